import { z } from 'zod';
import type { Clock } from '../../foundation/clock.ts';
import { err, ok } from '../../foundation/result.ts';
import type { Gateway } from '../../gateway/gateway.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import type { CardIssues } from './issuing/card-issues.ts';
import type { Sent } from './report-delivery.ts';

const person = z.strictObject({ number: z.string(), name: z.string() });

const cardReport = z.object({
  kind: z.literal('card-report'),
  body: z.strictObject({ codeId: z.string(), report: z.enum(['printed', 'not-taken']) }),
});
const offlineIssue = z.object({
  kind: z.literal('offline-issue'),
  body: z.strictObject({ issue: z.string(), signedAt: z.number() }),
  personal: z.strictObject({
    ...{ holder: person, agent: person.nullable() },
    reason: z.enum(['first', 'lost', 'damaged', 'expired']),
    payload: z.base64(),
  }),
});
const lossReport = z.object({
  kind: z.literal('loss-report'),
  body: z.strictObject({ reportedAt: z.number() }),
  personal: z.strictObject({ holder: person, agent: person.nullable() }),
});
const report = z.discriminatedUnion('kind', [cardReport, offlineIssue, lossReport]);

/** Tells the platform of what happened at this kiosk, and puts on record what the platform made of it. */
export function sendReports(parts: {
  readonly gateway: Gateway;
  readonly issues: CardIssues;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** The platform's status lists say something new from now on. */
  readonly listsChanged: () => void;
}): (entry: OutboxEntry) => Promise<Sent> {
  const { gateway, issues, audit, clock } = parts;

  /** How long ago, not when: the platform's clock counts, whatever this one shows. */
  const ageOf = (moment: number) => Math.max(0, Math.floor((clock.now() - moment) / 1000));

  return async (entry) => {
    const read = report.safeParse(entry);
    // Of another version of the kiosk, or sealed with another key.
    if (!read.success) return err('unreadable', entry.kind);
    const said = read.data;
    switch (said.kind) {
      case 'card-report':
        return gateway.reportCard(said.body.codeId, said.body.report, entry.id);
      case 'offline-issue': {
        const payload = new Uint8Array(Buffer.from(said.personal.payload, 'base64'));
        const issued = { ...said.personal, payload, ageSeconds: ageOf(said.body.signedAt) };
        const answer = await gateway.reportOfflineIssue(issued, entry.id);
        if (!answer.ok) return answer;
        const { issue } = said.body;
        const { outcome, reason } = answer.value;
        audit.record('offline-issue-reconciled', { issue, outcome, reason });
        // What the platform ended must not be printed after all.
        if (outcome === 'ended') issues.close(issue, 'ended');
        parts.listsChanged();
        return ok();
      }
      case 'loss-report': {
        const ageSeconds = ageOf(said.body.reportedAt);
        const answer = await gateway.reportLoss(
          { ...said.personal, secondProofToken: null, ageSeconds },
          entry.id,
        );
        if (!answer.ok) return answer;
        audit.record('loss-delivered', { report: entry.id, ended: answer.value.ended });
        parts.listsChanged();
        return ok();
      }
    }
  };
}
