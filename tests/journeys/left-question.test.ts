import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { silentLog } from '../../electron/foundation/log.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { textMessageSenders } from '../../electron/services/questions/answer-message.ts';
import { openQuestionBook } from '../../electron/services/questions/question-book.ts';
import { keepSentMessages } from '../../electron/services/questions/sent-messages.ts';
import { deliverReports } from '../../electron/services/reporting/report-delivery.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { loadKey } from '../../electron/store/key-source.ts';
import { openOutbox } from '../../electron/store/outbox.ts';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { control, expectOk, today } from '../../scripts/sandbox-gateway/testing.ts';
import { stepUpTo, words } from '../support/at-the-screen.ts';
import { fastClock } from '../support/fast-clock.ts';
import { startKiosk } from '../support/kiosk-process.ts';
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
    ...{
      outbox: openOutbox(store, clock),
      senders: textMessageSenders(gateway, keepSentMessages(store, clock), clock),
    },
    ...{ audit, clock, log: silentLog },
  });
  const book = openQuestionBook({ store, audit, clock, log: silentLog });
  onTestFinished(async () => {
    book.close();
    await reports.close();
    await sandbox.close();
  });
  return { sandbox, book, folder };
}

const staffAt = (folder: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [command, '--data', folder, ...args]);

test('an answer that staff give while the platform is away reaches the phone that was left, once it is back', async () => {
  const { sandbox, book, folder } = await kioskWithPlatform();
  await control(sandbox, 'POST', 'mode', { mode: 'offline' });
  const { number } = expectOk(book.leave({ text: '孙子上学怎么报名', phone }));
  await staffAt(folder, '--close', '1', '--by', '小李', '--answer', '四月在一楼 3 号窗口登记。');
  expect(expectOk(book.lookUp(number))).toMatchObject({
    state: 'answered',
    answer: '四月在一楼 3 号窗口登记。',
  });

  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  const messages = async () => (await control(sandbox, 'GET', 'messages')).body;
  await expect.poll(messages).toHaveLength(1);
  expect(await messages()).toMatchObject([
    { to: phone, text: expect.stringContaining('四月在一楼 3 号窗口登记。') },
  ]);
});

test('whoever finds nothing leaves a question at the screen, and reads there what staff answered', async () => {
  const kiosk = await startKiosk();
  onTestFinished(async () => {
    await kiosk.close();
  });
  const resident = await stepUpTo(kiosk.kioskUrl);
  await resident.tap(words.home.find.title);
  await resident.tap(words.find.start.words);
  await resident.sees(words.find.words.title);
  await resident.page.keyboard.type('qqxxzz');
  await resident.tap(words.find.words.ask);
  await resident.sees(words.leaveQuestion.title);
  await resident.reads('qqxxzz');
  await resident.presses(words.writing.deleteAll);
  await resident.page.keyboard.type('shebaoka');
  // The first candidate each: 社保, then 卡; a second choice right after the first is taken for trembling.
  await expect
    .poll(
      async () => {
        await resident.page.keyboard.press('Space');
        return resident.page.locator('body').innerText();
      },
      { interval: 500 },
    )
    .toContain('社保卡');
  await resident.tap(words.leaveQuestion.next);
  await resident.sees(words.questionPhone.title);
  await resident.page.keyboard.type(phone);
  await resident.tap(words.questionPhone.send);
  await resident.sees(words.questionLeft.title);
  await resident.reads('138****5678');
  const number = (await resident.page.locator('.question-digits').innerText()).replaceAll(/\s/g, '');

  await resident.tap(words.questionLeft.print);
  await resident.sees(words.slip.printed.title);
  await resident.tap(words.slip.printed.finish);

  const service = ['--service', 'marriage-archive'];
  expect((await staffAt(kiosk.dataFolder)).stdout).toContain('社保卡');
  await staffAt(kiosk.dataFolder, '--close', '1', '--by', '小李', '--answer', '可以的。', ...service);

  await resident.tap(words.home.find.title);
  await resident.tap(words.find.start.answer);
  await resident.sees(words.questionNumber.title);
  await resident.page.keyboard.type(number);
  await resident.tap(words.questionNumber.submit);
  await resident.sees(words.questionAnswer.answered.title);
  await resident.presses(words.questionAnswer.show);
  await resident.reads('可以的。');
  await resident.tap(words.questionAnswer.openService);
  await expect
    .poll(async () => (await kiosk.panel.messages()).map(({ to, text }) => [to, text]), { timeout: 40_000 })
    .toEqual([[phone, expect.stringContaining('可以的。')]]);
});
