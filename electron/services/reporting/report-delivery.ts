import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import { err } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Outbox, OutboxEntry } from '../../store/outbox.ts';
import type { ReportSenders, Sent } from './report-sender.ts';

const shortestWait = 1_000;
const longestWait = 60_000;
/** A command beside the kiosk writes into the outbox without a word. */
const lookAgain = 30_000;

export interface ReportDelivery {
  /** There may be something to send, or somebody to send it to. */
  wake(): void;
  /** Sends what waits, and resolves once that is done or has failed. */
  flush(): Promise<void>;
  /** Calls back when the platform did not take something; the returned function ends it. */
  onRefused(listener: () => void): () => void;
  close(): Promise<void>;
}

/** Brings the outbox's reports to the platform, one after the other, for as long as it takes. */
export function deliverReports(parts: {
  readonly outbox: Outbox;
  readonly senders: ReportSenders;
  /** False while what answers may not be the platform: nothing is given to it. */
  readonly mayDeliver?: () => boolean;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
}): ReportDelivery {
  const { outbox, audit, clock, log } = parts;
  const listeners = new Set<() => void>();
  let closed = false;
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  let wait = shortestWait;
  let cancelWait = () => {};

  async function deliverAll(): Promise<void> {
    const mayDeliver = parts.mayDeliver ?? (() => true);
    for (let entry = outbox.next(); entry && !closed && mayDeliver(); entry = outbox.next()) {
      outbox.attempted(entry.id);
      const answer = await send(entry);
      if (closed) return;
      if (answer.ok) {
        outbox.settle(entry.id, 'sent');
      } else if (answer.error.code === 'gateway-refused' || answer.error.code === 'unreadable') {
        outbox.settle(entry.id, 'refused');
        const reason = answer.error.code === 'unreadable' ? 'unreadable' : answer.error.reason;
        log.error('report-refused', { report: entry.id, reason });
        audit.record('report-refused', { report: entry.id, reason });
        for (const listener of listeners) listener();
      } else {
        return sendLater();
      }
      wait = shortestWait;
    }
    if (!closed) cancelWait = clock.after(lookAgain, wake);
  }

  async function send(entry: OutboxEntry): Promise<Sent> {
    const { kind } = entry;
    const sender = Object.hasOwn(parts.senders, kind) ? parts.senders[kind] : undefined;
    return sender ? sender(entry) : err('unreadable', kind);
  }

  function sendLater(): void {
    cancelWait = clock.after(wait, wake);
    wait = Math.min(wait * 2, longestWait);
  }

  function flush(): Promise<void> {
    cancelWait();
    if (closed) return Promise.resolve();
    // What came after the last look at the outbox needs another one.
    if (running) {
      following ??= running.then(() => {
        following = undefined;
        return flush();
      });
      return following;
    }
    running = deliverAll()
      .catch((thrown) => {
        log.error('report-delivery-threw', describeThrown(thrown));
        if (!closed) sendLater();
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  function wake(): void {
    void flush();
  }

  wake();
  return {
    wake,
    flush,
    onRefused: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      cancelWait();
      await running;
    },
  };
}
