import { ageWithin, identifiedBody, type Send } from './platform-call.ts';
import { jsonBody } from './read-answer.ts';
import { printedAnswer, type RecordGateway, recordDocument, recordKinds } from './record-gateway.ts';

export function recordCalls(send: Send): RecordGateway {
  return {
    recordKinds: () => send({ name: 'recordKinds', path: '/v1/record-kinds' }, jsonBody(recordKinds)),
    record: ({ kind, period, purpose, ...identified }) => {
      const body = { ...identifiedBody(identified), kind, period, purpose };
      return send(
        { name: 'record', path: '/v1/records', isQuestion: true, body },
        jsonBody(recordDocument.refine((document) => document.kind === kind, 'is of another kind')),
      );
    },
    reportRecordPrinted: ({ recordId, sealed, ageSeconds }, idempotencyKey) =>
      send(
        {
          ...{ name: 'reportRecordPrinted', isReport: true, idempotencyKey },
          path: `/v1/records/${encodeURIComponent(recordId)}/prints`,
          body: { sealed, ageSeconds: ageWithin(ageSeconds) },
        },
        jsonBody(printedAnswer),
      ),
  };
}
