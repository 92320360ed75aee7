import { expiryOf, type OfflineCodeClaims } from './claims.ts';
import { type OfflineCodeRefusal, type ProvenCode, proveOfflineCode } from './offline-code.ts';
import { type CardStatus, listOf, type StatusList, type StatusLists } from './status-list.ts';
import type { Trust } from './trust.ts';

/** How far the issuer's clock may run before the verifier's, in ms. */
export const clockTolerance = 300_000;

/** Why a code that was good once is no longer: what its issuer says of the card, or of the kiosk that signed it. */
export type Revocation = Exclude<CardStatus, 'valid'> | 'kiosk-revoked';

/** What became of a code that an authority stands behind. */
export type Verdict =
  | 'genuine'
  | 'not-yet-valid'
  | 'expired'
  | 'revoked'
  /** No list speaks of this code, and one was required. */
  | 'status-missing'
  /** Its list is too old to acquit it (or from the future: the clock is wrong). */
  | 'status-stale';

/** The whole answer to "is this card good?". */
export type Judgement =
  | { readonly verdict: OfflineCodeRefusal; readonly detail: string | undefined }
  | (ProvenCode & {
      readonly verdict: Verdict;
      /** `good`: its list says so; `unchecked`: no list was looked at. */
      readonly revocation: 'good' | 'unchecked' | Revocation;
      /** Of the list that was looked at, in ms. */
      readonly statusIssuedAt: number | undefined;
    });

export interface JudgeBy {
  readonly trust: Trust;
  readonly statusLists: StatusLists;
  /** Without a list a code is refused. */
  readonly requireStatus: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Judges what a scanner read. Never throws, whatever it is given. docs/offline-code.md has the order of the verdicts. */
export function judgeCode(code: string | Uint8Array, by: JudgeBy): Judgement {
  const proven = proveOfflineCode(code, by.trust);
  if (!proven.ok) return { verdict: proven.error.code, detail: proven.error.detail };
  const { claims } = proven.value;
  const list = listFor(claims, by.statusLists);
  const judged = { ...proven.value, statusIssuedAt: list?.issuedAt };
  const status = list && statusIn(list, proven.value);
  const revocation = status === undefined ? 'unchecked' : status === 'valid' ? 'good' : status;
  const answer = (verdict: Verdict): Judgement => ({ ...judged, verdict, revocation });

  if (!(by.now + clockTolerance >= claims.issuedAt * 1000)) return answer('not-yet-valid');
  if (!(by.now < expiryOf(claims.expiresOn) * 1000)) return answer('expired');
  if (revocation === 'unchecked') return answer(by.requireStatus ? 'status-missing' : 'genuine');
  // A list that is too old may still condemn: what was lost or replaced stays so.
  if (revocation !== 'good') return answer('revoked');
  return list && isFresh(list, by.now) ? answer('genuine') : answer('status-stale');
}

/** Only the issuer of a code says what became of it. */
function listFor({ issuer, status }: OfflineCodeClaims, lists: StatusLists): StatusList | undefined {
  return listOf(lists, issuer, status.uri);
}

function statusIn(list: StatusList, { claims, certificate }: ProvenCode): 'valid' | Revocation | undefined {
  const ofKiosk = certificate && list.statusAt(certificate.status.index);
  // Whoever stole a kiosk may take a place that the list does not reach yet: that acquits nobody.
  if (ofKiosk !== undefined && ofKiosk !== 'valid') return 'kiosk-revoked';
  return list.statusAt(claims.status.index);
}

export function isFresh(list: StatusList, now: number): boolean {
  return now + clockTolerance >= list.issuedAt && now < list.expiresAt;
}
