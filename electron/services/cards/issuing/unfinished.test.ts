import { expect, test } from 'vitest';
import { manualClock } from '../../../../tests/support/manual-clock.ts';
import { noStanding, resident } from '../../../../tests/support/resident.ts';
import { temporaryStore } from '../../../../tests/support/temporary-store.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import type { HolderStanding } from '../../../gateway/gateway.ts';
import { openJobs } from '../../../store/jobs/jobs.ts';
import { openOutbox } from '../../../store/outbox.ts';
import { openCardIssues } from './card-issues.ts';
import { type CardMakerParts, createCardMaker } from './card-maker.ts';
import { offlineIssueReport } from './sign-here.ts';

const anna = resident('1952-04-12');
const card = (codeId: string, state: 'issued' | 'valid'): HolderStanding => ({
  ...noStanding,
  card: { codeId, state, expiresOn: '2027-05-19' as CalendarDate },
});

/** A kiosk that got a code for the resident and has not printed it. */
function begun(expiresOn = '2027-05-19' as CalendarDate) {
  const store = temporaryStore();
  const clock = manualClock();
  const issues = openCardIssues({ ...store, clock });
  const outbox = openOutbox(store, clock);
  const parts = { ...store, issues, outbox, clock, jobs: openJobs({ ...store, clock, kind: 'print-card' }) };
  const maker = createCardMaker(parts as unknown as CardMakerParts);
  const holder = store.seal.pseudonym(anna.number);
  const request = {
    ...{ holder: anna, agent: null, reason: 'first' as const },
    ...{ declaresNoSmartphone: false, secondProofToken: null },
  };
  issues.ask({ id: 'issue-1', holder, reason: 'first', request });
  issues.keepCode('issue-1', {
    ...{ codeId: 'code-1', payload: new Uint8Array(1), expiresOn, notified: null },
    issuedOn: '2026-11-20' as CalendarDate,
  });
  return { maker, issues, outbox };
}

test('a code that the platform still waits for is printed at the next visit, with and without the platform', () => {
  const { maker } = begun();
  expect(maker.unfinishedOf(anna, card('code-1', 'issued'))).toMatchObject({ issue: 'issue-1' });
  expect(maker.unfinishedOf(anna, undefined)).toMatchObject({ issue: 'issue-1', card: 'not-printed' });
});

test.each<[string, CalendarDate, HolderStanding | undefined]>([
  ['has run out', '2026-11-19' as CalendarDate, undefined],
  ['was replaced by another code', '2027-05-19' as CalendarDate, card('code-2', 'valid')],
  ['was ended by the platform', '2027-05-19' as CalendarDate, noStanding],
  ['was handed over, as the platform knows', '2027-05-19' as CalendarDate, card('code-1', 'valid')],
])('a code that %s is not printed any more', (_, expiresOn, standing) => {
  const { maker, issues } = begun(expiresOn);
  expect(maker.unfinishedOf(anna, standing)).toBeUndefined();
  expect(issues.find('issue-1')?.state).toBe('ended');
});

test('a card that its holder never had is stopped: the platform hears that nobody took it', () => {
  const { maker, issues, outbox } = begun();
  maker.stopCard('issue-1');
  expect(outbox.next()).toMatchObject({ body: { codeId: 'code-1', report: 'not-taken' } });
  expect(issues.find('issue-1')?.state).toBe('not-taken');
});

test('a code that the platform has not heard of yet is not taken for one that it ended', () => {
  const { maker, outbox } = begun();
  outbox.add({ id: offlineIssueReport('issue-1'), kind: 'offline-issue', body: {} });
  expect(maker.unfinishedOf(anna, noStanding)).toMatchObject({ issue: 'issue-1' });
});
