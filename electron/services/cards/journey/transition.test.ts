import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noStanding, resident, strictPolicy, today } from '../../../../tests/support/resident.ts';
import type { ReaderState } from '../../../devices/identity-reader/identity-reader.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import type { CardEffect, CardEvent, CardState, Surroundings } from './card-state.ts';
import { transition } from './transition.ts';
import { grantsOf, viewOf } from './view.ts';

const senior = resident('1952-04-12');
const daughter = resident('1980-02-03', { name: '李文明' });
const empty: ReaderState = { kind: 'empty' };
const laid = (card = senior, presence = 1): ReaderState => ({ kind: 'card', card, presence });

const around: Surroundings = {
  today,
  policy: strictPolicy,
  reader: empty,
  readerSensesRemoval: true,
  staleUpToPresence: 0,
  scanner: 'offered',
};

/** Walks through the events; an event that means nothing fails the test. */
function walk(
  events: readonly (CardEvent | [CardEvent, Partial<Surroundings>])[],
  from: CardState = { at: 'about' },
) {
  let state = from;
  const effects: CardEffect[] = [];
  for (const each of events) {
    const [event, change] = Array.isArray(each) ? each : [each, {}];
    const next = transition(state, event, { ...around, ...change });
    if (!next) throw new Error(`${event.type} means nothing at ${state.at}`);
    state = next.state;
    effects.push(...next.effects);
  }
  return { state, effects, done: effects.map((effect) => effect.do) };
}

const read = (card = senior, presence = 1): CardEvent => ({ type: 'reader', state: laid(card, presence) });
const checked = (standing = noStanding): CardEvent => ({ type: 'checked', standing, unfinished: undefined });
const validCard = {
  ...noStanding,
  card: { codeId: 'c', state: 'valid' as const, expiresOn: '2027-01-01' as CalendarDate },
};
const handover = { issue: 'i', evidence: true, expiresOn: '2027-05-19' as CalendarDate, notified: undefined };
const toConfirm = [
  { type: 'proceed' },
  read(),
  { type: 'choose-holder', holder: 'self' },
  checked(),
] as const;

describe('a first card for oneself', () => {
  test('takes the card, one question, one confirmation, and the card in the hand', () => {
    const { done } = walk([
      ...toConfirm,
      { type: 'confirm' },
      { type: 'came', handover },
      { type: 'card-came-out', cameOut: true },
    ]);
    expect(done).toEqual(['remember-read', 'check', 'make-card', 'hand-over', 'finish-later']);
  });

  test('is not made while the ID card lies on the reader', () => {
    const waiting = walk([...toConfirm, [{ type: 'confirm' }, { reader: laid() }]]);
    expect(waiting.state.at).toBe('taking-identity-back');
    expect(waiting.done).not.toContain('make-card');
    expect(walk([{ type: 'reader', state: empty }], waiting.state).done).toEqual(['make-card']);
  });

  test('waits for the resident to say so where the reader cannot sense that the ID card is gone', () => {
    const blind = { readerSensesRemoval: false };
    const waiting = walk([...toConfirm, [{ type: 'confirm' }, blind]]);
    expect(waiting.state.at).toBe('taking-identity-back');
    expect(walk([[{ type: 'identity-taken' }, blind]], waiting.state).done).toEqual(['make-card']);
    expect(
      transition(waiting.state, { type: 'identity-taken' }, { ...around, reader: laid() }),
    ).toBeUndefined();
  });
});

describe('the ID card', () => {
  test('that lies there from the session before starts nothing until it is laid down anew', () => {
    const stale = { reader: laid(), staleUpToPresence: 1 };
    const { state } = walk([[{ type: 'proceed' }, stale]]);
    expect(state).toMatchObject({ at: 'placing-own', problem: 'left-behind' });
    const lifted = walk([[{ type: 'reader', state: empty }, stale]], state);
    expect(lifted.state).toMatchObject({ problem: undefined });
    expect(walk([[read(senior, 2), stale]], lifted.state).state.at).toBe('choosing-holder');
  });

  test('that was laid down on the home screen is read at once', () => {
    expect(walk([[{ type: 'proceed' }, { reader: laid() }]]).state.at).toBe('choosing-holder');
  });

  test.each([
    ['2026-11-19', 'placing-own', 'expired'],
    ['2026-11-20', 'choosing-holder', undefined],
  ])('good until %s leads to %s', (validUntil, at, problem) => {
    const card = resident('1952-04-12', { validUntil: validUntil as CalendarDate });
    const { state } = walk([{ type: 'proceed' }, read(card)]);
    expect(state.at).toBe(at);
    expect('problem' in state ? state.problem : undefined).toBe(problem);
  });

  test('that could not be read says why, until another one is laid down', () => {
    const problem: CardEvent = {
      type: 'reader',
      state: { kind: 'problem', problem: 'wrong-check-digit', presence: 1 },
    };
    const { state } = walk([{ type: 'proceed' }, problem, { type: 'reader', state: empty }]);
    expect(state).toMatchObject({ at: 'placing-own', problem: 'wrong-check-digit' });
    expect(walk([read(senior, 2)], state).state.at).toBe('choosing-holder');
  });
});

describe('somebody who acts for another', () => {
  const toApplicant = [
    { type: 'proceed' },
    read(daughter, 1),
    { type: 'choose-holder', holder: 'other' },
  ] as const;

  test('lays down both cards, and the card is the other one’s', () => {
    const { state, effects } = walk([...toApplicant, read(senior, 2)]);
    expect(state).toMatchObject({ at: 'checking', people: { holder: senior, agent: daughter } });
    expect(effects.map((effect) => (effect.do === 'remember-read' ? effect.as : effect.do))).toEqual([
      'agent',
      'holder',
      'check',
    ]);
    expect(grantsOf(state).others.has('principal-and-agent')).toBe(true);
  });

  test('is told when the same card is laid down again, or has never left', () => {
    expect(walk([...toApplicant, read(daughter, 1)]).state).toMatchObject({ problem: 'same-card-again' });
    expect(walk([...toApplicant, read(daughter, 2)]).state).toMatchObject({ problem: 'same-card-again' });
  });
});

describe('a new card for one that is lost', () => {
  const toCall = [
    ...toConfirm.slice(0, 3),
    checked(validCard),
    { type: 'choose-reason', reason: 'lost' },
  ] as const;

  test('asks first whether somebody on the phone wants this, and stops if so', () => {
    const { state, done } = walk([...toCall, { type: 'answer-call', somebodyIsTellingMe: true }]);
    expect(state.at).toBe('warning-of-fraud');
    expect(done).not.toContain('start-proof');
  });

  test('comes to the confirmation only with an accepted second proof', () => {
    const proving = walk([...toCall, { type: 'answer-call', somebodyIsTellingMe: false }]);
    expect(proving.state.at).toBe('proving');
    const sent = walk([{ type: 'proof-sent', proofId: 'p', sentTo: '138****0000' }], proving.state);
    const wrong = walk(
      [
        { type: 'prove-by-code', code: '000000' },
        { type: 'proof-wrong', by: 'code', attemptsLeft: 2 },
      ],
      sent.state,
    );
    expect(viewOf(wrong.state, around)).toMatchObject({ problem: 'wrong-code', attemptsLeft: 2 });
    const proved = walk(
      [
        { type: 'prove-by-code', code: '123456' },
        { type: 'proof-accepted', token: 't' },
      ],
      wrong.state,
    );
    expect(proved.state).toMatchObject({ at: 'confirming', token: 't' });
    expect(grantsOf(proved.state).identity).toBe('card-and-second-proof');
  });

  test('ends after the last wrong code', () => {
    const { state } = walk([
      ...toCall,
      { type: 'answer-call', somebodyIsTellingMe: false },
      { type: 'proof-sent', proofId: 'p', sentTo: '138****0000' },
      { type: 'prove-by-code', code: '000000' },
      { type: 'proof-wrong', by: 'code', attemptsLeft: 0 },
    ]);
    expect(state).toMatchObject({ at: 'refused', refusal: 'second-proof-failed' });
  });

  test('without a phone on record or a scanner leads to a person', () => {
    const noPhone = { ...validCard, phoneOnRecord: null };
    const { state } = walk([
      ...toConfirm.slice(0, 3),
      checked(noPhone),
      { type: 'choose-reason', reason: 'damaged' },
      [{ type: 'answer-call', somebodyIsTellingMe: false }, { scanner: 'scanner-offline' }],
    ]);
    expect(state).toMatchObject({ at: 'refused', refusal: 'no-second-proof' });
  });
});

describe('a card that the resident has not seen', () => {
  const making: CardState = {
    at: 'making',
    people: { holder: senior, agent: undefined },
    stage: 'printing',
    heldUpBy: [],
  };

  test('makes the job uncertain and is not printed again', () => {
    const { state, done } = walk(
      [
        { type: 'came', handover },
        { type: 'card-came-out', cameOut: false },
      ],
      making,
    );
    expect(state).toMatchObject({ at: 'print-failed', outcome: 'uncertain', mayPrintAgain: false });
    expect(done).toEqual(['doubt']);
    expect(transition(state, { type: 'print-again' }, around)).toBeUndefined();
  });

  test('from an earlier visit is replaced by one with a new code, after a second proof', () => {
    const unfinished = {
      issue: 'i',
      reason: 'first',
      expiresOn: undefined,
      card: 'perhaps-printed',
    } as const;
    const asked = walk([...toConfirm.slice(0, 3), { type: 'checked', standing: noStanding, unfinished }]);
    expect(viewOf(asked.state, around).screen).toBe('earlier-card');
    const no = walk([{ type: 'card-came-out', cameOut: false }], asked.state);
    expect(no.state).toMatchObject({
      at: 'asking-about-call',
      plan: { reason: 'lost', unfinished: undefined },
    });
    expect(no.done).toEqual(['doubt']);
  });
});

describe('whatever happens in whatever order', () => {
  const anyEvent: fc.Arbitrary<CardEvent> = fc.oneof(
    ...(
      [
        { type: 'proceed' },
        { type: 'go-back' },
        read(senior, 1),
        read(senior, 2),
        read(daughter, 3),
        { type: 'reader', state: empty },
        { type: 'reader', state: { kind: 'offline' } },
        { type: 'choose-holder', holder: 'self' },
        { type: 'choose-holder', holder: 'other' },
        checked(),
        checked(validCard),
        { type: 'choose-reason', reason: 'lost' },
        { type: 'choose-reason', reason: 'first' },
        { type: 'answer-call', somebodyIsTellingMe: false },
        { type: 'answer-call', somebodyIsTellingMe: true },
        { type: 'proof-sent', proofId: 'p', sentTo: '138****0000' },
        { type: 'prove-by-code', code: '123456' },
        { type: 'proof-accepted', token: 't' },
        { type: 'proof-wrong', by: 'scan', attemptsLeft: 1 },
        { type: 'scanned', text: 'x' },
        { type: 'send-again' },
        { type: 'confirm' },
        { type: 'identity-taken' },
        { type: 'stage', stage: 'printing', heldUpBy: ['card-jam'] },
        { type: 'came', handover },
        { type: 'card-came-out', cameOut: true },
        { type: 'card-came-out', cameOut: false },
        { type: 'print-again' },
        { type: 'refuse', refusal: 'gateway-offline' },
        { type: 'print-failed', issue: 'i', outcome: 'not-printed', reasons: [], mayPrintAgain: true },
        { type: 'thanked-long-enough' },
      ] as const
    ).map((event) => fc.constant(event as CardEvent)),
  );

  test('a card in place of another is never made without a second proof, and every state can be drawn', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), fc.constantFrom(empty, laid()), (events, reader) => {
        let state: CardState = { at: 'about' };
        for (const event of events) {
          const next = transition(state, event, { ...around, reader });
          for (const effect of next?.effects ?? []) {
            if (effect.do !== 'make-card') continue;
            if (['lost', 'damaged'].includes(effect.plan.reason)) expect(effect.token).not.toBeNull();
            expect(reader.kind === 'empty' || (event.type === 'reader' && event.state.kind === 'empty')).toBe(
              true,
            );
          }
          state = next?.state ?? state;
          expect(viewOf(state, around).screen).toBeDefined();
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
