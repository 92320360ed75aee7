import { addDays } from '../../electron/foundation/calendar-date.ts';
import type { RefusalReason } from '../../electron/gateway/refusal-reasons.ts';
import { type Answer, json, noContent, refuse } from './answer.ts';
import { signingSecond } from './authority.ts';
import { agentRefusal, type KnownPerson, type Reference, recognise } from './cast.ts';
import { issuedText, suspendedText, tell } from './messages.ts';
import type { Platform } from './platform.ts';
import { randomId } from './random.ts';
import type { IssueRequest, Report } from './requests.ts';
import { proofRefusal, spendToken } from './second-proofs.ts';
import { type CodeTime, signCode } from './signing.ts';
import { isEligible, issuesThisYear, newestCode, stateOn } from './standing.ts';
import type { Code, Level } from './state.ts';
import { reservePlaces } from './status-list.ts';

/** Answers `POST /v1/offline-codes`, once its key was found to be new. */
export function issueCode(platform: Platform, request: IssueRequest): Answer {
  const today = platform.today();
  const holder = recognise(request.holder, today);
  if (!holder) return refuse('unknown-person');
  const agent = request.agent && recognise(request.agent, today);
  const refusal =
    agentRefusal(request.agent, holder, today) ??
    holderRefusal(platform, request, holder) ??
    proofRefusal(platform, request.secondProofToken, holder.id, levelOf(platform, request, holder));
  if (refusal) return refuse(refusal);
  spendToken(platform, request.secondProofToken, holder.id);
  const replaces = endEarlierCodes(platform, holder.id);
  const notified = tell(platform, holder.id, issuedText(today, replaces, agent !== null));
  const expiresOn = addDays(today, platform.state.policy.validityDays);
  const issuedAt = signingSecond(platform);
  const { payload, place } = payloadFor(platform, request.holder, holder.id, { issuedAt, expiresOn });
  const code: Code = {
    ...{ codeId: randomId(), holder: holder.id, agent: agent?.id ?? null, reason: request.reason },
    ...{ payload, place, notified, state: 'issued', counts: false, issuedOn: today, issuedAt, expiresOn },
  };
  platform.state.nextPayload = null;
  platform.state.codes.push(code);
  return json({ codeId: code.codeId, payload, issuedOn: today, expiresOn, notified }, 201);
}

/** Signed, or the bytes that were set for the next code, which name no place in the status list. */
function payloadFor(
  platform: Platform,
  holder: Reference,
  person: string,
  time: CodeTime,
): Pick<Code, 'payload' | 'place'> {
  const { nextPayload } = platform.state;
  if (nextPayload !== null) return { payload: nextPayload, place: null };
  const place = reservePlaces(platform, 1);
  return { payload: signCode(platform, holder, person, time, place), place };
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

function levelOf(platform: Platform, request: IssueRequest, holder: KnownPerson): Level {
  const { issue, reissue } = platform.state.policy.identityLevels;
  if (request.reason === 'lost' || request.reason === 'damaged') return reissue;
  const newest = newestCode(platform, holder.id);
  const over = !newest || ['expired', 'replaced'].includes(stateOn(platform, newest));
  return newest?.counts && !over ? reissue : issue;
}

/** Whether the holder had a code that was good until now. Lost ones stay lost: whoever finds one learns why. */
export function endEarlierCodes(platform: Platform, holder: string): boolean {
  const earlier = platform.state.codes.filter(
    (code) => code.holder === holder && code.state !== 'lost' && code.state !== 'ended',
  );
  const replaces = earlier.some((code) => stateOn(platform, code) === 'valid');
  for (const code of earlier) code.state = 'replaced';
  return replaces;
}
