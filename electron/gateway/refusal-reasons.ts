/**
 * The platform's words for why it said no, as openapi.yaml explains them. A platform may add its own: whoever maps
 * them to screens needs a branch for a word that is not in this list.
 */
export const refusalReasons = [
  'invalid-request',
  'not-authorised',
  'unknown-person',
  'not-eligible',
  'already-valid',
  'limit-reached',
  'agent-not-accepted',
  'second-proof-required',
  'second-proof-invalid',
  'no-phone-on-record',
  'too-many-codes',
  'proof-unknown',
  'proof-expired',
  'code-unknown',
  'idempotency-key-reused',
  'offline-issuing-not-offered',
  'key-proof-invalid',
  'code-not-genuine',
  'not-offered',
  'phone-not-accepted',
  'text-not-accepted',
  'message-unknown',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];
