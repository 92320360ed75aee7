import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { noStanding, resident, strictPolicy } from '../../../tests/support/resident.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import type { IdentityReader, ReaderState } from '../../devices/identity-reader/identity-reader.ts';
import type { CalendarDate } from '../../foundation/calendar-date.ts';
import type { IdentityCard } from '../../foundation/identity-card.ts';
import { silentLog } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';
import type { Gateway, HolderStanding } from '../../gateway/gateway.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { startCardJourney } from './card-journey.ts';
import type { CardMaker, MadeCard } from './issuing/card-maker.ts';

const lostCard: HolderStanding = {
  ...noStanding,
  card: { codeId: 'c', state: 'lost', expiresOn: '2027-01-01' as CalendarDate },
};
const anna = resident('1952-04-12');
const bert = resident('1950-01-01', { name: '张福根' });

/** A journey whose world answers when the test says so. */
function journeyWithSlowWorld({ signsForDays }: { readonly signsForDays?: number } = {}) {
  const waiting = new Map<string, (answer: never) => void>();
  const later = (name: string) => () => new Promise<never>((resolve) => waiting.set(name, resolve));
  const answer = async (name: string, value: unknown) => {
    await expect.poll(() => waiting.has(name)).toBe(true);
    waiting.get(name)?.(value as never);
    waiting.delete(name);
    await new Promise(setImmediate);
  };
  let readerState: ReaderState = { kind: 'empty' };
  let listener: (state: ReaderState) => void = () => {};
  const reader: IdentityReader = {
    get state() {
      return readerState;
    },
    sensesRemoval: true,
    subscribe: (listen) => {
      listener = listen;
      return () => {};
    },
    close: async () => {},
  };
  const see = (state: ReaderState) => {
    readerState = state;
    listener(state);
  };
  let presence = 0;
  const gateway = {
    holderStanding: later('standing'),
    startSecondProof: later('start-proof'),
    answerSecondProof: later('proof'),
  } as unknown as Gateway;
  const untaken: string[] = [];
  const maker = {
    make: later('make'),
    unfinishedOf: () => undefined,
    hasUnreported: () => false,
    leaveUntaken: async (issue: string) => void untaken.push(issue),
  } as unknown as CardMaker;
  const store = temporaryStore();
  const clock = manualClock();
  const journey = startCardJourney(
    {
      ...{ reader, gateway, maker, clock },
      scanner: undefined,
      policies: { present: () => strictPolicy, learn: () => {} },
      audit: openAuditLog(store.database, clock),
      seal: store.seal,
      log: silentLog,
      staleUpToPresence: () => 0,
      wakeReports: () => {},
      flushReports: async () => {},
      reportLoss: later('report-loss'),
      signsForDays: () => signsForDays,
      makesCards: () => true,
      cardsMadeHere: () => false,
      vouchingClerk: () => undefined,
    },
    { changed: () => {}, finished: () => {}, isShown: () => true },
  );
  const lay = (card: IdentityCard) => {
    presence += 1;
    see({ kind: 'card', card, presence });
  };
  return { journey, answer, lay, lift: () => see({ kind: 'empty' }), untaken };
}

async function comeToProof(world: ReturnType<typeof journeyWithSlowWorld>): Promise<void> {
  const { journey, answer, lay } = world;
  journey.dispatch({ type: 'proceed' });
  lay(anna);
  journey.dispatch({ type: 'choose-holder', holder: 'self' });
  await answer('standing', ok(lostCard));
  journey.dispatch({ type: 'answer-call', somebodyIsTellingMe: false });
  await answer('start-proof', ok({ proofId: 'p', sentTo: '138****0000' }));
}

test('a proof that is accepted late, for somebody else, proves nothing', async () => {
  const world = journeyWithSlowWorld();
  const { journey, answer, lay, lift } = world;
  await comeToProof(world);
  journey.dispatch({ type: 'prove-by-code', code: '123456' });
  journey.dispatch({ type: 'go-back' });
  journey.dispatch({ type: 'choose-holder', holder: 'other' });
  lift();
  lay(bert);
  await answer('standing', ok(lostCard));
  journey.dispatch({ type: 'answer-call', somebodyIsTellingMe: false });
  expect(journey.view()).toMatchObject({ screen: 'second-proof', busy: true });
  await answer('proof', ok({ accepted: true, token: 'of-anna' }));
  expect(journey.view()).toMatchObject({ screen: 'second-proof', busy: true });
  expect(journey.grants().identity).toBe('card');
});

test('a failure that comes late does not hide a card that is being printed', async () => {
  const world = journeyWithSlowWorld();
  const { journey, answer, lay, lift } = world;
  await comeToProof(world);
  journey.dispatch({ type: 'prove-by-code', code: '123456' });
  journey.dispatch({ type: 'go-back' });
  journey.dispatch({ type: 'choose-holder', holder: 'other' });
  lift();
  lay(bert);
  await answer('standing', ok(noStanding));
  journey.dispatch({ type: 'confirm' });
  lift();
  expect(journey.view()).toMatchObject({ screen: 'working' });
  await answer('proof', err('gateway-offline'));
  expect(journey.view()).toMatchObject({ screen: 'working' });
  const came: MadeCard = {
    kind: 'came',
    handover: {
      issue: 'i',
      evidence: true,
      expiresOn: '2027-05-19' as CalendarDate,
      notified: undefined,
      madeHere: false,
    },
  };
  await answer('make', came);
  expect(journey.view()).toMatchObject({ screen: 'take-card' });
});

test('a card that comes out after everybody has gone is one that nobody took', async () => {
  const world = journeyWithSlowWorld();
  const { journey, answer, lay, lift } = world;
  journey.dispatch({ type: 'proceed' });
  lay(anna);
  journey.dispatch({ type: 'choose-holder', holder: 'self' });
  await answer('standing', ok(noStanding));
  journey.dispatch({ type: 'confirm' });
  lift();
  journey.leave('by-choice');
  await answer('make', {
    kind: 'came',
    handover: {
      issue: 'i',
      evidence: true,
      expiresOn: '2027-05-19' as CalendarDate,
      notified: undefined,
      madeHere: false,
    },
  } satisfies MadeCard);
  expect(world.untaken).toEqual(['i']);
});

test.each([
  ['gateway-offline', { screen: 'confirm', madeHere: true }],
  ['gateway-answer-malformed', { screen: 'confirm', madeHere: true }],
  ['gateway-unauthorised', { screen: 'not-now', refusal: 'gateway-offline' }],
] as const)(
  'a kiosk that can sign does so when the platform is out of reach, not when it says no: %s',
  async (code, view) => {
    const { journey, answer, lay } = journeyWithSlowWorld({ signsForDays: 30 });
    journey.dispatch({ type: 'proceed' });
    lay(anna);
    journey.dispatch({ type: 'choose-holder', holder: 'self' });
    await answer('standing', err(code));
    expect(journey.view()).toMatchObject(view);
  },
);
