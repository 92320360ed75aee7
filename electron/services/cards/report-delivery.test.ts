import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import { silentLog } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';
import type { Gateway, LossReport } from '../../gateway/gateway.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { openOutbox, refusedReports } from '../../store/outbox.ts';
import { createFieldSeal } from '../../store/sealed-field.ts';
import { openCardIssues } from './issuing/card-issues.ts';
import { deliverReports } from './report-delivery.ts';
import { sendReports } from './send-report.ts';

const settled = () => new Promise(setImmediate);
const personal = { holder: { number: '310105195204129926', name: '王春英' }, agent: null };

/** The delivery over a platform that answers what the test says. */
function delivery(store = temporaryStore()) {
  const clock = manualClock();
  const outbox = openOutbox(store, clock);
  const audit = openAuditLog(store.database, clock);
  const told: LossReport[] = [];
  const platform: { answers: 'ok' | 'offline' | 'throws' } = { answers: 'ok' };
  const gateway = {
    reportLoss: async (report: LossReport) => {
      if (platform.answers === 'throws') throw new Error('a bug');
      if (platform.answers === 'offline') return err('gateway-offline');
      told.push(report);
      return ok({ ended: true, notified: null });
    },
  } as unknown as Gateway;
  const issues = openCardIssues({ ...store, clock });
  const send = sendReports({ gateway, issues, audit, clock, listsChanged: () => {} });
  const start = () => deliverReports({ outbox, send, audit, clock, log: silentLog });
  const keepLoss = (id: string) =>
    outbox.add({ id, kind: 'loss-report', body: { reportedAt: clock.now() }, personal });
  return { clock, outbox, platform, told, start, keepLoss, store };
}

test('a loss that was kept says how long ago it was told, by the clock that knew it then', async () => {
  const { clock, platform, told, start, keepLoss } = delivery();
  platform.answers = 'offline';
  keepLoss('one');
  start();
  await settled();
  clock.advance(500);
  platform.answers = 'ok';
  for (let second = 0; second < 120; second += 1) {
    clock.advance(1_000);
    await settled();
  }
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ holder: personal.holder, secondProofToken: null });
  expect(told[0]?.ageSeconds).toBeGreaterThan(0);
  expect(told[0]?.ageSeconds).toBeLessThanOrEqual(121);
});

test('an entry that cannot be opened is set aside with a record, and those behind it go out', async () => {
  const { told, start, keepLoss, store, outbox, clock } = delivery();
  const otherKey = openOutbox({ ...store, seal: createFieldSeal(temporaryKey()) }, clock);
  otherKey.add({ id: 'sealed-elsewhere', kind: 'loss-report', body: { reportedAt: 0 }, personal });
  outbox.add({ id: 'of-another-version', kind: 'something-new', body: {} });
  keepLoss('one');
  start();
  await expect.poll(() => told).toHaveLength(1);
  expect(refusedReports(store.database).map(({ id }) => id)).toEqual([
    'sealed-elsewhere',
    'of-another-version',
  ]);
});

test('a bug while one is sent stops neither the kiosk nor the delivery', async () => {
  const { clock, platform, told, start, keepLoss } = delivery();
  platform.answers = 'throws';
  keepLoss('one');
  start();
  await settled();
  platform.answers = 'ok';
  clock.advance(1_000);
  await expect.poll(() => told).toHaveLength(1);
});

test('whoever waits for the delivery waits until it is done', async () => {
  const { told, start, keepLoss } = delivery();
  const reports = start();
  keepLoss('one');
  keepLoss('two');
  await reports.flush();
  expect(told).toHaveLength(2);
});
