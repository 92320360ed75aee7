import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInCatalogue } from '../../catalogue/built-in-catalogue.ts';
import type { FindEvent, Place, Trail } from './find-state.ts';
import { viewOf } from './find-views.ts';
import { createLibrary } from './library.ts';
import { beginning, canGoBack, nextTrail, pagesOf, placeOf } from './transition.ts';

const library = createLibrary(builtInCatalogue());

/** Where these events lead, each of which must mean something. */
function walk(...events: readonly FindEvent[]): Trail {
  return events.reduce((trail: Trail, event) => {
    const next = nextTrail(trail, event, library);
    if (!next) throw new Error(`${event.type} means nothing at ${placeOf(trail).at}`);
    return next;
  }, beginning);
}

const byDepartment: FindEvent = { type: 'choose-way', way: 'department' };
const medical: FindEvent = { type: 'open-group', group: 'medical-insurance' };
const next: FindEvent = { type: 'turn-page', to: 'next' };
const back: FindEvent = { type: 'back' };
const words: FindEvent = { type: 'choose-way', way: 'words' };
const type = (text: string): FindEvent => ({ type: 'search', text });

describe('somebody who looks for a service', () => {
  test('comes by department to a list, by the list to a guide, and back the same way, to the page they left', () => {
    const open: FindEvent = { type: 'open-service', service: 'medical-record-book' };
    const there = walk(byDepartment, medical, next, open);
    expect(placeOf(there)).toEqual({ at: 'guide', service: 'medical-record-book' });
    expect(placeOf(walk(byDepartment, medical, next, open, back))).toMatchObject({ at: 'list', page: 1 });
    expect(placeOf(walk(byDepartment, medical, next, back, back))).toEqual({ at: 'start' });
  });

  test('turns pages as far as there are some', () => {
    const list = walk(byDepartment, medical);
    expect(pagesOf(placeOf(list) as Extract<Place, { page: number }>, library)).toBe(5);
    const last = walk(byDepartment, medical, next, next, next, next);
    expect(nextTrail(last, next, library)).toBeUndefined();
    expect(nextTrail(list, { type: 'turn-page', to: 'previous' }, library)).toBeUndefined();
  });

  test('finds what they type, from the first page at each key, and finds it again after the guide', () => {
    const typed = walk(words, type('社保'), next, type('老年卡'));
    expect(placeOf(typed)).toMatchObject({ text: '老年卡', page: 0 });
    const opened = walk(words, type('老年卡'), { type: 'open-service', service: 'senior-card-application' });
    expect(placeOf(nextTrail(opened, back, library) ?? beginning)).toMatchObject({ text: '老年卡' });
  });

  test('asks what nobody found, and finds their words again on the way back', () => {
    const ask: FindEvent = { type: 'ask' };
    const asked = walk(words, type('修手表'), ask);
    expect(placeOf(asked)).toEqual({ at: 'question', text: '修手表' });
    const written = walk(words, type('修手表'), ask, { type: 'write', text: '哪里可以修手表？' });
    expect(placeOf(nextTrail(written, back, library) ?? beginning)).toEqual({
      at: 'question',
      text: '哪里可以修手表？',
    });
    const left = walk(words, ask, { type: 'write', text: '修手表' }, { type: 'left', number: '123456' });
    expect(canGoBack(left)).toBe(false);
  });

  test('finds a question that they had begun again when they have looked once more', () => {
    const begun = walk(words, type('修手表'), { type: 'ask' }, { type: 'draft', text: '我的手' }, back);
    expect(placeOf(begun)).toMatchObject({ at: 'words', text: '修手表' });
    const again = nextTrail(begun, { type: 'ask' }, library) ?? beginning;
    expect(placeOf(again)).toEqual({ at: 'question', text: '我的手' });
  });

  test('asks about a service of which too little is known, by its name', () => {
    const guide = walk(words, type('居住证挂失'), { type: 'open-service', service: 'residence-permit-loss' });
    expect(placeOf(nextTrail(guide, { type: 'ask' }, library) ?? beginning)).toEqual({
      at: 'question',
      text: '居住证挂失：',
    });
  });

  test('cannot go anywhere while a slip is printed, and prints another only when it did not come out', () => {
    const guide = walk(words, type('看病本'), { type: 'open-service', service: 'medical-record-book' });
    const printing = nextTrail(guide, { type: 'begin-slip' }, library) ?? beginning;
    for (const event of [back, { type: 'begin-slip' }, next, words] as const)
      expect(nextTrail(printing, event, library)).toBeUndefined();
    const stage = (kind: 'printed' | 'cut-short') =>
      nextTrail(
        printing,
        { type: 'slip-stage', stage: kind === 'printed' ? { kind } : { kind, trouble: 'paper-out' } },
        library,
      ) ?? beginning;
    expect(nextTrail(stage('printed'), { type: 'begin-slip' }, library)).toBeUndefined();
    expect(placeOf(nextTrail(stage('printed'), back, library) ?? beginning).at).toBe('guide');
    expect(
      placeOf(nextTrail(stage('cut-short'), { type: 'begin-slip' }, library) ?? beginning),
    ).toMatchObject({
      stage: { kind: 'drawing' },
    });
  });
});

const anyEvent: fc.Arbitrary<FindEvent> = fc.oneof(
  fc.constantFrom<FindEvent>(
    ...(['words', 'life-event', 'department'] as const).map((way) => ({ type: 'choose-way', way }) as const),
    ...([next, back, { type: 'begin-slip' }, { type: 'ask' }, { type: 'ask-for-answer' }] as const),
    ...([
      { type: 'turn-page', to: 'previous' },
      { type: 'not-left', problem: 'too-many-questions' },
    ] as const),
    { type: 'slip-stage', stage: { kind: 'printed' } },
    { type: 'slip-stage', stage: { kind: 'unknown', trouble: 'offline' } },
    { type: 'wrong-number', problem: 'unknown-number' },
    { type: 'show-answer', question: { state: 'open', askedAt: 0 } },
    { type: 'left', number: '123456', phone: '138****1234' },
  ),
  fc.constantFrom('medical-insurance', 'birth', 'no-such-group', null).map((group) => ({
    type: 'open-group' as const,
    group,
  })),
  fc.constantFrom('medical-record-book', 'no-such-service').map((service) => ({
    type: 'open-service' as const,
    service,
  })),
  fc.constantFrom('', 'lnk', '社保', '\u0000').map((text) => ({ type: 'search' as const, text })),
  fc.constant({ type: 'write' as const, text: '哪里可以修手表？' }),
);

test('whatever is pressed in whatever order, there is a screen, and back leads out in the end', () => {
  const around = {
    slip: { kind: 'ready' as const },
    canAskForAnswer: () => true,
    doesHere: () => false,
    canStart: () => false,
    siteHotline: '12345',
  };
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      let trail: Trail = beginning;
      for (const event of events) {
        trail = nextTrail(trail, event, library) ?? trail;
        expect(viewOf(placeOf(trail), library, around).screen).toMatch(/^[a-z-]+$/);
      }
      const steps = trail.length;
      for (let step = 0; step < steps && canGoBack(trail); step += 1)
        trail = nextTrail(trail, back, library) ?? trail;
      const here = placeOf(trail);
      expect(trail.length === 1 || (here.at === 'slip' && !canGoBack(trail))).toBe(true);
    }),
  );
});
