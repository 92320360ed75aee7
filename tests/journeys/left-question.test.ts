import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { silentLog } from '../../electron/foundation/log.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { textMessageSenders } from '../../electron/services/questions/answer-message.ts';
import { openQuestionBook } from '../../electron/services/questions/question-book.ts';
import { deliverReports } from '../../electron/services/reporting/report-delivery.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { loadKey } from '../../electron/store/key-source.ts';
import { openOutbox } from '../../electron/store/outbox.ts';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { control, expectOk, today } from '../../scripts/sandbox-gateway/testing.ts';
import { fastClock } from '../support/fast-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const command = join(import.meta.dirname, '../../scripts/questions.ts');
const phone = '13812345678';

/** What a kiosk has of questions, with the platform it sends answers through; time runs a hundred times as fast. */
async function kioskWithPlatform() {
  const folder = temporaryFolder();
  const sandbox = await startSandboxGateway({ port: 0, today });
  const clock = fastClock(100);
  const store = temporaryStore(
    folder,
    expectOk(loadKey({ source: 'demonstration' }, { dataFolder: folder })),
  );
  const audit = openAuditLog(store.database, clock);
  const gateway = openHttpGateway({ url: sandbox.url, deadlineSeconds: 20, clock });
  const reports = deliverReports({
    ...{ outbox: openOutbox(store, clock), senders: textMessageSenders(gateway) },
    ...{ audit, clock, log: silentLog },
  });
  const book = openQuestionBook({ store, audit, clock, log: silentLog });
  onTestFinished(async () => {
    book.close();
    await reports.close();
    await sandbox.close();
  });
  const staff = (...args: string[]) =>
    promisify(execFile)(process.execPath, [command, '--data', folder, ...args]);
  return { sandbox, book, staff };
}

test('an answer that staff give while the platform is away reaches the phone that was left, once it is back', async () => {
  const { sandbox, book, staff } = await kioskWithPlatform();
  await control(sandbox, 'POST', 'mode', { mode: 'offline' });
  const { number } = expectOk(book.leave({ text: '孙子上学怎么报名', phone }));
  await staff('--close', '1', '--by', '小李', '--answer', '四月在一楼 3 号窗口登记。');
  expect(expectOk(book.lookUp(number))).toMatchObject({
    state: 'answered',
    answer: '四月在一楼 3 号窗口登记。',
  });

  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  const messages = async () => (await control(sandbox, 'GET', 'messages')).body;
  await expect.poll(messages, { timeout: 20_000 }).toHaveLength(1);
  expect(await messages()).toMatchObject([
    { to: phone, text: expect.stringContaining('四月在一楼 3 号窗口登记。') },
  ]);
});
