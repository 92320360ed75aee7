import { type DocumentGateway, finishedDocumentAnswer, holderAnswer } from './document-gateway.ts';
import { ageWithin, type Send } from './platform-call.ts';
import { jsonBody, noBody } from './read-answer.ts';

export function documentCalls(send: Send): DocumentGateway {
  return {
    // By its number one finds a person: it stands in the body, never in a path.
    finishedDocument: (documentNumber) =>
      send(
        {
          ...{ name: 'finishedDocument', path: '/v1/finished-documents', isQuestion: true },
          body: { documentNumber },
        },
        jsonBody(finishedDocumentAnswer),
      ),
    reportDocument: (documentNumber, { state, cell, ageSeconds, collectedBy }, idempotencyKey) =>
      send(
        {
          ...{ name: 'reportDocument', path: '/v1/finished-documents/reports', isReport: true },
          body: { documentNumber, state, cell, collectedBy, ageSeconds: ageWithin(ageSeconds) },
          idempotencyKey,
        },
        noBody,
      ),
    holderOfOfflineCode: (payload) =>
      send(
        {
          ...{ name: 'holderOfOfflineCode', path: '/v1/offline-codes/holder', isQuestion: true },
          body: { payload: Buffer.from(payload).toString('base64') },
        },
        jsonBody(holderAnswer),
      ),
  };
}
