import { randomUUID } from 'node:crypto';
import type { Clock } from '../../foundation/clock.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import { type Job, openJobs } from '../../store/jobs/jobs.ts';
import type { Store } from '../../store/store.ts';
import type { DoorOrder, UnlockPurpose } from './door-opening.ts';

/** One unlock as it is kept: the durable job, and what it was for. */
export interface KeptUnlock {
  readonly job: Job;
  readonly cell: string;
  readonly purpose: UnlockPurpose;
  readonly stay: number | undefined;
  /** `staff:3` or `resident:` and a pseudonym. */
  readonly who: string;
  /** Its door was seen open, or said to be, perhaps after its job had failed. */
  readonly opened: boolean;
}

/** The durable jobs of doors, with their words in the audit log. */
export interface UnlockBook {
  /** On disk, as `sending`, before the first byte leaves. */
  sending(order: DoorOrder): KeptUnlock;
  accepted(key: string): void;
  opened(key: string, by: 'sensor' | 'person'): void;
  shut(key: string, by: 'sensor' | 'person'): void;
  stayedShut(key: string, by: 'sensor' | 'person'): void;
  notSent(key: string, reason: string): void;
  uncertain(key: string): void;
  /** After a restart: nothing left for the board. */
  expired(key: string): void;
  /** Nothing more is expected of the door. */
  over(key: string): void;
  find(key: string): KeptUnlock | undefined;
  /** Those that were not over. */
  underWay(): readonly KeptUnlock[];
  /** The oldest first. */
  ofStay(stay: number): readonly KeptUnlock[];
  forgetWho(stay: number): void;
}

interface Row {
  readonly job: string;
  readonly cell: string;
  readonly purpose: UnlockPurpose;
  readonly stay: number | null;
  readonly who: string;
  readonly opened_at: number | null;
}

export function keepUnlocks(store: Store, audit: AuditLog, clock: Clock): UnlockBook {
  const { database } = store;
  const jobs = openJobs({ database, clock, kind: 'unlock-door' });
  const insert = database.prepare(
    'INSERT INTO unlock (job, cell, purpose, stay, who) VALUES (@job, @cell, @purpose, @stay, @who)',
  );
  const select = (where: string) =>
    database.prepare<unknown[], Row>(
      `SELECT unlock.job, cell, purpose, stay, who, opened_at FROM unlock JOIN job ON job.key = unlock.job
       WHERE ${where} ORDER BY job.number`,
    );
  const byKey = select('unlock.job = ?');
  // Of all there ever were these few: found by their own index, not by a walk through the jobs.
  const underWay = database.prepare<[], Row>(
    'SELECT job, cell, purpose, stay, who, opened_at FROM unlock INDEXED BY unlock_under_way WHERE over_at IS NULL',
  );
  const ofStay = select('stay = ?');
  const over = database.prepare('UPDATE unlock SET over_at = ? WHERE job = ?');
  const open = database.prepare(
    'UPDATE unlock SET over_at = NULL, opened_at = coalesce(opened_at, ?) WHERE job = ?',
  );
  const forget = database.prepare(`UPDATE unlock SET who = '' WHERE stay = ?`);

  const asUnlock = ({ job, stay, opened_at, ...row }: Row): KeptUnlock => ({
    ...row,
    ...{ job: jobs.find(job) as Job, stay: stay ?? undefined, opened: opened_at !== null },
  });
  const nameOf = (key: string) => ({ job: key, cell: byKey.get(key)?.cell ?? '' });
  const stateOf = (key: string) => jobs.find(key)?.state;

  return {
    sending: ({ cell, purpose, stay = null, who }) => {
      const job = randomUUID();
      jobs.intend({ key: job, subject: cell, copy: 1 });
      insert.run({ job, cell, purpose, stay, who: whoKey(who) });
      const [by, holder] = 'staff' in who ? [who.staff, null] : [null, who.resident];
      audit.record('door-unlocking', { job, cell, purpose, stay, by, holder });
      jobs.advance(job, 'send');
      return asUnlock(byKey.get(job) as Row);
    },
    accepted: (key) => {
      if (stateOf(key) !== 'sending') return;
      jobs.advance(key, 'accept');
      audit.record('door-unlock-accepted', nameOf(key));
    },
    opened: (key, by) => {
      open.run(clock.now(), key);
      if (stateOf(key) === 'sending') jobs.advance(key, 'accept');
      // It had failed where it opened late.
      if (stateOf(key) === 'accepted') jobs.advance(key, 'confirm');
      audit.record('door-opened', { ...nameOf(key), by });
    },
    shut: (key, by) => audit.record('door-shut', { ...nameOf(key), by }),
    stayedShut: (key, by) => {
      if (stateOf(key) !== 'failed') jobs.advance(key, 'fail', { reasons: ['stayed-shut'] });
      audit.record('door-stayed-shut', { ...nameOf(key), by });
    },
    notSent: (key, reason) => {
      jobs.advance(key, 'fail', { reasons: [reason] });
      audit.record('door-not-sent', { ...nameOf(key), reason });
    },
    uncertain: (key) => {
      const state = stateOf(key);
      if (state !== 'sending' && state !== 'accepted') return;
      jobs.advance(key, 'doubt', { reasons: ['unseen'] });
      audit.record('door-uncertain', nameOf(key));
    },
    expired: (key) => {
      jobs.advance(key, 'restart');
      audit.record('door-expired', nameOf(key));
    },
    over: (key) => void over.run(clock.now(), key),
    find: (key) => {
      const row = byKey.get(key);
      return row && asUnlock(row);
    },
    underWay: () => underWay.all().map(asUnlock),
    ofStay: (stay) => ofStay.all(stay).map(asUnlock),
    forgetWho: (stay) => void forget.run(stay),
  };
}

/** Whose door it is. */
export function whoKey(who: DoorOrder['who']): string {
  return 'staff' in who ? `staff:${who.staff}` : `resident:${who.resident}`;
}
