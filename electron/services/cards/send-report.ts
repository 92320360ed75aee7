import { z } from 'zod';
import type { Clock } from '../../foundation/clock.ts';
import { ok } from '../../foundation/result.ts';
import type { Gateway } from '../../gateway/gateway.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import { type ReportSenders, senderOf } from '../reporting/report-sender.ts';
import type { CardIssues } from './issuing/card-issues.ts';

const person = z.strictObject({ number: z.string(), name: z.string() });

const cardReport = z.object({
  body: z.strictObject({ codeId: z.string(), report: z.enum(['printed', 'not-taken']) }),
});
const offlineIssue = z.object({
  body: z.strictObject({ issue: z.string(), signedAt: z.number() }),
  personal: z.strictObject({
    ...{ holder: person, agent: person.nullable() },
    reason: z.enum(['first', 'lost', 'damaged', 'expired']),
    payload: z.base64(),
  }),
});
const lossReport = z.object({
  body: z.strictObject({ reportedAt: z.number() }),
  personal: z.strictObject({ holder: person, agent: person.nullable() }),
});

/** Tells the platform of what happened to cards, and puts on record what the platform made of it. */
export function cardReportSenders(parts: {
  readonly gateway: Gateway;
  readonly issues: CardIssues;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** The platform's status lists say something new from now on. */
  readonly listsChanged: () => void;
}): ReportSenders {
  const { gateway, issues, audit, clock } = parts;

  /** How long ago, not when: the platform's clock counts, whatever this one shows. */
  const ageOf = (moment: number) => Math.max(0, Math.floor((clock.now() - moment) / 1000));

  return {
    'card-report': senderOf(cardReport, ({ body }, id) => gateway.reportCard(body.codeId, body.report, id)),
    'offline-issue': senderOf(offlineIssue, async ({ body, personal }, id) => {
      const payload = new Uint8Array(Buffer.from(personal.payload, 'base64'));
      const issued = { ...personal, payload, ageSeconds: ageOf(body.signedAt) };
      const answer = await gateway.reportOfflineIssue(issued, id);
      if (!answer.ok) return answer;
      const { outcome, reason } = answer.value;
      audit.record('offline-issue-reconciled', { issue: body.issue, outcome, reason });
      // What the platform ended must not be printed after all.
      if (outcome === 'ended') issues.close(body.issue, 'ended');
      parts.listsChanged();
      return ok();
    }),
    'loss-report': senderOf(lossReport, async ({ body, personal }, id) => {
      const ageSeconds = ageOf(body.reportedAt);
      const answer = await gateway.reportLoss({ ...personal, secondProofToken: null, ageSeconds }, id);
      if (!answer.ok) return answer;
      audit.record('loss-delivered', { report: id, ended: answer.value.ended });
      parts.listsChanged();
      return ok();
    }),
  };
}
