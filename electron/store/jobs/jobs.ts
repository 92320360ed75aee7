import type Database from 'better-sqlite3';
import type { Clock } from '../../foundation/clock.ts';
import { type JobEvent, type JobState, nextJobState } from './job-state.ts';

/** What a job does. Whoever looks after one kind never sees the others. */
export type JobKind = 'print-card' | 'print-slip' | 'print-test-card' | 'unlock-door';

export interface Job {
  readonly key: string;
  /** What the job belongs to: a card issue's id, or the kind of a slip. */
  readonly subject: string;
  readonly state: JobState;
  /** The device's own number for it, once accepted. */
  readonly deviceReference: number | undefined;
  /** 1 for the first print of a code, 2 and up for reprints. */
  readonly copy: number;
  readonly reasons: readonly string[];
  readonly createdAt: number;
  readonly changedAt: number;
}

/** Durable jobs of one kind for physical effects. Every change is committed to disk before the call returns. */
export interface Jobs {
  /** Writes the intent. What the job carries (the code, the drawing) exists by then, with its subject. */
  intend(job: { key: string; subject: string; copy: number }): Job;
  /** Moves the job on; throws on an event that its state does not know, since that is a bug. */
  advance(
    key: string,
    event: JobEvent,
    detail?: { deviceReference?: number; reasons?: readonly string[] },
  ): Job;
  find(key: string): Job | undefined;
  /** Oldest first. */
  ofSubject(subject: string): readonly Job[];
  inState(state: JobState): readonly Job[];
}

interface Row {
  key: string;
  subject: string;
  state: JobState;
  device_reference: number | null;
  copy: number;
  reasons: string;
  created_at: number;
  changed_at: number;
}

const columns = 'key, subject, state, device_reference, copy, reasons, created_at, changed_at';

export function openJobs(parts: {
  readonly database: Database.Database;
  readonly clock: Clock;
  readonly kind: JobKind;
}): Jobs {
  const { database, clock, kind } = parts;
  const insert = database.prepare(
    `INSERT INTO job (key, kind, subject, state, copy, created_at, changed_at)
     VALUES (@key, @kind, @subject, 'intended', @copy, @now, @now)`,
  );
  const byKey = database.prepare<[JobKind, string], Row>(
    `SELECT ${columns} FROM job WHERE kind = ? AND key = ?`,
  );
  const bySubject = database.prepare<[JobKind, string], Row>(
    `SELECT ${columns} FROM job WHERE kind = ? AND subject = ? ORDER BY number`,
  );
  const byState = database.prepare<[JobKind, string], Row>(
    `SELECT ${columns} FROM job WHERE kind = ? AND state = ? ORDER BY number`,
  );
  const update = database.prepare(
    `UPDATE job SET state = @state, changed_at = @now,
       device_reference = coalesce(@deviceReference, device_reference),
       reasons = @reasons
     WHERE key = @key`,
  );

  function find(key: string): Job | undefined {
    const row = byKey.get(kind, key);
    return row && asJob(row);
  }

  return {
    intend: ({ key, subject, copy }) => {
      insert.run({ key, kind, subject, copy, now: clock.now() });
      return asJob(byKey.get(kind, key) as Row);
    },
    advance: database.transaction((key, event, detail = {}) => {
      const job = find(key);
      const state = job && nextJobState(job.state, event);
      if (!state) throw new Error(`job event ${event} in state ${job?.state ?? 'missing'}`);
      update.run({
        key,
        state,
        now: clock.now(),
        deviceReference: detail.deviceReference ?? null,
        reasons: (detail.reasons ?? job.reasons).join(' '),
      });
      return asJob(byKey.get(kind, key) as Row);
    }).immediate as Jobs['advance'],
    find,
    ofSubject: (subject) => bySubject.all(kind, subject).map(asJob),
    inState: (state) => byState.all(kind, state).map(asJob),
  };
}

function asJob(row: Row): Job {
  return {
    key: row.key,
    subject: row.subject,
    state: row.state,
    deviceReference: row.device_reference ?? undefined,
    copy: row.copy,
    reasons: row.reasons === '' ? [] : row.reasons.split(' '),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
