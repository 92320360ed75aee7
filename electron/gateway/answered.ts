import type { Result } from '../foundation/result.ts';

/** A person as the platform knows people: the one something is for, or the one who acts for them. */
export interface PersonReference {
  readonly number: string;
  readonly name: string;
}

export type GatewayFailure =
  /** No network, refused, time-out, 5xx, and 429 to a report: nothing is known to have been done. The same idempotency key may be sent again. */
  | { readonly code: 'gateway-offline'; readonly detail?: string | undefined }
  /** 401: the platform is there and no longer knows this kiosk. A person must put its token right. */
  | { readonly code: 'gateway-unauthorised'; readonly detail?: string | undefined }
  /** The answer did not have the shape of the interface. */
  | { readonly code: 'gateway-answer-malformed'; readonly detail?: string | undefined }
  /** The platform understood and said no; `reason` is its word for why (see openapi.yaml). */
  | { readonly code: 'gateway-refused'; readonly reason: string; readonly detail?: string | undefined };

/** What every call gives, within its deadline. It never rejects. */
export type Answered<T> = Promise<Result<T, GatewayFailure>>;
