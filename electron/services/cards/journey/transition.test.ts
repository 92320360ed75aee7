import { describe, expect, test } from 'vitest';
import {
  around,
  checked,
  daughter,
  empty,
  handover,
  laid,
  read,
  senior,
  toConfirm,
  validCard,
  walk,
} from '../../../../tests/support/card-walk.ts';
import { noStanding, resident } from '../../../../tests/support/resident.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import type { CardEvent, CardState, Surroundings } from './card-state.ts';
import { transition } from './transition.ts';
import { grantsOf, viewOf } from './view.ts';

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

  test('is asked to lift their own card first, and told when they lay it down again', () => {
    expect(walk([...toApplicant, read(daughter, 1)]).state).toMatchObject({
      at: 'placing-applicant',
      problem: undefined,
    });
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

  const withClerk: Partial<Surroundings> = { staffMayVouch: true };

  test("a clerk's word is a second proof, only while the clerk is there", () => {
    const proving = walk([...toCall, { type: 'answer-call', somebodyIsTellingMe: false }]);
    expect(() => walk([{ type: 'vouch' }], proving.state)).toThrow('means nothing');
    expect(viewOf(proving.state, { ...around, ...withClerk })).toMatchObject({ staffMayVouch: true });
    const sent = walk([{ type: 'proof-sent', proofId: 'p', sentTo: '138****0000' }], proving.state);
    const vouched = walk([[{ type: 'vouch' }, withClerk]], sent.state);
    expect(vouched.done).toEqual(['staff-proof']);
    expect(() => walk([[{ type: 'vouch' }, withClerk]], vouched.state)).toThrow('means nothing');
  });

  test('whoever has no phone is not turned away while a clerk can vouch for them', () => {
    const noPhone = { ...validCard, phoneOnRecord: null };
    const toProof = [
      ...toConfirm.slice(0, 3),
      checked(noPhone),
      { type: 'choose-reason', reason: 'lost' },
    ] as const;
    const answered = { type: 'answer-call', somebodyIsTellingMe: false } as const;
    const noScanner: Partial<Surroundings> = { scanner: 'not-offered' };
    expect(walk([...toProof, [answered, noScanner]]).state).toMatchObject({ refusal: 'no-second-proof' });
    expect(walk([...toProof, [answered, { ...noScanner, ...withClerk }]]).state.at).toBe('proving');
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
    const no: CardEvent = { type: 'card-came-out', cameOut: false };
    const again = walk([{ type: 'came', handover }, no], making);
    // The printer saw it leave: they are asked to look once more.
    expect(viewOf(again.state, around)).toEqual({ screen: 'take-card', evidence: false });
    expect(again.done).toEqual([]);
    const { state, done } = walk([no], again.state);
    expect(state).toMatchObject({ at: 'print-failed', outcome: 'uncertain', mayPrintAgain: false });
    expect(done).toEqual(['doubt']);
    expect(transition(state, { type: 'print-again' }, around)).toBeUndefined();
  });

  test('from an earlier visit is replaced by one with a new code, after a second proof', () => {
    const unfinished = {
      issue: 'i',
      reason: 'first',
      expiresOn: undefined,
      madeHere: false,
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
