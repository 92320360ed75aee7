import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { Job, Jobs } from '../../../store/jobs/jobs.ts';

/** A print that only a person can settle: somebody must look whether the card came out. */
export interface UncertainPrint {
  readonly job: string;
  readonly since: number;
  readonly copy: number;
  readonly reasons: readonly string[];
}

/** Oldest first; no personal data. */
export function uncertainPrints(jobs: Jobs): readonly UncertainPrint[] {
  return jobs.inState('uncertain').map((job: Job) => ({
    job: job.key,
    since: job.changedAt,
    copy: job.copy,
    reasons: job.reasons,
  }));
}

/**
 * Staff looked. `printed`: there was a card; its holder is asked at the next visit whether they have it.
 * `not-printed`: there was none; the holder may print the same code. False when no such print is uncertain.
 */
export function settleUncertainPrint(
  parts: { readonly jobs: Jobs; readonly audit: AuditLog },
  key: string,
  verdict: 'printed' | 'not-printed',
): boolean {
  const job = parts.jobs.find(key);
  if (job?.state !== 'uncertain') return false;
  const { copy } = job;
  if (verdict === 'printed') {
    parts.jobs.advance(key, 'confirm');
    parts.audit.record('print-confirmed', { job: key, copy, by: 'staff' });
  } else {
    parts.jobs.advance(key, 'fail', { reasons: job.reasons });
    parts.audit.record('print-failed', { job: key, copy, reasons: job.reasons.join(' '), by: 'staff' });
  }
  return true;
}
