import type { Clock } from '../../../foundation/clock.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import { openJobs } from '../../../store/jobs/jobs.ts';
import type { Store } from '../../../store/store.ts';
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
  return {
    kind: 'uncertain-print',
    roles: ['clerk'],
    verdicts: ['printed', 'not-printed'],
    waiting: () => [residents, tests].flatMap(uncertainPrints).map(({ job, since }) => ({ id: job, since })),
    facts: (id) => {
      const jobs = jobsOf(id);
      const job = jobs.find(id);
      if (job?.state !== 'uncertain') return undefined;
      const { copy, reasons } = job;
      return { kind: 'uncertain-print', isTest: jobs === tests, copy, reasons: [...reasons] };
    },
    settle: (id, verdict) => {
      if (verdict !== 'printed' && verdict !== 'not-printed') return undefined;
      return settleUncertainPrint({ jobs: jobsOf(id), audit }, id, verdict) ? nothingMore : undefined;
    },
  };
}
