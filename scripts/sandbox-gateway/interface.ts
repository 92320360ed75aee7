import { type Answer, json, refuse } from './answer.ts';
import { applicationRoutes } from './applications.ts';
import { trustFileOf } from './authority.ts';
import { caseRoutes } from './cases.ts';
import { catalogueRoutes } from './catalogue.ts';
import { documentRoutes } from './documents.ts';
import { certificateRoutes } from './electronic-certificates.ts';
import { certifyKey } from './kiosk-certificates.ts';
import { reportLoss } from './loss-reports.ts';
import { issueCode, reportCard } from './offline-codes.ts';
import { reportOfflineIssue } from './offline-issues.ts';
import type { Platform } from './platform.ts';
import { ratingRoutes } from './ratings.ts';
import { recordRoutes } from './records.ts';
import * as requests from './requests.ts';
import { acts, asks, asksFor, type InterfaceRequest, type Route } from './route.ts';
import { answerProof, proveByScan, proveByStaff, startProof } from './second-proofs.ts';
import { answerStanding } from './standing.ts';
import { signedStatusList } from './status-list.ts';
import { textMessageRoutes } from './text-messages.ts';
import { uploadRoutes } from './uploads.ts';

const cardRoutes: readonly Route[] = [
  asksFor('/v1/card-policy', ({ state }) => json(state.policy)),
  asksFor('/v1/verification-material', (platform) => json(verificationMaterial(platform))),
  asksFor('/v1/acts', ({ state }) =>
    json({ levels: state.actLevels, secondProofs: state.policy.secondProofs }),
  ),
  asks('/v1/holders/standing', requests.holderQuestion, answerStanding),
  asks('/v1/second-proofs', requests.startProof, startProof),
  asks('/v1/second-proofs/scan', requests.scanProof, proveByScan),
  asks('/v1/second-proofs/staff', requests.staffProof, proveByStaff),
  asks('/v1/second-proofs/{id}/answer', requests.phoneCode, (platform, { code }, id) =>
    answerProof(platform, id, code),
  ),
  acts('/v1/offline-codes', requests.issueRequest, issueCode),
  acts('/v1/kiosk-certificates', requests.certificateRequest, (platform, asked, { kiosk }) =>
    certifyKey(platform, kiosk, asked),
  ),
  acts('/v1/offline-issues', requests.offlineIssue, (platform, asked, { kiosk }) =>
    reportOfflineIssue(platform, kiosk, asked),
  ),
  acts('/v1/loss-reports', requests.lossReport, reportLoss),
  acts('/v1/offline-codes/{id}/reports', requests.report, (platform, asked, { id }) =>
    reportCard(platform, id, asked),
  ),
];

const routes: readonly Route[] = [
  ...cardRoutes,
  ...catalogueRoutes,
  ...textMessageRoutes,
  ...recordRoutes,
  ...certificateRoutes,
  ...uploadRoutes,
  ...applicationRoutes,
  ...caseRoutes,
  ...documentRoutes,
  ...ratingRoutes,
];

/** Answers the interface of electron/gateway/openapi.yaml. What it changed is durable when it returns. */
export function answerInterface(platform: Platform, request: InterfaceRequest): Answer {
  const answer = firstAnswer(platform, request);
  if (request.method === 'POST') platform.save();
  return answer;
}

function firstAnswer(platform: Platform, request: InterfaceRequest): Answer {
  for (const route of routes) {
    const answer = route.answer(platform, request);
    if (answer) return answer;
  }
  return refuse('invalid-request', 'no such path and method', 404);
}

/** The keys that are believed, and each status list: nothing of any person. */
function verificationMaterial(platform: Platform) {
  const list = Buffer.from(signedStatusList(platform)).toString('base64');
  return { trust: trustFileOf(platform), statusLists: [list] };
}
