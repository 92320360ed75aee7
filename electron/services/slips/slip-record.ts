import type Database from 'better-sqlite3';
import type { SlipKind } from '../../documents/slip.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Job, Jobs } from '../../store/jobs/jobs.ts';
import type { SlipOutcome } from './slip-service.ts';

/** What is kept of each slip: its durable job, and its words in the audit log. Neither holds what stands on it. */
export interface SlipRecord {
  /** Committed before the first byte leaves for the printer. */
  sending(key: string, slip: SlipKind, millimetres: number): Job;
  settle(job: Job, outcome: SlipOutcome): void;
  /**
   * After a restart: what was not sent expires, of what was under way it stays uncertain what came of it. Nobody is
   * asked: it was a piece of paper, and whoever wants it asks for another.
   */
  recover(): void;
}

export function keepSlipRecord({
  jobs,
  audit,
  database,
}: {
  readonly jobs: Jobs;
  readonly audit: AuditLog;
  readonly database: Database.Database;
}): SlipRecord {
  const keepPaper = database.prepare('INSERT INTO slip_paper (job, millimetres) VALUES (?, ?)');
  return {
    sending: (key, slip, millimetres) => {
      // Before the job: whatever leaves for the printer is counted, also after a power cut.
      keepPaper.run(key, millimetres);
      audit.record('slip-intended', subjectOf(jobs.intend({ key, subject: slip, copy: 1 })));
      const job = jobs.advance(key, 'send');
      audit.record('slip-sent', subjectOf(job));
      return job;
    },
    settle: (job, outcome) => {
      const subject = subjectOf(job);
      switch (outcome.kind) {
        case 'printed':
          // The printer's one word says both.
          jobs.advance(job.key, 'accept');
          jobs.advance(job.key, 'confirm');
          audit.record('slip-printed', subject);
          break;
        case 'not-printed':
          jobs.advance(job.key, 'fail', { reasons: [outcome.trouble] });
          audit.record('slip-not-printed', { ...subject, trouble: outcome.trouble });
          break;
        case 'cut-short':
          jobs.advance(job.key, 'fail', { reasons: ['cut-short', outcome.trouble] });
          audit.record('slip-cut-short', { ...subject, trouble: outcome.trouble });
          break;
        case 'unknown':
          jobs.advance(job.key, 'doubt', { reasons: [outcome.trouble] });
          audit.record('slip-uncertain', { ...subject, trouble: outcome.trouble });
          break;
      }
    },
    recover: () => {
      for (const job of jobs.inState('intended')) {
        jobs.advance(job.key, 'restart');
        audit.record('slip-expired', subjectOf(job));
      }
      for (const job of [...jobs.inState('sending'), ...jobs.inState('accepted')]) {
        jobs.advance(job.key, 'restart', { reasons: ['restart'] });
        audit.record('slip-uncertain', { ...subjectOf(job), trouble: 'restart' });
      }
    },
  };
}

function subjectOf(job: Job) {
  return { job: job.key, slip: job.subject as SlipKind };
}
