import { z } from 'zod';
import { newSigningKey } from './signing.ts';

/** How the platform behaves on its `/v1` paths; README.md says what each does. */
export const modes = ['online', 'offline', 'slow', 'half-open', 'wrong', 'error'] as const;

const policy = z.strictObject({
  seniorAge: z.int().min(0).max(150),
  minorAge: z.int().min(0).max(150),
  disabilityCertificate: z.boolean(),
  selfDeclaration: z.boolean(),
  validityDays: z.int().min(1).max(3660),
  yearlyLimit: z.int().min(0).max(1000).nullable(),
  identityLevels: z.strictObject({
    issue: z.enum(['card', 'card-and-second-proof']),
    reissue: z.enum(['card', 'card-and-second-proof']),
  }),
  secondProofs: z.array(z.enum(['phone-code', 'suishenma-scan'])).max(2),
});

const code = z.object({
  codeId: z.string(),
  holder: z.string(),
  agent: z.string().nullable(),
  reason: z.enum(['first', 'lost', 'damaged', 'expired']),
  /** Base64; empty for a card of the time before the sandbox, which nobody holds. */
  payload: z.string(),
  issuedOn: z.string(),
  expiresOn: z.string(),
  notified: z.string().nullable(),
  /** `expired` follows from the day. */
  state: z.enum(['issued', 'valid', 'lost', 'suspended', 'replaced']),
  /** Whether a card with it was given out: what the yearly limit counts. */
  counts: z.boolean(),
});

const proof = z.object({
  holder: z.string(),
  code: z.string(),
  attemptsLeft: z.number(),
  sentAt: z.number(),
  /** A newer code was sent. */
  ended: z.boolean(),
  /** Given out for the right code. */
  token: z.string().nullable(),
});

/**
 * All that the sandbox knows, as it is kept on disk. People are named by their id in the cast or by a digest of their
 * number: names and identity numbers are never written.
 */
export const stateSchema = z.object({
  version: z.literal(1),
  mode: z.enum(modes),
  slowSeconds: z.number(),
  policy,
  /** Base64 of the next code's payload, instead of one of the platform's own. */
  nextPayload: z.string().nullable(),
  /** The 32 bytes of the key that signs codes, in base64url. */
  signingKey: z.base64url().length(43).default(newSigningKey),
  nextStatusIndex: z.int().min(0).default(0),
  people: z.record(
    z.string(),
    z.object({ phone: z.string().nullable(), disabilityCertificate: z.boolean(), suishenma: z.string() }),
  ),
  codes: z.array(code),
  proofs: z.record(z.string(), proof),
  tokens: z.record(z.string(), z.object({ holder: z.string(), madeAt: z.number(), spent: z.boolean() })),
  /** Moments of wrong scans, by person. */
  wrongScans: z.record(z.string(), z.array(z.number())),
  messages: z.array(
    z.object({
      at: z.string(),
      to: z.string(),
      person: z.string(),
      text: z.string(),
      code: z.string().optional(),
    }),
  ),
  /** What was answered to each idempotency key, and a digest of what was asked. */
  answered: z.record(
    z.string(),
    z.object({ asked: z.string(), status: z.number(), contentType: z.string(), body: z.string() }),
  ),
});

export const policySchema = policy;
export type State = z.infer<typeof stateSchema>;
export type Mode = State['mode'];
export type Policy = State['policy'];
export type Code = State['codes'][number];
