import type { Clock } from '../../foundation/clock.ts';
import type { Result } from '../../foundation/result.ts';
import type { GatewayFailure } from '../../gateway/gateway.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Outbox, OutboxEntry } from '../../store/outbox.ts';

const shortestWait = 1_000;
const longestWait = 60_000;

/** Brings the outbox's reports to the platform, one after the other, for as long as it takes. */
export function deliverReports(parts: {
  readonly outbox: Outbox;
  /** Sends one entry, and does what follows from the platform's answer. */
  readonly send: (entry: OutboxEntry) => Promise<Result<undefined, GatewayFailure>>;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): { wake(): void; close(): Promise<void> } {
  const { outbox, audit, clock } = parts;
  let closed = false;
  let running: Promise<void> | undefined;
  let wait = shortestWait;
  let cancelWait = () => {};

  async function deliverAll(): Promise<void> {
    for (let entry = outbox.next(); entry && !closed; entry = outbox.next()) {
      outbox.attempted(entry.id);
      const answer = await parts.send(entry);
      if (closed) return;
      if (answer.ok) {
        outbox.settle(entry.id, 'sent');
      } else if (answer.error.code === 'gateway-refused') {
        outbox.settle(entry.id, 'refused');
        audit.record('report-refused', { report: entry.id, reason: answer.error.reason });
      } else {
        cancelWait = clock.after(wait, wake);
        wait = Math.min(wait * 2, longestWait);
        return;
      }
      wait = shortestWait;
    }
  }

  function wake(): void {
    cancelWait();
    if (closed || running) return;
    running = deliverAll().finally(() => {
      running = undefined;
    });
  }

  wake();
  return {
    wake,
    close: async () => {
      closed = true;
      cancelWait();
      await running;
    },
  };
}
