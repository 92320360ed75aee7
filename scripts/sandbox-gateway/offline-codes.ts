import { addDays } from '../../electron/foundation/calendar-date.ts';
import type { RefusalReason } from '../../electron/gateway/refusal-reasons.ts';
import { type Answer, json, noContent, refuse } from './answer.ts';
import { type KnownPerson, recognise } from './cast.ts';
import { issuedText, suspendedText, tell } from './messages.ts';
import type { Platform } from './platform.ts';
import { randomId } from './random.ts';
import type { IssueRequest, Report } from './requests.ts';
import { tokenFor } from './second-proofs.ts';
import { signCode } from './signing.ts';
import { isEligible, issuesThisYear, newestCode, stateOn } from './standing.ts';
import type { Code } from './state.ts';

/** Answers `POST /v1/offline-codes`, once its key was found to be new. */
export function issueCode(platform: Platform, request: IssueRequest): Answer {
  const today = platform.today();
  const holder = recognise(request.holder, today);
  if (!holder) return refuse('unknown-person');
  const agent = request.agent && recognise(request.agent, today);
  const refusal = agentRefusal(request, holder, agent) ?? holderRefusal(platform, request, holder);
  if (refusal) return refuse(refusal);
  const proof = proofRefusal(platform, request, holder);
  if (proof) return refuse(proof);
  if (request.secondProofToken !== null) spend(platform, request.secondProofToken, holder.id);
  const replaces = endEarlierCodes(platform, holder.id);
  const notified = tell(platform, holder.id, issuedText(today, replaces, agent !== null));
  const expiresOn = addDays(today, platform.state.policy.validityDays);
  const payload = platform.state.nextPayload ?? signCode(platform, request.holder, holder.id, expiresOn);
  const code: Code = {
    ...{ codeId: randomId(), holder: holder.id, agent: agent?.id ?? null, reason: request.reason },
    ...{ payload, notified, state: 'issued', counts: false, issuedOn: today, expiresOn },
  };
  platform.state.nextPayload = null;
  platform.state.codes.push(code);
  return json({ codeId: code.codeId, payload, issuedOn: today, expiresOn, notified }, 201);
}

/** Answers `POST /v1/offline-codes/{codeId}/reports`; the table of openapi.yaml. */
export function reportCard(platform: Platform, codeId: string, { report }: Report): Answer {
  const code = platform.state.codes.find((candidate) => candidate.codeId === codeId);
  if (!code) return refuse('code-unknown');
  const inForce = code.state === 'issued' || code.state === 'valid';
  switch (report) {
    case 'printed':
      code.counts = true;
      if (inForce) code.state = 'valid';
      break;
    case 'not-taken':
      code.counts = true;
      if (!inForce) break;
      code.state = 'suspended';
      tell(platform, code.holder, suspendedText);
      break;
  }
  return noContent;
}

function agentRefusal(
  request: IssueRequest,
  holder: KnownPerson,
  agent: KnownPerson | null | undefined,
): RefusalReason | undefined {
  if (request.agent === null) return undefined;
  return !agent || agent.id === holder.id || agent.age < 18 ? 'agent-not-accepted' : undefined;
}

function holderRefusal(
  platform: Platform,
  request: IssueRequest,
  holder: KnownPerson,
): RefusalReason | undefined {
  const { yearlyLimit } = platform.state.policy;
  const newest = newestCode(platform, holder.id);
  if (!isEligible(platform, holder, request.declaresNoSmartphone)) return 'not-eligible';
  const replacesGoodCard = request.reason === 'lost' || request.reason === 'damaged';
  if (newest && stateOn(platform, newest) === 'valid' && !replacesGoodCard) return 'already-valid';
  if (yearlyLimit !== null && issuesThisYear(platform, holder.id) >= yearlyLimit) return 'limit-reached';
  return undefined;
}

function proofRefusal(
  platform: Platform,
  request: IssueRequest,
  holder: KnownPerson,
): RefusalReason | undefined {
  const newest = newestCode(platform, holder.id);
  const givenOut = newest?.counts && stateOn(platform, newest) !== 'expired';
  const act = givenOut || request.reason === 'lost' || request.reason === 'damaged' ? 'reissue' : 'issue';
  const token = request.secondProofToken;
  if (token !== null) return tokenFor(platform, token, holder.id) ? undefined : 'second-proof-invalid';
  return platform.state.policy.identityLevels[act] === 'card' ? undefined : 'second-proof-required';
}

function spend(platform: Platform, token: string, holder: string): void {
  const known = tokenFor(platform, token, holder);
  if (known) known.spent = true;
}

/** Whether the holder had a code that was good until now. */
function endEarlierCodes(platform: Platform, holder: string): boolean {
  const earlier = platform.state.codes.filter((code) => code.holder === holder && code.state !== 'replaced');
  const replaces = earlier.some((code) => stateOn(platform, code) === 'valid');
  for (const code of earlier) code.state = 'replaced';
  return replaces;
}
