import { expect, test } from 'vitest';
import type { PlaceEvent, Trail } from './place.ts';
import { beginning, nextTrail, placeOf } from './transition.ts';

const key = 'question/1';
const walk = (events: readonly PlaceEvent[]): Trail =>
  events.reduce((trail: Trail, event) => {
    const next = nextTrail(trail, event);
    if (!next) throw new Error(`${event.type} means nothing at ${placeOf(trail).at}`);
    return next;
  }, beginning);

const toCheck: readonly PlaceEvent[] = [
  { type: 'open-matter', key },
  { type: 'answer' },
  { type: 'begin-answer', text: '请来窗口' },
  { type: 'write', text: ' 请来窗口。 ' },
];

test('an answer is begun from a sentence, written, and looked at before it is sent', () => {
  expect(placeOf(walk(toCheck))).toMatchObject({ at: 'check', key, draft: '请来窗口。' });
});

test('whoever goes back and forth finds what they wrote, also from the matter', () => {
  const back = walk([...toCheck, { type: 'back' }]);
  expect(placeOf(back)).toMatchObject({ at: 'write', draft: '请来窗口。' });
  const matter = nextTrail(back, { type: 'back' });
  expect(matter && placeOf(matter)).toMatchObject({ at: 'matter', key });
  const again = matter && nextTrail(matter, { type: 'answer' });
  expect(again && placeOf(again)).toMatchObject({ at: 'write', draft: '请来窗口。' });
});

test('a service is named, and taken away again', () => {
  const named = walk([
    ...toCheck,
    { type: 'find-service' },
    { type: 'search', text: '居住证', found: ['residence-permit'] },
    { type: 'choose-service', service: 'residence-permit' },
  ]);
  expect(placeOf(named)).toMatchObject({ at: 'check', service: 'residence-permit', draft: '请来窗口。' });
  const without = nextTrail(named, { type: 'choose-service', service: undefined });
  expect(without && placeOf(without)).toMatchObject({ at: 'check', service: undefined });
});

test('nothing is written without words, and nothing happens where it means nothing', () => {
  expect(nextTrail(walk(toCheck.slice(0, 3)), { type: 'write', text: '  ' })).toBeUndefined();
  for (const event of [
    { type: 'back' },
    { type: 'answer' },
    { type: 'write', text: '好' },
    { type: 'phone-shown' },
    { type: 'find-service' },
    { type: 'choose-service', service: 'x' },
    { type: 'open-settled-matter', key },
  ] satisfies PlaceEvent[])
    expect(nextTrail(beginning, event), event.type).toBeUndefined();
});

test('whoever settled a matter is told what became of it, until they open the next', () => {
  const notice = { about: 'answered', phone: '138****5678' } as const;
  const over = nextTrail(walk(toCheck), { type: 'over', notice });
  expect(over).toEqual([{ at: 'list', notice }]);
  const next = over && nextTrail(over, { type: 'open-matter', key: 'question/2' });
  expect(next && nextTrail(next, { type: 'back' })).toEqual(beginning);
});

test('a phone that was typed is compared, and found again by whoever goes back; a wrong one is said to be so', () => {
  const refused = walk([
    { type: 'open-matter', key },
    { type: 'correct-phone' },
    { type: 'phone-refused', phone: '13800000001', problem: 'same-phone' },
  ]);
  expect(placeOf(refused)).toEqual({ at: 'new-phone', key, typed: '13800000001', problem: 'same-phone' });
  const compared = nextTrail(refused, { type: 'phone-entered', phone: '13900000002' }) ?? beginning;
  expect(placeOf(compared)).toEqual({ at: 'new-phone-check', key, phone: '13900000002' });
  const back = nextTrail(compared, { type: 'back' });
  expect(back && placeOf(back)).toEqual({ at: 'new-phone', key, typed: '13900000002' });
  expect(nextTrail(compared, { type: 'phone-entered', phone: '13900000003' })).toBeUndefined();
});
