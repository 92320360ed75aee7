import {
  cardPolicyAnswer,
  certificateAnswer,
  holderStandingAnswer,
  issuedCodeAnswer,
  lossAnswer,
  offlineIssueAnswer,
  secondProofAnswer,
  startedProofAnswer,
  verificationMaterialAnswer,
} from './answers.ts';
import type { CardGateway } from './card-gateway.ts';
import { longestMaterialBytes } from './http-exchange.ts';
import { ageWithin, referenceOf, type Send } from './platform-call.ts';
import { jsonBody, noBody } from './read-answer.ts';

export function cardCalls(send: Send): CardGateway {
  return {
    cardPolicy: () =>
      send({ name: 'cardPolicy', isAskedOften: true, path: '/v1/card-policy' }, jsonBody(cardPolicyAnswer)),
    holderStanding: (holder) =>
      send(
        {
          name: 'holderStanding',
          isQuestion: true,
          path: '/v1/holders/standing',
          body: { holder: referenceOf(holder) },
        },
        jsonBody(holderStandingAnswer),
      ),
    startSecondProof: (holder, act) =>
      send(
        { name: 'startSecondProof', path: '/v1/second-proofs', body: { holder: referenceOf(holder), act } },
        jsonBody(startedProofAnswer),
      ),
    answerSecondProof: (proofId, code) =>
      send(
        {
          name: 'answerSecondProof',
          path: `/v1/second-proofs/${encodeURIComponent(proofId)}/answer`,
          body: { code },
        },
        jsonBody(secondProofAnswer),
      ),
    proveByScan: (holder, scanned, act) =>
      send(
        {
          name: 'proveByScan',
          path: '/v1/second-proofs/scan',
          body: { holder: referenceOf(holder), scanned, act },
        },
        jsonBody(secondProofAnswer),
      ),
    proveByStaff: (holder, { id, name }, act) =>
      send(
        {
          name: 'proveByStaff',
          path: '/v1/second-proofs/staff',
          body: { holder: referenceOf(holder), staff: { id, name }, act },
        },
        jsonBody(secondProofAnswer),
      ),
    issueCode: ({ holder, agent, reason, declaresNoSmartphone, secondProofToken }, idempotencyKey) => {
      const body = {
        holder: referenceOf(holder),
        agent: agent && referenceOf(agent),
        reason,
        declaresNoSmartphone,
        secondProofToken,
      };
      return send(
        { name: 'issueCode', path: '/v1/offline-codes', body, idempotencyKey },
        jsonBody(issuedCodeAnswer),
      );
    },
    reportCard: (codeId, report, idempotencyKey) =>
      send(
        {
          name: 'reportCard',
          path: `/v1/offline-codes/${encodeURIComponent(codeId)}/reports`,
          body: { report },
          idempotencyKey,
          isReport: true,
        },
        noBody,
      ),
    verificationMaterial: () =>
      send(
        {
          name: 'verificationMaterial',
          isAskedOften: true,
          path: '/v1/verification-material',
          longestAnswer: longestMaterialBytes,
        },
        jsonBody(verificationMaterialAnswer),
      ),
    certifyKey: ({ publicKey, proof }, idempotencyKey) => {
      const body = { publicKey: base64Of(publicKey), proof: base64Of(proof) };
      return send(
        { name: 'certifyKey', path: '/v1/kiosk-certificates', body, idempotencyKey },
        jsonBody(certificateAnswer),
      );
    },
    reportOfflineIssue: ({ holder, agent, reason, payload, ageSeconds }, idempotencyKey) => {
      const body = {
        holder: referenceOf(holder),
        agent: agent && referenceOf(agent),
        reason,
        payload: base64Of(payload),
        ageSeconds: ageWithin(ageSeconds),
      };
      return send(
        { name: 'reportOfflineIssue', path: '/v1/offline-issues', body, idempotencyKey, isReport: true },
        jsonBody(offlineIssueAnswer),
      );
    },
    reportLoss: ({ holder, agent, secondProofToken, ageSeconds }, idempotencyKey) => {
      const body = {
        holder: referenceOf(holder),
        agent: agent && referenceOf(agent),
        secondProofToken,
        ageSeconds: ageWithin(ageSeconds),
      };
      return send(
        { name: 'reportLoss', path: '/v1/loss-reports', body, idempotencyKey, isReport: true },
        jsonBody(lossAnswer),
      );
    },
  };
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
