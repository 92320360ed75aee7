import { z } from 'zod';
import { acts } from '../../electron/gateway/act-gateway.ts';
import { affairs } from './affairs-state.ts';
import { firstMoment, newSecret } from './authority.ts';
import { startOfDay } from './day.ts';

/** How the platform behaves on its `/v1` paths; README.md says what each does. */
export const modes = ['online', 'offline', 'slow', 'half-open', 'wrong', 'error'] as const;

export const textMessageStates = ['on-its-way', 'delivered', 'undelivered'] as const;

/** What a second proof is good for. */
export const provenAct = z.enum(['card', ...acts]);
export type ProvenAct = z.infer<typeof provenAct>;

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
    reportLoss: z.enum(['card', 'card-and-second-proof']).default('card'),
  }),
  secondProofs: z.array(z.enum(['phone-code', 'suishenma-scan', 'staff'])).max(3),
});

const code = z
  .object({
    codeId: z.string(),
    holder: z.string(),
    agent: z.string().nullable(),
    reason: z.enum(['first', 'lost', 'damaged', 'expired']),
    /** Base64; empty for a card of the time before the sandbox, which nobody holds. */
    payload: z.string(),
    /** Its place in the status list; null for a payload that names none. */
    place: z.int().min(0).nullable().default(null),
    issuedOn: z.string(),
    /** Moment of issue, seconds since 1970: see `momentOfIssue`. States kept before offline issues have the day alone. */
    issuedAt: z.int().min(0).optional(),
    expiresOn: z.string(),
    notified: z.string().nullable(),
    /** `expired` follows from the day. */
    state: z.enum(['issued', 'valid', 'lost', 'suspended', 'replaced', 'ended']),
    /** Whether a card with it was given out: what the yearly limit counts. */
    counts: z.boolean(),
    /** Of a code that a kiosk signed: the place of its certificate, and why the platform did not accept it. */
    offline: z.object({ certificate: z.int(), endedBecause: z.string().nullable() }).optional(),
  })
  .transform((kept) => ({ ...kept, issuedAt: kept.issuedAt ?? startOfDay(kept.issuedOn) / 1000 }));

/** What the next kiosk certificates allow. */
export const certificateTerms = z.strictObject({
  /** Whether kiosks may sign at all while the platform is out of reach. */
  offered: z.boolean(),
  cards: z.int().min(1).max(10_000),
  /** On how many days a code is good at most. */
  days: z.int().min(1).max(366),
  /** How many days the certificate itself is good. */
  validDays: z.int().min(1).max(366),
});
export const firstTerms = { offered: true, cards: 50, days: 30, validDays: 14 };

const certificate = z.object({
  /** Of the kiosk's key. */
  keyId: z.string(),
  kiosk: z.string(),
  /** Its own in the status list; those of its codes follow. */
  place: z.int().min(0),
  cards: z.int(),
  /** Moments, ISO 8601. */
  notBefore: z.string(),
  notAfter: z.string(),
  revoked: z.boolean(),
});

const proof = z.object({
  holder: z.string(),
  act: provenAct.default('card'),
  code: z.string(),
  attemptsLeft: z.number(),
  sentAt: z.number(),
  /** A newer code was sent. */
  ended: z.boolean(),
  /** Given out for the right code. */
  token: z.string().nullable(),
});

const secret = z.base64url().length(43).default(newSecret);

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
  /** The 32 secret bytes of the authority's key, in base64url, and since when it signs. */
  signingKey: secret,
  signingSince: z.string().default(firstMoment),
  /** The newest first. */
  earlierKeys: z
    .array(z.object({ publicKey: z.string(), notBefore: z.string(), notAfter: z.string() }))
    .default([]),
  /** What makes the pseudonyms of holders; they outlive a signing key. */
  pseudonymKey: secret,
  nextStatusIndex: z.int().min(0).default(0),
  /** Of the last list that was signed: seconds since 1970, and a digest of what it said. */
  statusList: z.object({ issuedAt: z.int(), digest: z.string() }).default({ issuedAt: 0, digest: '' }),
  /** Places of codes that were forgotten at a reset. */
  endedPlaces: z.array(z.int()).default([]),
  certificates: z.array(certificate).default([]),
  certificateTerms: certificateTerms.default(() => ({ ...firstTerms })),
  /** Kiosks of which a certificate was revoked: they get no other one. */
  stolenKiosks: z.array(z.string()).default([]),
  people: z.record(
    z.string(),
    z.object({ phone: z.string().nullable(), disabilityCertificate: z.boolean(), suishenma: z.string() }),
  ),
  codes: z.array(code),
  /** The latest moment at which each holder lost their cards: seconds since 1970, by the platform's own clock. */
  losses: z.record(z.string(), z.int()).default({}),
  proofs: z.record(z.string(), proof),
  tokens: z.record(
    z.string(),
    z.object({ holder: z.string(), act: provenAct.default('card'), madeAt: z.number(), spent: z.boolean() }),
  ),
  /** Moments of wrong scans, by person. */
  wrongScans: z.record(z.string(), z.array(z.number())),
  /** Whom staff of a centre vouched for, and who they were. */
  vouchings: z
    .array(
      z.object({
        holder: z.string(),
        act: provenAct,
        staff: z.object({ id: z.int(), name: z.string() }),
        at: z.number(),
      }),
    )
    .default([]),
  messages: z.array(
    z.object({
      at: z.string(),
      to: z.string(),
      person: z.string(),
      text: z.string(),
      code: z.string().optional(),
      /** Of those that a kiosk sent. */
      messageId: z.string().optional(),
      state: z.enum(textMessageStates).optional(),
    }),
  ),
  ...affairs,
  /** What was answered to each idempotency key, and a digest of what was asked. */
  answered: z.record(
    z.string(),
    z.object({ asked: z.string(), status: z.number(), contentType: z.string(), body: z.string() }),
  ),
});

export const policySchema = policy;
export type State = z.infer<typeof stateSchema>;
export type Mode = State['mode'];
export type Level = State['policy']['identityLevels']['issue'];
export type Policy = State['policy'];
export type Message = State['messages'][number];
export type Code = State['codes'][number];
export type Certificate = State['certificates'][number];
