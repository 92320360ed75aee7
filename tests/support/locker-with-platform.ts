import { onTestFinished } from 'vitest';
import { silentLog } from '../../electron/foundation/log.ts';
import { lockerMessageSenders } from '../../electron/services/locker/messages/send-messages.ts';
import { lockerReportSenders } from '../../electron/services/locker/messages/send-reports.ts';
import { openLockerOutgoing } from '../../electron/services/locker/messages/write-down-news.ts';
import { openLocker } from '../../electron/services/locker/open-locker.ts';
import { keepSentMessages } from '../../electron/services/questions/sent-messages.ts';
import { deliverReports } from '../../electron/services/reporting/report-delivery.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { openOutbox } from '../../electron/store/outbox.ts';
import type { Store } from '../../electron/store/store.ts';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { control, today } from '../../scripts/sandbox-gateway/testing.ts';
import { gatewayOf } from '../../scripts/sandbox-gateway/testing-kiosk.ts';
import { boardsByHand } from './boards-by-hand.ts';
import { wallByHand } from './locker-by-hand.ts';
import { manualClock } from './manual-clock.ts';
import { temporaryStore } from './temporary-store.ts';

export type Sandbox = Awaited<ReturnType<typeof startSandboxGateway>>;

export async function sandboxFor() {
  const sandbox = await startSandboxGateway({ port: 0, today });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** The locker with all that goes out of it, to the sandbox; the same store again: after a power cut. */
export function lockerWithPlatform(sandbox: Sandbox, store: Store = temporaryStore()) {
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
  const sentTo = async (): Promise<readonly { readonly to: string; readonly text: string }[]> =>
    (await control(sandbox, 'GET', 'messages')).body;
  return {
    ...{ locker, store, delivery, clock, sent },
    messages: async (): Promise<string[]> => (await sentTo()).map(({ text }) => text),
    /** The latest first. */
    sentTo,
    whereabouts: async () => (await control(sandbox, 'GET', 'documents')).body[0],
  };
}
