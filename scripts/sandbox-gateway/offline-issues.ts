import type { OfflineCodeClaims } from '../../electron/credential/claims.ts';
import { type ProvenCode, proveOfflineCode } from '../../electron/credential/offline-code.ts';
import { trustOf } from '../../electron/credential/trust.ts';
import { ageInYears, calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';
import type { RefusalReason } from '../../electron/gateway/refusal-reasons.ts';
import { type Answer, json, refuse } from './answer.ts';
import { trustFileOf } from './authority.ts';
import { agentRefusal, type KnownPerson, recognise } from './cast.ts';
import { isReportedLost } from './loss-reports.ts';
import { endedText, offlineIssueText, tell } from './messages.ts';
import { endEarlierCodes } from './offline-codes.ts';
import type { Platform } from './platform.ts';
import { digest } from './random.ts';
import type { OfflineIssue } from './requests.ts';
import { isEligibleByAge, issuesInYear } from './standing.ts';
import type { Certificate, Code } from './state.ts';

/** Why a genuine code is not accepted, in the order in which it is looked for. */
type EndReason = RefusalReason | 'kiosk-revoked' | 'reported-lost' | 'newer-code';

/** Answers `POST /v1/offline-issues`, once its key was found to be new: the rules of openapi.yaml. */
export function reportOfflineIssue(platform: Platform, kiosk: string, report: OfflineIssue): Answer {
  const bytes = new Uint8Array(Buffer.from(report.payload, 'base64'));
  const proven = proveOfflineCode(bytes, trustOf(trustFileOf(platform)));
  if (!proven.ok) return refuse('code-not-genuine', proven.error.code);
  const certificate = certificateOf(platform, kiosk, proven.value);
  if (!certificate) return refuse('code-not-genuine', 'not signed by this kiosk');
  const { claims } = proven.value;
  const payload = Buffer.from(bytes).toString('base64');
  const known = platform.state.codes.find(
    ({ codeId, place }) => codeId === claims.cardId || place === claims.status.index,
  );
  if (known?.payload === payload) return answerOf(known);
  if (known) return refuse('code-not-genuine', 'its card id or its place belongs to another code');
  const issuedAt = momentOfIssue(platform, claims, report.ageSeconds);
  return answerOf(record(platform, report, { claims, issuedAt, payload, certificate }));
}

/** The certificate with which this kiosk signed it. */
function certificateOf(
  platform: Platform,
  kiosk: string,
  { certificate }: ProvenCode,
): Certificate | undefined {
  return platform.state.certificates.find(
    (one) => one.kiosk === kiosk && one.place === certificate?.status.index,
  );
}

/**
 * When the code counts as issued, in seconds since 1970: nothing was issued after the platform heard of it, whatever
 * the clock of the kiosk says.
 */
function momentOfIssue(platform: Platform, { issuedAt }: OfflineCodeClaims, ageSeconds: number): number {
  return Math.min(issuedAt, Math.floor(platform.moment() / 1000) - ageSeconds);
}

interface Signed {
  readonly claims: OfflineCodeClaims;
  /** Seconds since 1970: see `momentOfIssue`. */
  readonly issuedAt: number;
  readonly payload: string;
  readonly certificate: Certificate;
}

function record(platform: Platform, report: OfflineIssue, signed: Signed): Code {
  const { claims, issuedAt, payload, certificate } = signed;
  const { expiresOn, cardId: codeId, status } = claims;
  const issuedOn = calendarDateInShanghai(issuedAt * 1000);
  const holder = recognise(report.holder, platform.today());
  const agent = report.agent && recognise(report.agent, platform.today());
  const endedBecause = holder ? whyEnded(platform, report, signed, holder) : 'unknown-person';
  const replaces = holder !== undefined && endedBecause === undefined && endEarlierCodes(platform, holder.id);
  const text = endedBecause
    ? endedText(issuedOn, endedBecause)
    : offlineIssueText(issuedOn, replaces, agent !== null);
  const code: Code = {
    ...{ codeId, holder: holder?.id ?? nobodyOf(report), agent: agent?.id ?? null, reason: report.reason },
    ...{ payload, place: status.index, issuedOn, issuedAt, expiresOn, counts: false },
    notified: holder ? tell(platform, holder.id, text) : null,
    state: stateAfter(endedBecause),
    offline: { certificate: certificate.place, endedBecause: endedBecause ?? null },
  };
  insert(platform, code);
  return code;
}

function stateAfter(endedBecause: EndReason | undefined): Code['state'] {
  switch (endedBecause) {
    case undefined:
      return 'issued';
    case 'reported-lost':
      return 'lost';
    case 'newer-code':
      return 'replaced';
    default:
      return 'ended';
  }
}

function whyEnded(
  platform: Platform,
  report: OfflineIssue,
  { issuedAt, certificate }: Signed,
  holder: KnownPerson,
): EndReason | undefined {
  const { policy } = platform.state;
  const issuedOn = calendarDateInShanghai(issuedAt * 1000);
  if (certificate.revoked) return 'kiosk-revoked';
  const refusedAgent = agentRefusal(report.agent, holder, platform.today());
  if (refusedAgent) return refusedAgent;
  if (!isEligibleByAge(policy, ageInYears(holder.birthDate, issuedOn))) return 'not-eligible';
  const issues = issuesInYear(platform, holder.id, issuedOn.slice(0, 4));
  if (policy.yearlyLimit !== null && issues >= policy.yearlyLimit) return 'limit-reached';
  if (isReportedLost(platform, holder.id, issuedAt)) return 'reported-lost';
  return newerCode(platform, holder.id, issuedAt) < 0 ? undefined : 'newer-code';
}

/** Where among the codes the first one stands that the holder was given after this second; -1: there is none. */
function newerCode(platform: Platform, holder: string, second: number): number {
  return platform.state.codes.findIndex(
    (code) => code.holder === holder && code.issuedAt > second && code.state !== 'ended',
  );
}

/** The newest code of a holder stands last. */
function insert(platform: Platform, code: Code): void {
  const { codes } = platform.state;
  const newer = newerCode(platform, code.holder, code.issuedAt);
  codes.splice(newer < 0 ? codes.length : newer, 0, code);
}

function nobodyOf({ holder }: OfflineIssue): string {
  return `unknown-${digest(`${holder.number} ${holder.name}`).slice(0, 16)}`;
}

function answerOf({ offline, notified }: Code): Answer {
  const reason = offline?.endedBecause ?? null;
  return json({ outcome: reason === null ? 'accepted' : 'ended', reason, notified });
}
