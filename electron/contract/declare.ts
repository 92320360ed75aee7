import type { z } from 'zod';
import type { Failure } from '../foundation/result.ts';

/** What a caller must hold. There is no hierarchy among grants: an administrator does not hold `clerk`. */
export type Grant =
  | 'open'
  | 'identity'
  | 'principal-and-agent'
  | 'cell'
  | 'clerk'
  | 'technician'
  | 'administrator';

/** How sure the kiosk is of who stands before it: a card on the reader, or a card and a second proof. */
export type IdentityLevel = 'card' | 'card-and-second-proof';

/** What staff may be. Each is a grant of its own; one person may hold several. */
export const staffRoles = ['clerk', 'technician', 'administrator'] as const satisfies readonly Grant[];
export type StaffRole = (typeof staffRoles)[number];

/** A grant as a procedure asks for it; only `identity` has a level. `oneOf`: any of these roles will do. */
export type Need =
  | { readonly grant: Exclude<Grant, 'identity'> }
  | { readonly grant: 'identity'; readonly level: IdentityLevel }
  | { readonly oneOf: readonly StaffRole[] };

export const open: Need = { grant: 'open' };
export const identityByCard: Need = { grant: 'identity', level: 'card' };
export const clerk: Need = { grant: 'clerk' };
export const technician: Need = { grant: 'technician' };
export const administrator: Need = { grant: 'administrator' };
/** Whoever is signed in. */
export const anyStaff: Need = { oneOf: staffRoles };

/** Failures that any call may meet, before its handler is reached or when the handler had a bug. */
export type CallFailureCode =
  | 'unknown-name'
  | 'invalid-input'
  | 'not-permitted'
  | 'kiosk-fault'
  | 'disconnected';

export interface Procedure<I extends z.ZodType, O extends z.ZodType, Code extends string> {
  readonly needs: Need;
  /** One object. */
  readonly input: I;
  readonly output: O;
  readonly errors: readonly Code[];
}
export interface Subscription<O extends z.ZodType> {
  readonly needs: Need;
  readonly output: O;
}

export function procedure<I extends z.ZodType, O extends z.ZodType, const Code extends string>(
  declaration: Procedure<I, O, Code>,
): Procedure<I, O, Code> {
  return declaration;
}

export function subscription<O extends z.ZodType>(declaration: Subscription<O>): Subscription<O> {
  return declaration;
}

export type CallFailure<Code extends string = string> = Failure<Code | CallFailureCode>;
