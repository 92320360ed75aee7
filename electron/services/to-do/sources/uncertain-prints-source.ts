import type { Clock } from '../../../foundation/clock.ts';
import { maskName } from '../../../foundation/identity-number.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import { openJobs } from '../../../store/jobs/jobs.ts';
import type { Store } from '../../../store/store.ts';
import { openCardIssues } from '../../cards/issuing/card-issues.ts';
import { settleUncertainPrint, uncertainPrints } from '../../cards/issuing/uncertain-prints.ts';
import { nothingMore, type ToDoSource } from '../source.ts';

/** Did a card come out? Somebody must look into the machine. */
export function uncertainPrintsSource(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): ToDoSource {
  const { store, audit, clock } = parts;
  const jobs = openJobs({ database: store.database, clock, kind: 'print-card' });
  const issues = openCardIssues({ database: store.database, seal: store.seal, clock });
  return {
    kind: 'uncertain-print',
    roles: ['clerk'],
    verdicts: ['printed', 'not-printed'],
    waiting: () => uncertainPrints(jobs).map(({ job, since }) => ({ id: job, since })),
    facts: (id) => {
      const job = jobs.find(id);
      if (job?.state !== 'uncertain') return undefined;
      const name = issues.find(job.subject)?.request?.holder.name;
      return {
        ...{ kind: 'uncertain-print', begunAt: job.createdAt, copy: job.copy, reasons: [...job.reasons] },
        ...(name !== undefined && { holder: maskName(name) }),
      };
    },
    settle: (id, verdict) => {
      if (verdict !== 'printed' && verdict !== 'not-printed') return undefined;
      return settleUncertainPrint({ jobs, audit }, id, verdict) ? nothingMore : undefined;
    },
  };
}
