import { describe, expect, test } from 'vitest';
import { noStanding, resident, strictPolicy, today } from '../../../tests/support/resident.ts';
import type { CalendarDate } from '../../foundation/calendar-date.ts';
import type { CardPolicy, HolderStanding } from '../../gateway/gateway.ts';
import { decide, type UnfinishedIssue } from './eligibility.ts';

interface Asked {
  birth?: string;
  standing?: Partial<HolderStanding>;
  policy?: Partial<CardPolicy>;
  unfinished?: UnfinishedIssue;
  declares?: boolean;
}

function decided({ birth = '1952-04-12', standing, policy, unfinished, declares = false }: Asked) {
  return decide({
    holder: resident(birth),
    standing: { ...noStanding, ...standing },
    policy: { ...strictPolicy, ...policy },
    unfinished,
    declaresNoSmartphone: declares,
    today,
  });
}

const firstCard = { kind: 'go-on', reason: 'first', level: 'card' };
const notEligible = { kind: 'refuse', refusal: 'not-eligible' };
const earlier = (state: NonNullable<HolderStanding['card']>['state'], expiresOn = '2027-01-01') => ({
  card: { codeId: 'code-1', state, expiresOn: expiresOn as CalendarDate },
});

describe('who may have a card', () => {
  test.each([
    ['60 today', '1966-11-20', firstCard],
    ['60 tomorrow', '1966-11-21', notEligible],
    ['18 tomorrow', '2008-11-21', firstCard],
    ['18 today', '2008-11-20', notEligible],
  ])('somebody who turns %s', (_, birth, decision) => {
    expect(decided({ birth })).toMatchObject(decision);
  });

  test('a holder of a disability certificate at any age, where the city says so', () => {
    const standing = { disabilityCertificate: true };
    expect(decided({ birth: '1980-01-01', standing })).toMatchObject(firstCard);
    expect(
      decided({ birth: '1980-01-01', standing, policy: { disabilityCertificate: false } }),
    ).toMatchObject(notEligible);
  });

  test('people who declare that they use no smartphone, only where the city lets them', () => {
    const policy = { selfDeclaration: true };
    expect(decided({ birth: '1980-01-01', policy })).toEqual({ kind: 'declare-no-smartphone' });
    expect(decided({ birth: '1980-01-01', policy, declares: true })).toMatchObject(firstCard);
    expect(decided({ birth: '1980-01-01', declares: true })).toMatchObject(notEligible);
  });
});

describe('somebody who had a card before', () => {
  test('is asked why, when it is still good', () => {
    expect(decided({ standing: earlier('valid') })).toEqual({
      kind: 'choose-reason',
      expiresOn: '2027-01-01',
    });
  });

  test('gets a new one without a second proof when it has run out, on whichever word', () => {
    const expired = { kind: 'go-on', reason: 'expired', level: 'card' };
    expect(decided({ standing: earlier('expired') })).toMatchObject(expired);
    expect(decided({ standing: earlier('valid', '2026-11-19') })).toMatchObject(expired);
    expect(decided({ standing: earlier('valid', '2026-11-20') })).toMatchObject({ kind: 'choose-reason' });
  });

  test.each(['lost', 'suspended', 'issued'] as const)('needs a second proof when it is %s', (state) => {
    const decision = { kind: 'go-on', reason: 'lost', level: 'card-and-second-proof' };
    expect(decided({ standing: earlier(state) })).toMatchObject(decision);
  });

  test('is told when the yearly limit is reached, and when it ends', () => {
    const decision = { kind: 'refuse', refusal: 'limit-reached', date: '2027-01-01' };
    expect(decided({ standing: { issuesThisYear: 3 } })).toEqual(decision);
    expect(decided({ standing: { issuesThisYear: 3 }, policy: { yearlyLimit: null } })).toMatchObject(
      firstCard,
    );
  });
});

describe('a card that was begun here and not handed over', () => {
  const unfinished: UnfinishedIssue = {
    issue: 'issue-1',
    reason: 'lost',
    expiresOn: '2027-05-19' as CalendarDate,
    madeHere: false,
    card: 'not-printed',
  };

  test('is finished under its own reason and level, even when the limit is reached by now', () => {
    const standing = { ...earlier('issued'), issuesThisYear: 3 };
    const decision = { kind: 'go-on', reason: 'lost', level: 'card-and-second-proof' };
    expect(decided({ unfinished, standing })).toMatchObject(decision);
  });

  test('is asked about first when it may have come out', () => {
    expect(decided({ unfinished: { ...unfinished, card: 'perhaps-printed' } })).toMatchObject({
      kind: 'ask-about-earlier-print',
    });
  });
});
