import type { Clock } from '../../../foundation/clock.ts';
import { openOutbox, refusedReports } from '../../../store/outbox.ts';
import type { Store } from '../../../store/store.ts';
import { messageKinds } from '../../questions/answer-message.ts';
import type { ToDoSource } from '../source.ts';

const known = ['card-report', 'offline-issue', 'loss-report', 'document-report'] as const;

/** Reports that the platform did not take: sent once more when what it did not like was put right, or done by hand. */
export function refusedReportsSource(parts: {
  readonly store: Store;
  readonly clock: Clock;
  /** There is something to send. */
  readonly wake: () => void;
}): ToDoSource {
  const { store, clock, wake } = parts;
  const { database } = store;
  const outbox = openOutbox(store, clock);
  const reasonOf = database.prepare<[string], { reason: string }>(
    `SELECT details ->> '$.reason' AS reason FROM audit_event
     WHERE kind = 'report-refused' AND iif(json_valid(details), details ->> '$.report', NULL) = ? ORDER BY number DESC LIMIT 1`,
  );
  const isMessage = (kind: string) => (messageKinds as readonly string[]).includes(kind);
  return {
    kind: 'refused-report',
    roles: ['clerk', 'technician'],
    verdicts: ['sent-again', 'done-by-hand'],
    // Messages that were refused stand with those that did not arrive: the same is to be done.
    waiting: () => refusedReports(database).filter(({ kind }) => !isMessage(kind)),
    facts: (id) => {
      const entry = outbox.findRefused(id);
      if (!entry || isMessage(entry.kind)) return undefined;
      const reason = reasonOf.get(id)?.reason;
      return {
        kind: 'refused-report',
        report: known.find((kind) => kind === entry.kind) ?? 'other',
        ...(reason !== undefined && { reason }),
      };
    },
    settle: (id, verdict) => {
      const isDone = verdict === 'sent-again' ? outbox.sendAgain(id) : outbox.drop(id);
      return isDone ? wake : undefined;
    },
  };
}
