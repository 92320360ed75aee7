import { z } from 'zod';
import type { CallFailure } from '../../contract/declare.ts';
import type { Result } from '../../foundation/result.ts';

const name = z.string().max(100);

/** What the page may send over the WebSocket: one JSON object a message. `call` numbers the call for its answer. */
export const pageMessage = z.union([
  z.strictObject({ call: z.int().nonnegative(), name, input: z.unknown().optional() }),
  z.strictObject({ subscribe: name }),
  z.strictObject({ unsubscribe: name }),
]);

export type PageMessage = z.infer<typeof pageMessage>;

/** What the host sends. */
export type HostMessage =
  | { readonly answer: number; readonly result: Result<unknown, CallFailure> }
  | { readonly push: string; readonly value: unknown };

/** More than any call of the contract needs; what is longer ends the connection. */
export const longestMessageBytes = 64 * 1024;

/** Close codes of the WebSocket (RFC 6455 7.4; 4000 and above are the application's own). */
export const closeCodes = { goingAway: 1001, policyViolation: 1008, screenTaken: 4001 } as const;

/** Undefined for anything that is not a message of the contract. */
export function readPageMessage(text: string): PageMessage | undefined {
  try {
    return pageMessage.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
