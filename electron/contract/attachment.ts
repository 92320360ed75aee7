import type { Result } from '../foundation/result.ts';
import type { CallFailure } from './declare.ts';

/**
 * How a host hands its one page to the kiosk. A second page is refused with `screen-taken` until the first detaches
 * (a reload detaches and attaches anew and finds the session as it was).
 */
export interface KioskScreen {
  attach(
    push: (subscription: string, value: unknown) => void,
  ): Result<Attachment, { readonly code: 'screen-taken' }>;
}

export interface Attachment {
  /** Carries one call: parses the input, checks the right to make it, runs it. Never rejects. */
  call(name: string, input: unknown): Promise<Result<unknown, CallFailure>>;
  /** Starts pushing this subscription, the present value first. */
  subscribe(name: string): Result<undefined, CallFailure>;
  unsubscribe(name: string): void;
  /** The page is gone. Calls under way finish; nothing more is pushed. */
  detach(): void;
}
