import type { Clock } from '../../../foundation/clock.ts';
import { maskName } from '../../../foundation/identity-number.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import { openJobs } from '../../../store/jobs/jobs.ts';
import type { Store } from '../../../store/store.ts';
import { openCardIssues } from '../../cards/issuing/card-issues.ts';
import { settleUncertainPrint, uncertainPrints } from '../../cards/issuing/uncertain-prints.ts';
import { nothingMore, type ToDoSource } from '../source.ts';

/** Did a card come out, a resident's or one that staff printed to try it? Somebody must look into the machine. */
export function uncertainPrintsSource(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): ToDoSource {
  const { store, audit, clock } = parts;
  const { database } = store;
  const residents = openJobs({ database, clock, kind: 'print-card' });
  const tests = openJobs({ database, clock, kind: 'print-test-card' });
  const jobsOf = (id: string) => (tests.find(id) ? tests : residents);
  const issues = openCardIssues({ database, seal: store.seal, clock });
  return {
    kind: 'uncertain-print',
    roles: ['clerk'],
    verdicts: ['printed', 'not-printed'],
    waiting: () => [residents, tests].flatMap(uncertainPrints).map(({ job, since }) => ({ id: job, since })),
    facts: (id) => {
      const jobs = jobsOf(id);
      const job = jobs.find(id);
      if (job?.state !== 'uncertain') return undefined;
      const { copy, reasons, createdAt } = job;
      const isTest = jobs === tests;
      const name = isTest ? undefined : issues.find(job.subject)?.request?.holder.name;
      return {
        ...{ kind: 'uncertain-print', isTest, begunAt: createdAt, copy, reasons: [...reasons] },
        ...(name !== undefined && { holder: maskName(name) }),
      };
    },
    settle: (id, verdict) => {
      if (verdict !== 'printed' && verdict !== 'not-printed') return undefined;
      return settleUncertainPrint({ jobs: jobsOf(id), audit }, id, verdict) ? nothingMore : undefined;
    },
  };
}
