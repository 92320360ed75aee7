import { randomBytes } from 'node:crypto';
import { systemClock } from '../../electron/foundation/clock.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { openCardIssues } from '../../electron/services/cards/issuing/card-issues.ts';
import { cardReportSenders } from '../../electron/services/cards/send-report.ts';
import { deliverReports } from '../../electron/services/reporting/report-delivery.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import type { MasterKey } from '../../electron/store/key-source.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { type Outbox, openOutbox } from '../../electron/store/outbox.ts';
import { createFieldSeal } from '../../electron/store/sealed-field.ts';

const seal = createFieldSeal(new Uint8Array(randomBytes(32)) as MasterKey);

/** What of a kiosk has to do with its reports: the real store on disk, the real delivery, the real client. */
export interface OutboxKiosk {
  readonly outbox: Outbox;
  /** Adds so many losses, with what names a person, in one transaction. */
  fill(from: number, count: number): void;
  /** Sends what waits to the platform at this address. Resolves when nothing waits any more, or when it was stopped. */
  drain(url: string, stop: AbortSignal): Promise<void>;
  close(): void;
}

/** Opens it as a kiosk does at its start: with the check of the whole database, and a look at what comes first. */
export function openOutboxKiosk(folder: string): OutboxKiosk {
  const opened = openDatabase(folder, Date.now(), silentLog);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  const store = { database, seal };
  const clock = systemClock;
  const outbox = openOutbox(store, clock);
  outbox.next();
  return {
    outbox,
    fill: (from, count) =>
      database.transaction(() => {
        for (let at = from; at < from + count; at += 1) addLoss(outbox, at);
      })(),
    drain: async (url, stop) => {
      const audit = openAuditLog(database, clock);
      const gateway = openHttpGateway({ url, deadlineSeconds: 8, clock });
      const issues = openCardIssues({ ...store, clock });
      const senders = cardReportSenders({ gateway, issues, audit, clock, listsChanged: () => {} });
      const delivery = deliverReports({ outbox, senders, audit, clock, log: silentLog });
      const end = () => void delivery.close();
      stop.addEventListener('abort', end, { once: true });
      while (!stop.aborted && outbox.next()) await delivery.flush();
      await delivery.close();
    },
    close: () => void database.close(),
  };
}

export function addLoss(outbox: Outbox, number: number): void {
  const personal = { holder: { number: '310105195204129926', name: '王春英' }, agent: null };
  outbox.add({ id: keyOf(number), kind: 'loss-report', body: { reportedAt: Date.now() }, personal });
}

export function keyOf(number: number): string {
  return `loss/${number}`;
}
