import { expect, onTestFinished, test } from 'vitest';
import { startSandboxGateway } from '../../../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { cast, control, today } from '../../../../scripts/sandbox-gateway/testing.ts';
import { gatewayOf } from '../../../../scripts/sandbox-gateway/testing-kiosk.ts';
import { boardsByHand } from '../../../../tests/support/boards-by-hand.ts';
import { someDocument, wallByHand } from '../../../../tests/support/locker-by-hand.ts';
import { manualClock } from '../../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../../tests/support/temporary-store.ts';
import { silentLog } from '../../../foundation/log.ts';
import { openAuditLog } from '../../../store/audit/audit-log.ts';
import { openOutbox, refusedReports } from '../../../store/outbox.ts';
import type { Store } from '../../../store/store.ts';
import { keepSentMessages } from '../../questions/sent-messages.ts';
import { deliverReports } from '../../reporting/report-delivery.ts';
import { openLocker } from '../open-locker.ts';
import { lockerMessageSenders } from './send-messages.ts';
import { lockerReportSenders } from './send-reports.ts';
import { openLockerOutgoing } from './write-down-news.ts';

type Sandbox = Awaited<ReturnType<typeof startSandboxGateway>>;
const document = someDocument(cast.senior.number, { documentNumber: '3109900001', phone: '10000000001' });

async function sandboxFor() {
  const sandbox = await startSandboxGateway({ port: 0, today });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** The locker with all that goes out of it, to the sandbox; the same store again: after a power cut. */
function lockerWithPlatform(sandbox: Sandbox, store: Store = temporaryStore()) {
  const clock = manualClock();
  const audit = openAuditLog(store.database, clock);
  const tools = { store, clock, audit, log: silentLog };
  const outgoing = openLockerOutgoing({ ...tools, wake: () => {} });
  const hand = boardsByHand();
  const locker = openLocker({ ...tools, boards: hand.boards, configuration: wallByHand, outgoing });
  const gateway = gatewayOf(sandbox);
  const site = { name: '新华路中心', hotline: '12345', cabinets: wallByHand.cabinets };
  const sent = keepSentMessages(store, clock);
  const senders = {
    ...lockerMessageSenders({ gateway, sent, locker, site, clock }),
    ...lockerReportSenders({ gateway, clock }),
  };
  const delivery = deliverReports({ ...tools, outbox: openOutbox(store, clock), senders });
  onTestFinished(async () => {
    await delivery.close();
    locker.close();
  });
  return {
    ...{ locker, store, delivery, clock },
    messages: async (): Promise<string[]> =>
      (await control(sandbox, 'GET', 'messages')).body.map(({ text }: { readonly text: string }) => text),
    whereabouts: async () => (await control(sandbox, 'GET', 'documents')).body[0],
  };
}

function put({ locker }: Pick<ReturnType<typeof lockerWithPlatform>, 'locker'>): number {
  const stay = locker.reserve({ kind: 'document', content: document, cell: '01', by: 3 });
  if (!stay.ok) throw new Error(stay.error.code);
  locker.putIn(stay.value.id);
  return stay.value.id;
}

const codeIn = (text = '') => /取件码 (\d{4} \d{4})/.exec(text)?.[1]?.replace(' ', '') ?? '';

test('the code that reaches the phone finds the document, and the platform knows where it is', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const stay = put(kiosk);
  await kiosk.delivery.flush();
  const [text] = await kiosk.messages();
  expect(text).toContain('柜子在终端机左边。');
  expect(kiosk.locker.byPickupCode(codeIn(text))).toMatchObject({ kind: 'found', stay: { id: stay } });
  expect(await kiosk.whereabouts()).toMatchObject({ documentNumber: '3109900001', is: 'placed', cell: '01' });
  kiosk.locker.takenBack(stay, 3);
  await kiosk.delivery.flush();
  expect((await kiosk.messages())[0]).toContain('收回');
  expect(await kiosk.whereabouts()).toMatchObject({ is: 'taken-back' });
});

test('who left papers and a phone hears that they are in, and that staff have them', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const content = { ...document, documentNumber: undefined, receipt: '204518' };
  const left = kiosk.locker.reserve({ kind: 'papers', content, cell: '04' });
  const stay = left.ok ? left.value.id : 0;
  kiosk.locker.putIn(stay);
  await kiosk.delivery.flush();
  expect(await kiosk.messages()).toEqual([expect.stringMatching(/放进智能文件柜了.*204518/)]);
  kiosk.locker.takenBack(stay, 3);
  await kiosk.delivery.flush();
  expect(await kiosk.messages()).toContainEqual(expect.stringMatching(/工作人员拿到了.*204518/));
});

test('a message that was written down before a power cut goes out after it, once, with the code that holds', async () => {
  const sandbox = await sandboxFor();
  await control(sandbox, 'POST', 'mode', { mode: 'offline' });
  const before = lockerWithPlatform(sandbox);
  const stay = put(before);
  before.locker.renewCode(stay, 3);
  await before.delivery.close();
  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  const after = lockerWithPlatform(sandbox, before.store);
  await after.delivery.flush();
  const messages = await after.messages();
  expect(messages).toHaveLength(1);
  expect(after.locker.byPickupCode(codeIn(messages[0]))).toMatchObject({ kind: 'found', stay: { id: stay } });
  expect(refusedReports(after.store.database)).toEqual([]);
});
