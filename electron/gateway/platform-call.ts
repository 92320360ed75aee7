import type { Answered, PersonReference } from './answered.ts';
import type { Gateway } from './gateway.ts';
import type { ReadBody } from './read-answer.ts';

/** One thing asked or told of the platform. */
export interface Call {
  /** Stands in the log in place of the path, which holds identifiers. */
  readonly name: keyof Gateway;
  readonly path: string;
  /** Sent as JSON with POST; without it the call is a GET. */
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  /** Has no effect, though it is a POST: a person stands in the body. */
  readonly isQuestion?: boolean;
  /** Tells of what has happened: "too many" then means later, for it cannot be left untold. */
  readonly isReport?: boolean;
  /** Every few seconds or minutes, by the kiosk itself: only that it could not be had is news. */
  readonly isAskedOften?: boolean;
  /** In bytes. */
  readonly longestAnswer?: number;
  /** Large, and nobody waits for it: it gets more time than others, and a slow line is not "out of reach". */
  readonly isLargeFetch?: boolean;
}

/** For whom something is asked, who stands at the kiosk instead of them, and what proves it. */
export interface Identified {
  readonly holder: PersonReference;
  /** With both identity cards read by the kiosk; null when the holder stands there. */
  readonly agent: PersonReference | null;
  /** For this very act, where its level wants one: see `ActPolicy`. */
  readonly secondProofToken: string | null;
}

export function identifiedBody({ holder, agent, secondProofToken }: Identified) {
  return { holder: referenceOf(holder), agent: agent && referenceOf(agent), secondProofToken };
}

export type Send = <T>(call: Call, readBody: ReadBody<T>) => Answered<T>;

/** A year, which is as far as the interface goes. */
const longestAge = 31_536_000;

/** A clock that was set meanwhile gives any age; one outside of the interface would be refused for good. */
export function ageWithin(ageSeconds: number): number {
  return Math.min(Math.max(0, Math.floor(ageSeconds)), longestAge);
}

/** Number and name and nothing more: a caller may hold a whole identity card with address and portrait. */
export function referenceOf({ number, name }: PersonReference): PersonReference {
  return { number, name };
}
