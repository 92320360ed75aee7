import { expect, test } from 'vitest';
import { guideField, guideWay } from '../../contract/staff/guides-views.ts';
import type { Draft } from './draft.ts';
import type { GuidesEvent, GuidesState, Place } from './guides-state.ts';
import { nextState, placeOf, type Shelf } from './guides-transition.ts';

const line = (text: string, when = '') => ({ text, when });
const base: Draft = {
  who: [line('老人')],
  bring: [line('身份证'), line('户口簿'), line('照片', '代人来办')],
  ...{ howLong: [], fee: [line('不收钱')], where: [], terminal: [], tips: [] },
};
const shelf: Shelf = {
  listed: () => ['card'],
  departments: () => 20,
  search: (text) => (text === 'jlk' ? ['card'] : []),
  has: (id) => id === 'card',
  baseOf: () => base,
  hasVersion: (_, version) => version === null || version === 1,
};
const start: GuidesState = { trail: [{ at: 'start' }], drafts: new Map(), wrote: false };

/** Every event must mean something on the way. */
function walk(...events: readonly GuidesEvent[]): GuidesState {
  return events.reduce((state, event) => {
    const next = nextState(state, event, shelf);
    if (!next) throw new Error(`${event.type} means nothing at ${placeOf(state.trail).at}`);
    return next;
  }, start);
}

const toService: readonly GuidesEvent[] = [
  { type: 'choose-way', way: 'words' },
  { type: 'search', text: 'jlk' },
  { type: 'open-service', id: 'card' },
];
const toEdit: readonly GuidesEvent[] = [...toService, { type: 'edit' }];
const toBring: readonly GuidesEvent[] = [...toEdit, { type: 'open-field', field: 'bring' }];
const draftOf = (state: GuidesState) => state.drafts.get('card');
const back: GuidesEvent = { type: 'back' };

test('back leads along the way that one came, to the very start', () => {
  const state = walk(...toBring, back, back, back, back);
  expect(placeOf(state.trail)).toEqual({ at: 'start' });
  expect(nextState(state, back, shelf)).toBeUndefined();
});

test('what is typed stays, whichever way one goes', () => {
  const state = walk(
    ...toEdit,
    { type: 'open-field', field: 'fee' },
    { type: 'write', text: '20元' },
    back,
    back,
  );
  expect(draftOf(state)?.fee).toEqual([line('20元')]);
  expect(walk(...toEdit, back).drafts.size).toBe(0);
});

test('lines are added, moved, tied to a case and removed', () => {
  const added = walk(...toBring, { type: 'add-line' }, { type: 'write', text: '委托书' }, back);
  expect(draftOf(added)?.bring.at(-1)).toEqual(line('委托书'));
  const moved = walk(
    ...toBring,
    { type: 'open-line', place: 2 },
    { type: 'change-line', what: 'up' },
    { type: 'change-line', what: 'up' },
  );
  expect(draftOf(moved)?.bring.map(({ text }) => text)).toEqual(['照片', '身份证', '户口簿']);
  expect(nextState(moved, { type: 'change-line', what: 'up' }, shelf)).toBeUndefined();
  const tied = walk(
    ...toBring,
    { type: 'open-line', place: 0 },
    { type: 'change-line', what: 'when' },
    { type: 'write', text: '第一次办' },
    back,
  );
  expect(draftOf(tied)?.bring[0]).toEqual(line('身份证', '第一次办'));
  const removed = walk(...toBring, { type: 'open-line', place: 1 }, { type: 'change-line', what: 'remove' });
  expect(draftOf(removed)?.bring).toHaveLength(2);
  expect(placeOf(removed.trail).at).toBe('lines');
});

test('a line in which nothing stands is not a line', () => {
  const nothing = walk(...toBring, { type: 'add-line' }, { type: 'write', text: ' ' }, back);
  expect(draftOf(nothing)?.bring).toEqual(base.bring);
  const emptied = walk(
    ...toBring,
    { type: 'open-line', place: 0 },
    { type: 'change-line', what: 'text' },
    { type: 'write', text: '' },
    back,
  );
  expect(placeOf(emptied.trail).at).toBe('lines');
  expect(draftOf(emptied)?.bring).toHaveLength(2);
});

test('tips belong to no case, and a list has its limit', () => {
  const tips = walk(
    ...toEdit,
    { type: 'open-field', field: 'tips' },
    { type: 'add-line' },
    { type: 'write', text: '早点来' },
    back,
    {
      type: 'open-line',
      place: 0,
    },
  );
  expect(nextState(tips, { type: 'change-line', what: 'when' }, shelf)).toBeUndefined();
  let full = walk(...toBring);
  const add: readonly GuidesEvent[] = [{ type: 'add-line' }, { type: 'write', text: '又一样' }, back];
  for (let count = base.bring.length; count < 20; count += 1)
    for (const event of add) full = nextState(full, event, shelf) ?? full;
  expect(draftOf(full)?.bring).toHaveLength(20);
  expect(nextState(full, { type: 'add-line' }, shelf)).toBeUndefined();
});

test('whoever wrote something is asked once before they leave; who only looked is not', () => {
  expect(nextState(start, { type: 'ask-to-leave' }, shelf)).toBeUndefined();
  const wrote = walk(
    ...toEdit,
    { type: 'open-field', field: 'fee' },
    { type: 'write', text: '20元' },
    back,
    back,
    back,
    back,
  );
  const asked = nextState(wrote, { type: 'ask-to-leave' }, shelf);
  expect(asked && placeOf(asked.trail)).toEqual({ at: 'leave' });
});

test('after saving one is back at the service, and the draft is gone', () => {
  const state = walk(
    ...toEdit,
    { type: 'open-field', field: 'fee' },
    { type: 'write', text: '20元' },
    back,
    { type: 'review' },
    { type: 'saved' },
  );
  expect(placeOf(state.trail)).toEqual({ at: 'service', id: 'card', saved: true });
  expect(state.drafts.size).toBe(0);
});

test('every place answers every event without breaking', () => {
  const places: readonly Place[] = [
    { at: 'start' },
    { at: 'departments', page: 0 },
    { at: 'words', text: '', found: [], page: 0 },
    { at: 'list', list: 'own', page: 0 },
    { at: 'service', id: 'card', saved: false },
    { at: 'hide', id: 'card' },
    { at: 'edit', id: 'card' },
    { at: 'lines', id: 'card', field: 'bring' },
    { at: 'line', id: 'card', field: 'bring', place: 0 },
    { at: 'write', id: 'card', field: 'fee', place: 0, part: 'text' },
    { at: 'preview', id: 'card' },
    { at: 'changes', id: 'card' },
    { at: 'versions', id: 'card' },
    { at: 'version', id: 'card', version: 1 },
    { at: 'leave' },
  ];
  const events: readonly GuidesEvent[] = [
    ...guideWay.options.map((way) => ({ type: 'choose-way', way }) as const),
    ...guideField.options.map((field) => ({ type: 'open-field', field }) as const),
    { type: 'open-department', department: null },
    { type: 'turn-page', to: 'next' },
    { type: 'search', text: 'jlk' },
    { type: 'open-service', id: 'unknown' },
    { type: 'open-line', place: 19 },
    { type: 'add-line' },
    ...(['text', 'when', 'up', 'down', 'remove'] as const).map(
      (what) => ({ type: 'change-line', what }) as const,
    ),
    { type: 'write', text: '字' },
    ...(['edit', 'restore-field', 'preview', 'review', 'versions', 'discard-draft'] as const).map((type) => ({
      type,
    })),
    { type: 'open-version', version: 99 },
    ...(['ask-to-hide', 'saved', 'taken-back', 'offered', 'ask-to-leave', 'back'] as const).map((type) => ({
      type,
    })),
    { type: 'exported', exported: { outcome: 'failed' } },
  ];
  for (const place of places)
    for (const drafts of [new Map<string, Draft>(), new Map([['card', base]])])
      for (const event of events) {
        const trail = [{ at: 'start' }, { at: 'service', id: 'card', saved: false }, place] as const;
        const next = nextState({ trail, drafts, wrote: true }, event, shelf);
        if (next) expect(next.trail.length).toBeGreaterThan(0);
      }
});
