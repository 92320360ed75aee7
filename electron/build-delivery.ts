import type { Clock } from './foundation/clock.ts';
import type { Log } from './foundation/log.ts';
import { messageKinds } from './services/questions/answer-message.ts';
import { deliverReports, type ReportDelivery } from './services/reporting/report-delivery.ts';
import type { ReportSenders } from './services/reporting/report-sender.ts';
import type { AuditLog } from './store/audit/audit-log.ts';
import { openOutbox } from './store/outbox.ts';
import type { Store } from './store/store.ts';

/** What stands in the outbox goes out on two lanes: a text message that is not taken holds up no report. */
export function buildDelivery(parts: {
  readonly reportSenders: ReportSenders;
  readonly messageSenders: ReportSenders;
  readonly mayDeliver: () => boolean;
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
}): { readonly reports: ReportDelivery; readonly messages: ReportDelivery; close(): Promise<void> } {
  const { reportSenders, messageSenders, store, ...tools } = parts;
  const { clock } = parts;
  const reports = deliverReports({
    ...tools,
    outbox: openOutbox(store, clock, { except: messageKinds }),
    senders: reportSenders,
  });
  const messages = deliverReports({
    ...tools,
    outbox: openOutbox(store, clock, { only: messageKinds }),
    senders: messageSenders,
  });
  return {
    ...{ reports, messages },
    close: async () => {
      await Promise.all([reports.close(), messages.close()]);
    },
  };
}
