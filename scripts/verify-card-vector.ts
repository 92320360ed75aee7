import { base64urlnopad } from '@scure/base';
import type { OfflineCodeClaims } from '../electron/credential/claims.ts';
import type { Revocation, Verdict } from '../electron/credential/judge-code.ts';
import type { OfflineCodeRefusal } from '../electron/credential/offline-code.ts';
import type { StatusListRefusal } from '../electron/credential/status-list.ts';

/** A test vector as its file in docs/offline-code-vectors/ holds it. */
export interface OfflineCodeVector {
  readonly describes: string;
  readonly code: string;
  /** RFC 3339. */
  readonly now: string;
  /** Status list tokens in base64url, and what becomes of each when it is read. */
  readonly status?: readonly string[];
  readonly statusRead?: readonly ListRead[];
  readonly requireStatus?: true;
  readonly verdict: Verdict | OfflineCodeRefusal;
  /** These of a code whose signature is good. */
  readonly revocation?: 'good' | 'unchecked' | Revocation;
  readonly signedBy?: { readonly kiosk: string };
  /** ISO 8601 in UTC, of the list that was looked at. */
  readonly statusIssuedAt?: string;
  readonly claims?: OfflineCodeClaims;
}
export type Vectors = Readonly<Record<string, OfflineCodeVector>>;
export type ListRead = 'good' | StatusListRefusal;

export const noon = '2026-03-14T12:00:00+08:00';

/** A code that is not believed. */
export function refused(verdict: OfflineCodeRefusal, describes: string, code: string): OfflineCodeVector {
  return { describes, code, now: noon, verdict };
}

export interface Proven {
  readonly verdict?: Verdict;
  readonly revocation?: OfflineCodeVector['revocation'];
  readonly now?: string;
  /** Tokens with what becomes of them, when that is not `good`. */
  readonly lists?: readonly (Uint8Array | readonly [Uint8Array, StatusListRefusal])[];
  /** Of the list that was looked at; undefined where none was. */
  readonly listFrom?: string;
  readonly requireStatus?: true;
  readonly kiosk?: string;
}

/** A code whose signature is good; genuine at noon and not looked up, unless said otherwise. */
export function proven(
  describes: string,
  code: string,
  claims: OfflineCodeClaims,
  {
    verdict = 'genuine',
    revocation = 'unchecked',
    now = noon,
    lists,
    listFrom,
    requireStatus,
    kiosk,
  }: Proven = {},
): OfflineCodeVector {
  const read = lists?.map((list) => (list instanceof Uint8Array ? ([list, 'good'] as const) : list));
  return {
    ...{ describes, code, now },
    ...(read && {
      status: read.map(([bytes]) => base64urlnopad.encode(bytes)),
      statusRead: read.map(([, outcome]) => outcome),
    }),
    ...(requireStatus && { requireStatus }),
    ...{ verdict, revocation },
    ...(kiosk !== undefined && { signedBy: { kiosk } }),
    ...(listFrom !== undefined && { statusIssuedAt: new Date(listFrom).toISOString() }),
    claims,
  };
}
