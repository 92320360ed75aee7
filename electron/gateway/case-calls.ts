import { type CaseGateway, casesAnswer, changedCase } from './case-gateway.ts';
import { identifiedBody, type Send } from './platform-call.ts';
import { jsonBody } from './read-answer.ts';

export function caseCalls(send: Send): CaseGateway {
  return {
    cases: (question) =>
      send(
        { name: 'cases', path: '/v1/cases', isQuestion: true, body: identifiedBody(question) },
        jsonBody(casesAnswer),
      ),
    supplementCase: ({ acceptanceNumber, materials, ...identified }, idempotencyKey) =>
      send(
        {
          ...{ name: 'supplementCase', path: '/v1/case-supplements', idempotencyKey },
          body: { ...identifiedBody(identified), acceptanceNumber, materials },
        },
        jsonBody(changedCase),
      ),
    withdrawCase: ({ acceptanceNumber, ...identified }, idempotencyKey) =>
      send(
        {
          ...{ name: 'withdrawCase', path: '/v1/case-withdrawals', idempotencyKey },
          body: { ...identifiedBody(identified), acceptanceNumber },
        },
        jsonBody(changedCase),
      ),
  };
}
