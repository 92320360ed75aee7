import { describe, expect, test } from 'vitest';
import {
  around,
  daughter,
  empty,
  handover,
  laid,
  read,
  senior,
  toConfirm,
  walk,
} from '../../../../tests/support/card-walk.ts';
import { strictPolicy } from '../../../../tests/support/resident.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import type { UnfinishedIssue } from '../eligibility.ts';
import type { CardEvent, Surroundings } from './card-state.ts';
import { viewOf } from './view.ts';

const outOfReach = {
  ...{ type: 'platform-out-of-reach', unfinished: undefined, alreadyMade: false },
} as const satisfies CardEvent;
const signing: Partial<Surroundings> = { signsForDays: 30 };
const toCheck = toConfirm.slice(0, 3);
/** Up to the answer about the holder, which is that the platform is out of reach. */
const offline = (event: CardEvent = outOfReach, change: Partial<Surroundings> = signing) =>
  walk([...toCheck, [event, change]]);
const begun: UnfinishedIssue = {
  ...{ issue: 'i', reason: 'first', expiresOn: '2027-05-19' as CalendarDate, madeHere: false },
  card: 'not-printed',
};

describe('while the platform is out of reach', () => {
  test('whoever is of age gets a card that the kiosk makes, and the screen says so', () => {
    const { state } = offline();
    expect(viewOf(state, around)).toMatchObject({
      ...{ screen: 'confirm', madeHere: true, reason: 'first' },
      // 30 days, today included.
      face: { expiresOn: '2026-12-19' },
    });
    const { done } = walk([{ type: 'confirm' }, { type: 'came', handover }], state);
    expect(done).toEqual(['make-card']);
    const thanked = walk(
      [
        { type: 'confirm' },
        { type: 'came', handover: { ...handover, madeHere: true } },
        { type: 'card-came-out', cameOut: true },
      ],
      state,
    );
    expect(viewOf(thanked.state, around)).toMatchObject({ screen: 'thanks', madeHere: true });
  });

  test('the first page promises only what there is: by age, and for a shorter time', () => {
    const away = { ...around, platformIsAway: true, signsForDays: 30 };
    expect(viewOf({ at: 'about' }, away)).toMatchObject({ disabilityCertificate: false, validityDays: 30 });
    expect(viewOf({ at: 'about' }, around)).toMatchObject({ disabilityCertificate: true, validityDays: 180 });
  });

  test('a card of the kiosk is good for no longer than the policy allows', () => {
    const { state } = offline(outOfReach, { signsForDays: 30, policy: { ...strictPolicy, validityDays: 7 } });
    expect(viewOf(state, around)).toMatchObject({ face: { expiresOn: '2026-11-27' } });
  });

  test.each<[string, CardEvent, Partial<Surroundings>, string]>([
    ['a kiosk that has no key', outOfReach, { signsForDays: undefined }, 'gateway-offline'],
    [
      'a policy that wants a second proof',
      outOfReach,
      {
        ...signing,
        policy: {
          ...strictPolicy,
          identityLevels: { ...strictPolicy.identityLevels, issue: 'card-and-second-proof' },
        },
      },
      'gateway-offline',
    ],
    ['somebody who has just got one', { ...outOfReach, alreadyMade: true }, signing, 'offline-already-made'],
    [
      'a code in place of another, for which a second proof was given',
      { ...outOfReach, unfinished: { ...begun, reason: 'lost' } },
      signing,
      'gateway-offline',
    ],
  ])('%s is refused', (_, event, change, refusal) => {
    expect(offline(event, change).state).toMatchObject({ at: 'refused', refusal });
    expect(offline(event, change).done).toContain('record-refusal');
  });

  test('whoever is entitled by something else than age comes back later', () => {
    const { state } = walk([
      { type: 'proceed' },
      read(daughter),
      { type: 'choose-holder', holder: 'self' },
      [outOfReach, signing],
    ]);
    expect(state).toMatchObject({ at: 'refused', refusal: 'offline-not-by-age' });
  });

  test('a card that was begun is finished with the code it has, also without a key', () => {
    const { state } = offline({ ...outOfReach, unfinished: begun }, {});
    expect(viewOf(state, around)).toMatchObject({ madeHere: false, face: { expiresOn: '2027-05-19' } });
  });

  test('a card that perhaps came out is asked about, and not replaced', () => {
    const { state } = offline({ ...outOfReach, unfinished: { ...begun, card: 'perhaps-printed' } });
    expect(viewOf(state, around).screen).toBe('earlier-card');
    const no = walk([{ type: 'card-came-out', cameOut: false }], state);
    expect(no.state).toMatchObject({ at: 'refused', refusal: 'offline-card-stopped' });
    expect(no.done).toEqual(['stop-card', 'record-refusal']);
  });
});

describe('a loss', () => {
  const aroundLoss: Partial<Surroundings> = { matter: 'report-loss' };
  const standing = {
    ...{ disabilityCertificate: false, phoneOnRecord: '138****0000', issuesThisYear: 1 },
    card: { codeId: 'c', state: 'valid' as const, expiresOn: '2027-01-01' as CalendarDate },
  };
  const known: CardEvent = { type: 'checked', standing, unfinished: undefined };
  const from = { at: 'choosing-holder', own: senior, presence: 1 } as const;
  const inLoss = (events: readonly CardEvent[], state: Parameters<typeof walk>[1] = from, more = {}) =>
    walk(
      events.map((event) => [event, { ...aroundLoss, reader: laid(), ...more }]),
      state,
    );
  const toConfirmLoss = [{ type: 'choose-holder', holder: 'self' }, known] as const;

  test('ends the card after one question, and a new one can follow after a second proof', () => {
    const confirming = inLoss(toConfirmLoss);
    expect(viewOf(confirming.state, around)).toMatchObject({
      screen: 'confirm-loss',
      expiresOn: '2027-01-01',
    });
    const { state, done } = inLoss(
      [{ type: 'confirm-loss' }, { type: 'loss-reported', outcome: 'ended', notified: '138****0000' }],
      confirming.state,
    );
    expect(done).toEqual(['report-loss']);
    expect(viewOf(state, around)).toEqual({
      ...{ screen: 'loss-reported', outcome: 'ended', notified: '138****0000', mayGetCard: true },
    });
    const next = inLoss([{ type: 'replace-lost' }], state);
    expect(next.state).toMatchObject({ at: 'asking-about-call', plan: { reason: 'lost' } });
    expect(next.effects).toEqual([{ do: 'change-matter', matter: 'get-card' }]);
  });

  test('is kept while the platform is out of reach, and no card is promised', () => {
    const confirming = inLoss([toConfirmLoss[0], outOfReach]);
    expect(viewOf(confirming.state, around)).toMatchObject({ known: 'not-asked' });
    const { state } = inLoss(
      [{ type: 'confirm-loss' }, { type: 'loss-reported', outcome: 'kept', notified: undefined }],
      confirming.state,
    );
    expect(viewOf(state, around)).toEqual({ screen: 'loss-reported', outcome: 'kept', mayGetCard: false });
    expect(() => inLoss([{ type: 'replace-lost' }], state)).toThrow('means nothing');
  });

  test.each([
    ...(['lost', 'replaced', 'expired'] as const).map((state) => ({ ...standing.card, state })),
    { ...standing.card, expiresOn: '2026-11-19' as CalendarDate },
    null,
  ])('is taken where the platform knows of no good card, and the screen says so: %o', (card) => {
    const event: CardEvent = { ...known, standing: { ...standing, card } };
    const { state } = inLoss([toConfirmLoss[0], event]);
    const view = viewOf(state, { ...around, ...aroundLoss });
    expect(view).toMatchObject({ screen: 'confirm-loss', known: 'none' });
    expect(view).not.toHaveProperty('expiresOn');
    const reported = inLoss(
      [{ type: 'confirm-loss' }, { type: 'loss-reported', outcome: 'ended', notified: undefined }],
      state,
    );
    expect(viewOf(reported.state, around)).toMatchObject({ outcome: 'ended', mayGetCard: false });
  });

  test('takes a second proof where the city wants one', () => {
    const policy = {
      ...strictPolicy,
      identityLevels: { ...strictPolicy.identityLevels, reportLoss: 'card-and-second-proof' as const },
    };
    const { state } = inLoss(
      [
        ...toConfirmLoss,
        { type: 'answer-call', somebodyIsTellingMe: false },
        { type: 'proof-accepted', token: 't' },
        { type: 'confirm-loss' },
      ],
      from,
      { policy },
    );
    expect(state.at).toBe('reporting-loss');
    expect(inLoss([toConfirmLoss[0], outOfReach], from, { policy }).state).toMatchObject({
      refusal: 'gateway-offline',
    });
  });

  test('promises no card where the year has none left, or cards cannot be made', () => {
    const reported = inLoss([
      toConfirmLoss[0],
      { ...known, standing: { ...standing, issuesThisYear: 3 } },
      { type: 'confirm-loss' },
      { type: 'loss-reported', outcome: 'ended', notified: undefined },
    ]).state;
    expect(viewOf(reported, around)).toMatchObject({ mayGetCard: false });
    const other = inLoss([
      ...toConfirmLoss,
      { type: 'confirm-loss' },
      { type: 'loss-reported', outcome: 'ended', notified: undefined },
    ]).state;
    expect(viewOf(other, { ...around, makesCards: false })).toMatchObject({ mayGetCard: false });
  });

  test('goes back home from the ID card, and asks whose card it is', () => {
    expect(viewOf(from, { ...around, ...aroundLoss })).toMatchObject({ matter: 'report-loss' });
    expect(inLoss([{ type: 'go-back' }]).done).toEqual(['finish']);
    const again = inLoss([...toConfirmLoss, { type: 'go-back' }], from, { reader: empty });
    expect(again.state.at).toBe('choosing-holder');
  });
});
