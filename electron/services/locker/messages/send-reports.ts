import { z } from 'zod';
import type { Clock } from '../../../foundation/clock.ts';
import { ok } from '../../../foundation/result.ts';
import type { Gateway } from '../../../gateway/gateway.ts';
import { type ReportSenders, senderOf } from '../../reporting/report-sender.ts';
import type { DocumentReport } from '../outgoing.ts';

const kind = 'document-report';

const documentReport = z.object({
  body: z.strictObject({
    state: z.enum(['placed', 'collected', 'taken-back', 'lost']),
    cell: z.string(),
    collectedBy: z.enum(['holder', 'named-person', 'code']).nullable(),
    /** ms */
    at: z.number(),
  }),
  /** By its number one finds a person. */
  personal: z.strictObject({ documentNumber: z.string() }),
});

/** The outbox's entry; undefined for what has no number that the platform could know. */
export function reportEntryOf(report: DocumentReport) {
  const { stay, state, at } = report;
  const documentNumber = stay.content?.documentNumber;
  if (documentNumber === undefined) return undefined;
  const collectedBy = report.state === 'collected' ? report.by : null;
  const said: z.infer<typeof documentReport> = {
    body: { state, cell: stay.cell, collectedBy, at },
    personal: { documentNumber },
  };
  return { id: `document/${stay.id}/${state}/${at}`, kind, ...said };
}

/** Tells the platform where documents are. */
export function lockerReportSenders(parts: {
  readonly gateway: Pick<Gateway, 'reportDocument'>;
  readonly clock: Clock;
}): ReportSenders {
  const { gateway, clock } = parts;
  return {
    [kind]: senderOf(documentReport, async ({ body: { at, ...body }, personal }, id) => {
      // How long ago, not when: the platform's clock counts, whatever this one shows.
      const report = { ...body, ageSeconds: (clock.now() - at) / 1000 };
      const answer = await gateway.reportDocument(personal.documentNumber, report, id);
      // Staff may put in what the platform never heard of: then it need not hear where it is.
      const isNotKnownThere = !answer.ok && isUnknown(answer.error);
      return isNotKnownThere ? ok() : answer;
    }),
  };
}

function isUnknown(failure: { readonly code: string; readonly reason?: string }): boolean {
  return failure.code === 'gateway-refused' && failure.reason === 'document-unknown';
}
