import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DoorOpeningState } from './door-opening.ts';
import { nextOpeningState, type OpeningEvent } from './opening-state.ts';

const door = fc.constantFrom('open', 'closed', 'unknown');
const event: fc.Arbitrary<OpeningEvent> = fc.oneof(
  fc.record({ type: fc.constant('sent'), sees: door }),
  fc.record({ type: fc.constant('sees'), door }),
  fc.record({ type: fc.constantFrom('not-sent', 'patience-over', 'open-too-long') }),
  fc.record({ type: fc.constant('says'), what: fc.constantFrom('opened', 'stayed-shut', 'shut') }),
) as fc.Arbitrary<OpeningEvent>;

const follow = (events: readonly OpeningEvent[]) =>
  events.reduce<DoorOpeningState>((state, each) => nextOpeningState(state, each, 7), { at: 'unlocking' });

test('a door counts as shut again only after a sensor or a person said that it was open', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      if (follow(events).at !== 'shut') return;
      const saidOpen = events.some(
        (each) =>
          (each.type === 'sees' && each.door === 'open') ||
          (each.type === 'sent' && each.sees === 'open') ||
          (each.type === 'says' && each.what === 'opened'),
      );
      expect(saidOpen).toBe(true);
    }),
  );
});

test('without a word of people, no opening says more than its sensor does', () => {
  const ofSensor = event.filter(({ type }) => type !== 'says');
  fc.assert(
    fc.property(fc.array(ofSensor, { maxLength: 30 }), (events) => {
      const state = follow(events);
      const sawOpen = events.some(
        (each) =>
          (each.type === 'sees' && each.door === 'open') || (each.type === 'sent' && each.sees === 'open'),
      );
      if (state.at === 'open' || state.at === 'shut') expect(sawOpen).toBe(true);
    }),
  );
});

test('what is shut stays shut unless it springs open at once, and what was not sent stays so', () => {
  fc.assert(
    fc.property(event, (each) => {
      for (const at of ['shut', 'not-sent'] as const)
        expect(nextOpeningState({ at }, each, 0)).toEqual({ at });
    }),
  );
});

test('a sensor that goes silent for a moment after the pulse leaves it to people, whatever it says then of a shut door', () => {
  const events: OpeningEvent[] = [
    { type: 'sent', sees: 'closed' },
    { type: 'sees', door: 'unknown' },
    { type: 'sees', door: 'closed' },
    { type: 'patience-over' },
  ];
  expect(follow(events)).toEqual({ at: 'unseen', said: 'nothing' });
});
