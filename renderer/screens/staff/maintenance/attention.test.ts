import { expect, test } from 'vitest';
import type { ScreenProps } from '../../view-of.ts';
import { attentionOf, truthOf } from './attention.ts';

type View = ScreenProps<'maintenance'>['view'];

const good: View = {
  screen: 'maintenance',
  toDo: [],
  devices: [{ device: 'card-printer', condition: 'good', troubles: [] }],
  supplies: [{ supply: 'cards', condition: 'good', left: 80, full: 200, printerSaysLow: false }],
  platform: { condition: 'good', reachable: true, waiting: 0, refused: 0 },
  ...{ today: { cards: 0, slips: 0, questions: 0 }, parts: [] },
};
const broken: View['devices'] = [{ device: 'card-printer', condition: 'bad', troubles: ['card-jam'] }];
const low: View['supplies'] = [
  { supply: 'cards', condition: 'soon', left: 8, full: 200, printerSaysLow: false },
];
const waiting = (due: number) => ({ key: `${due}`, kind: 'question' as const, since: 0, due });
const truth = (more: Partial<View>) => truthOf(attentionOf({ ...good, ...more }, 100));

test('all is well only where nothing at all needs a person', () => {
  expect(truth({})).toEqual({ kind: 'good', count: 0 });
  for (const amiss of [{ devices: broken }, { supplies: low }, { toDo: [waiting(200)] }])
    expect(truth(amiss).kind).not.toBe('good');
});

test('what is broken is told before all else', () => {
  expect(truth({ devices: broken, supplies: low, toDo: [waiting(50)] })).toEqual({ kind: 'fault', count: 1 });
  expect(truth({ supplies: low, toDo: [waiting(50), waiting(200)] })).toEqual({ kind: 'toDo', count: 2 });
});

test('what is broken or overdue comes before what will be soon, and all that waits is one of them', () => {
  const all = attentionOf(
    { ...good, devices: broken, supplies: low, toDo: [waiting(50), waiting(200)] },
    100,
  );
  expect(all.map(({ about, condition }) => `${about} ${condition}`)).toEqual([
    'device bad',
    'to-do bad',
    'supply soon',
  ]);
  expect(all[1]).toMatchObject({ waiting: 2, overdue: 1 });
});

test('what was never counted is one thing to do, however much it is', () => {
  const uncounted = (['cards', 'ribbon', 'slip-paper'] as const).map((supply) => ({
    ...{ supply, condition: 'soon' as const, full: 100, printerSaysLow: supply === 'ribbon' },
  }));
  const all = attentionOf({ ...good, supplies: uncounted }, 100);
  expect(all.map(({ about }) => about)).toEqual(['supply', 'uncounted']);
  expect(all[1]).toMatchObject({ part: 'supplies', lines: [{ supply: 'cards' }, { supply: 'slip-paper' }] });
});
