import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { ok } from '../../foundation/result.ts';
import type { Gateway, LossReport } from '../../gateway/gateway.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { openCardIssues } from './issuing/card-issues.ts';
import { cardReportSenders } from './send-report.ts';

test('a loss that was kept says how long ago it was told, by the clock that knew it then', async () => {
  const store = temporaryStore();
  const clock = manualClock();
  const told: LossReport[] = [];
  const gateway = {
    reportLoss: async (report: LossReport) => {
      told.push(report);
      return ok({ ended: true, notified: null });
    },
  } as unknown as Gateway;
  const issues = openCardIssues({ ...store, clock });
  const audit = openAuditLog(store.database, clock);
  const senders = cardReportSenders({ gateway, issues, audit, clock, listsChanged: () => {} });

  const holder = { number: '310105195204129926', name: '王春英' };
  const body = { reportedAt: clock.now() };
  clock.advance(90_500);
  const entry = { id: 'one', kind: 'loss-report', body, personal: { holder, agent: null }, attempts: 1 };
  expect(await senders['loss-report']?.(entry)).toEqual(ok());
  expect(told).toEqual([{ holder, agent: null, secondProofToken: null, ageSeconds: 90 }]);
  expect(await senders['loss-report']?.({ ...entry, personal: undefined })).toMatchObject({
    error: { code: 'unreadable' },
  });
});
