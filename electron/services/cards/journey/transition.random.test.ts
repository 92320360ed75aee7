import fc from 'fast-check';
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
  validCard,
} from '../../../../tests/support/card-walk.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import type { CardEvent, CardState, Matter } from './card-state.ts';
import { transition } from './transition.ts';
import { viewOf } from './view.ts';

const begun = {
  ...{ issue: 'i', reason: 'lost', expiresOn: '2027-05-19' as CalendarDate, madeHere: false },
  card: 'not-printed',
} as const;

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
        { type: 'cannot-prove' },
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
        { type: 'platform-out-of-reach', unfinished: undefined, alreadyMade: false },
        { type: 'platform-out-of-reach', unfinished: begun, alreadyMade: true },
        { type: 'confirm-loss' },
        { type: 'loss-reported', outcome: 'ended', notified: undefined },
        { type: 'loss-reported', outcome: 'kept', notified: undefined },
        { type: 'replace-lost' },
      ] as const
    ).map((event) => fc.constant(event as CardEvent)),
  );

  const anyMatter = fc.constantFrom<Matter>('get-card', 'report-loss');

  test('a card in place of another is never made without a second proof, and every state can be drawn', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 40 }),
        fc.constantFrom(empty, laid()),
        anyMatter,
        (events, reader, begunFor) => {
          let state: CardState = { at: 'about' };
          let matter = begunFor;
          for (const event of events) {
            const next = transition(state, event, { ...around, reader, matter, signsForDays: 30 });
            for (const effect of next?.effects ?? []) {
              if (effect.do === 'change-matter') matter = effect.matter;
              if (effect.do === 'report-loss') expect(matter).toBe('report-loss');
              if (effect.do !== 'make-card') continue;
              if (['lost', 'damaged'].includes(effect.plan.reason)) expect(effect.token).not.toBeNull();
              expect(
                reader.kind === 'empty' || (event.type === 'reader' && event.state.kind === 'empty'),
              ).toBe(true);
            }
            state = next?.state ?? state;
            expect(viewOf(state, { ...around, matter }).screen).toBeDefined();
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
