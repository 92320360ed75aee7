import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resident, today } from '../../../../tests/support/resident.ts';
import type { ReaderState } from '../../../devices/identity-reader/identity-reader.ts';
import type { IdentityCard } from '../../../foundation/identity-card.ts';
import type { Stay } from '../stay.ts';
import type { CollectEvent, CollectState, Surroundings, Thing } from './collect-state.ts';
import { placeCard } from './proving.ts';
import { transition } from './transition.ts';
import { accessOf, grantsOf, viewOf } from './view.ts';

const anna = resident('1952-04-12');
const bert = resident('1950-01-01', { name: '张福根' });
const { number, name } = anna;

const hers: readonly Thing[] = [
  { stay: 1, cell: '01', since: 0, named: false, title: '居住证' },
  { stay: 2, cell: '02', since: 0, named: true, title: undefined },
];
const stay = { id: 9, cell: '09', insideSince: 0 } as Stay;

const laid = (card: IdentityCard, presence: number): ReaderState => ({ kind: 'card', card, presence });
const readers: readonly ReaderState[] = [
  ...[{ kind: 'empty' } as const, { kind: 'offline' } as const, { kind: 'reading' } as const],
  ...[
    laid(anna, 1),
    laid(anna, 2),
    laid(bert, 3),
    { kind: 'problem', problem: 'unreadable', presence: 4 } as const,
  ],
];

const events: readonly CollectEvent[] = [
  ...(['code', 'identity-card', 'offline-card'] as const).map(
    (way) => ({ type: 'choose-way', way }) as const,
  ),
  { type: 'enter-code', code: '12345678' },
  { type: 'code-answer', answer: { kind: 'found', stay } },
  { type: 'code-answer', answer: { kind: 'wrong' } },
  { type: 'code-answer', answer: { kind: 'wait', left: 1, whole: 1 } },
  { type: 'code-answer', answer: { kind: 'over', how: 'taken', at: 0 } },
  { type: 'code-wait-over' },
  ...readers.map((state) => ({ type: 'reader', state }) as const),
  { type: 'scanned', text: 'x' },
  { type: 'scanned', text: 'SSM1:X' },
  { type: 'scanner-changed' },
  { type: 'card-no-good', problem: 'lost' },
  { type: 'holder', holder: { number, name } },
  { type: 'answer-call', somebodyIsTellingMe: false },
  { type: 'answer-call', somebodyIsTellingMe: true },
  { type: 'choose-proof', proof: 'phone' },
  { type: 'choose-proof', proof: 'identity-card' },
  { type: 'choose-proof', proof: 'suishenma' },
  { type: 'proof-sent', proofId: 'p', sentTo: '138****0001' },
  { type: 'proof-not-sent' },
  { type: 'proof-accepted', token: 't' },
  { type: 'proof-wrong', by: 'code', attemptsLeft: 0 },
  { type: 'proof-wrong', by: 'scan', attemptsLeft: 1 },
  { type: 'prove-by-code', code: '123456' },
  { type: 'refuse', refusal: 'gateway-offline' },
  { type: 'send-again' },
  { type: 'vouch' },
  { type: 'choose', which: 0 },
  { type: 'choose', which: 7 },
  { type: 'open' },
  { type: 'open' },
  { type: 'identity-taken' },
  { type: 'shown-again' },
  { type: 'door', state: { at: 'waiting' } },
  { type: 'door', state: { at: 'open', since: 0, leftOpen: false } },
  { type: 'door', state: { at: 'open', since: 0, leftOpen: true } },
  { type: 'door', state: { at: 'unseen', said: 'nothing' } },
  { type: 'door', state: { at: 'shut' } },
  { type: 'door', state: { at: 'stayed-shut' } },
  { type: 'say', what: 'opened' },
  { type: 'say', what: 'cannot-shut' },
  { type: 'complain', what: 'not-there' },
  { type: 'collect-another' },
  { type: 'start-naming' },
  { type: 'name-person', number: bert.number },
  { type: 'choose-size', size: 'small' },
  { type: 'leave-phone', phone: null },
  { type: 'leave-phone', phone: '13812345678' },
  { type: 'leave-phone', phone: '11111111111' },
  { type: 'reserved', stay: 5, cell: '05', receipt: '204518' },
  { type: 'is-in', isIn: true, language: 'zh-CN' },
  { type: 'is-in', isIn: false, language: 'zh-CN' },
  { type: 'slip', state: 'printed' },
  { type: 'locker-refuses', why: 'another-door-open' },
  { type: 'go-back' },
];

const isLaid = (reader: ReaderState) => reader.kind === 'card' && reader.card.number === number;
const isHers = (event: CollectEvent) => event.type === 'reader' && isLaid(event.state);

const anyAround = fc
  .record({
    reader: fc.constantFrom(...readers),
    readerSensesRemoval: fc.boolean(),
    scanner: fc.constantFrom('online' as const, 'offline' as const, 'none' as const),
    phoneMayProve: fc.boolean(),
    scan: fc.constantFrom('offered' as const, 'scanner-offline' as const, 'not-offered' as const),
    staffMayVouch: fc.boolean(),
    codeWait: fc.constantFrom(undefined, { left: 1000, whole: 1000 }),
    things: fc.constantFrom(hers, hers.slice(0, 1), []),
    full: fc.boolean(),
  })
  .map(
    ({ things, full, ...others }): Surroundings => ({
      ...others,
      ...{ today, staleUpToPresence: 0 },
      waitingFor: (of) => (of === number ? things : []),
      lastOver: () => undefined,
      freeSizes: () => (full ? [] : ['small']),
    }),
  );

test('whatever happens in whatever order: no door but one that was shown to be theirs, no leak, always something to see', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<'collect' | 'leave'>('collect', 'leave'),
      fc.array(fc.tuple(fc.constantFrom(...events), anyAround), { maxLength: 40 }),
      (errand, steps) => {
        let state: CollectState = { at: 'choosing-way' };
        if (errand === 'leave') {
          const first = placeCard('leave', undefined, {
            ...(steps[0]?.[1] as Surroundings),
            reader: { kind: 'empty' },
          });
          state = (steps[0] && first?.state) ?? state;
        }
        /** Stays that this resident showed a right to: by a right code, a card that was read, a proof, or their own papers. */
        const theirs = new Set<number>();
        let codeIsRight = false;
        for (const [event, around] of steps) {
          const before = state;
          // A code is judged only where one was just sent.
          if (event.type === 'code-answer') codeIsRight = before.at === 'entering-code';
          if (event.type === 'reserved' && before.at === 'asking-phone') theirs.add(event.stay);
          const next = transition(before, event, around);
          state = next?.state ?? state;
          if ((state.at === 'ready' || state.at === 'choosing') && accessOf(before) === undefined) {
            expect(event.type === 'proof-accepted' || isHers(event) || isLaid(around.reader)).toBe(true);
            for (const thing of hers) theirs.add(thing.stay);
          }
          if (event.type === 'code-answer' && codeIsRight) theirs.add(stay.id);
          for (const effect of next?.effects ?? []) {
            if (effect.do !== 'open-door') continue;
            const { door } = effect;
            expect(theirs).toContain(door.errand === 'collect' ? door.thing.stay : door.stay);
            expect(door.tries).toBeLessThanOrEqual(3);
            // Nobody opens a door for somebody who has neither proof nor papers.
            expect(accessOf(state)).toBeDefined();
          }
          if (grantsOf(state).others.has('cell')) expect(accessOf(state)).toBeDefined();
          const shown = JSON.stringify(viewOf(state, around, () => undefined));
          expect(shown).not.toMatch(new RegExp(`${number}|${bert.number}|${name}|${bert.name}`));
        }
      },
    ),
    { numRuns: 3_000 },
  );
});

test('no second proof begins before they said that nobody on the phone tells them to, and no card passes for a 随申码', () => {
  let begun = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...events), anyAround), { maxLength: 40 }), (steps) => {
      let state: CollectState = { at: 'asking-about-call', holder: { number, name } };
      let nobodyTellsThem = false;
      for (const [event, around] of steps) {
        const before = state;
        const next = transition(before, event, around);
        state = next?.state ?? state;
        if (before.at === 'asking-about-call' && event.type === 'answer-call')
          nobodyTellsThem = !event.somebodyIsTellingMe;
        if (state.at === 'asking-about-call') nobodyTellsThem = false;
        if (state.at === 'choosing-proof' || state.at === 'proving') expect(nobodyTellsThem).toBe(true);
        if (before.at === 'warning-of-fraud') expect(next).toBeUndefined();
        for (const effect of next?.effects ?? []) {
          if (effect.do === 'scan-proof') expect(effect.text).toBe('x');
          if (effect.do === 'scan-proof' || effect.do === 'start-proof') begun += 1;
        }
      }
    }),
    { numRuns: 2_000 },
  );
  expect(begun).toBeGreaterThan(0);
});

test('an ID card that lies on a reader that senses it keeps every door shut', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...events), anyAround), { maxLength: 30 }), (steps) => {
      let state: CollectState = { at: 'choosing-way' };
      for (const [event, around] of steps) {
        const reader = event.type === 'reader' ? event.state : around.reader;
        const next = transition(state, event, { ...around, reader, readerSensesRemoval: true });
        state = next?.state ?? state;
        const opens = next?.effects.some((effect) => effect.do === 'open-door');
        if (opens) expect(['empty', 'offline']).toContain(reader.kind);
      }
    }),
    { numRuns: 2_000 },
  );
});
