import { expect, test } from 'vitest';
import { z } from 'zod';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import { silentLog } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { openOutbox, refusedReports } from '../../store/outbox.ts';
import { createFieldSeal } from '../../store/sealed-field.ts';
import { deliverReports } from './report-delivery.ts';
import { type Sent, senderOf } from './report-sender.ts';

const settled = () => new Promise(setImmediate);
const personal = { name: '王春英' };

/** The delivery to a platform that answers what the test says, and that is only ever told of losses. */
function delivery(store = temporaryStore()) {
  const clock = manualClock();
  const outbox = openOutbox(store, clock);
  const audit = openAuditLog(store.database, clock);
  const told: { name: string; id: string }[] = [];
  const platform: { answer: () => Sent } = { answer: ok };
  const loss = z.object({ personal: z.strictObject({ name: z.string() }) });
  const senders = {
    'loss-report': senderOf(loss, async ({ personal: { name } }, id) => {
      const answer = platform.answer();
      if (answer.ok) told.push({ name, id });
      return answer;
    }),
  };
  const start = () => deliverReports({ outbox, senders, audit, clock, log: silentLog });
  const keepLoss = (id: string, into = outbox) => into.add({ id, kind: 'loss-report', body: {}, personal });
  return { clock, outbox, platform, told, start, keepLoss, store };
}

test('what the platform does not hear is told again until it does, under the same key', async () => {
  const { clock, platform, told, start, keepLoss } = delivery();
  platform.answer = () => err('gateway-offline');
  keepLoss('one');
  start();
  await settled();
  clock.advance(500);
  platform.answer = ok;
  for (let second = 0; second < 120; second += 1) {
    clock.advance(1_000);
    await settled();
  }
  expect(told).toEqual([{ name: '王春英', id: 'one' }]);
});

test('what a command beside the kiosk writes into the outbox goes out within half a minute', async () => {
  const { clock, told, start, keepLoss } = delivery();
  start();
  await settled();
  keepLoss('by-the-command');
  clock.advance(29_999);
  await settled();
  expect(told).toEqual([]);
  clock.advance(1);
  await expect.poll(() => told).toHaveLength(1);
});

test('an entry that cannot be opened is set aside with a record, and those behind it go out', async () => {
  const { told, start, keepLoss, store, outbox, clock } = delivery();
  keepLoss('sealed-elsewhere', openOutbox({ ...store, seal: createFieldSeal(temporaryKey()) }, clock));
  outbox.add({ id: 'of-another-version', kind: 'something-new', body: {} });
  outbox.add({ id: 'of-no-kind', kind: 'constructor', body: {} });
  keepLoss('one');
  start();
  await expect.poll(() => told).toHaveLength(1);
  expect(refusedReports(store.database).map(({ id }) => id)).toEqual([
    'sealed-elsewhere',
    'of-another-version',
    'of-no-kind',
  ]);
});

test('a bug while one is sent stops neither the kiosk nor the delivery', async () => {
  const { clock, platform, told, start, keepLoss } = delivery();
  platform.answer = () => {
    throw new Error('a bug');
  };
  keepLoss('one');
  start();
  await settled();
  platform.answer = ok;
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

test('once closed, nothing is sent any more', async () => {
  const { clock, told, start, keepLoss } = delivery();
  const reports = start();
  await settled();
  await reports.close();
  keepLoss('one');
  clock.advance(120_000);
  await reports.flush();
  expect(told).toEqual([]);
});
