import { z } from 'zod';
import { longestCode } from '../credential/offline-code.ts';
import { trustFileSchema } from '../credential/trust.ts';
import { bytesUpTo, calendarDate, identityLevel, maskedPhone, opaqueId, reasonWord } from './answer-parts.ts';
import { name } from './answer-text.ts';
import type {
  CardPolicy,
  HolderStanding,
  IssuedCode,
  LossAnswer,
  OfflineIssueAnswer,
  SecondProofAnswer,
  VerificationMaterial,
} from './card-gateway.ts';
import { longestMaterialBytes } from './http-exchange.ts';

// The answers of the interface as openapi.yaml has them. Members that it does not name are dropped, so that a platform
// may grow before its kiosks do.

export const cardPolicyAnswer: z.ZodType<CardPolicy> = z.object({
  seniorAge: z.int().min(0).max(150),
  minorAge: z.int().min(0).max(150),
  disabilityCertificate: z.boolean(),
  selfDeclaration: z.boolean(),
  validityDays: z.int().min(1).max(3660),
  yearlyLimit: z.int().min(0).max(1000).nullable(),
  identityLevels: z.object({
    issue: identityLevel,
    reissue: identityLevel,
    // Platforms of the time before loss reports do not name it.
    reportLoss: identityLevel.default('card'),
  }),
  secondProofs: z.array(z.enum(['phone-code', 'suishenma-scan', 'staff'])).max(3),
});

export const holderStandingAnswer: z.ZodType<HolderStanding> = z.object({
  disabilityCertificate: z.boolean(),
  phoneOnRecord: maskedPhone.nullable(),
  issuesThisYear: z.int().min(0).max(1000),
  card: z
    .object({
      codeId: opaqueId,
      state: z.enum(['issued', 'valid', 'lost', 'suspended', 'expired', 'replaced']),
      expiresOn: calendarDate,
    })
    .nullable(),
});

export const startedProofAnswer = z.object({ proofId: opaqueId, sentTo: maskedPhone });

export const secondProofAnswer: z.ZodType<SecondProofAnswer> = z.discriminatedUnion('accepted', [
  z.object({ accepted: z.literal(true), token: z.string().regex(/^[\x21-\x7e]{1,512}$/) }),
  z.object({ accepted: z.literal(false), attemptsLeft: z.int().min(0).max(100) }),
]);

export const issuedCodeAnswer: z.ZodType<IssuedCode> = z
  .object({
    codeId: opaqueId,
    payload: bytesUpTo(longestCode),
    issuedOn: calendarDate,
    expiresOn: calendarDate,
    notified: maskedPhone.nullable(),
  })
  .refine(({ issuedOn, expiresOn }) => issuedOn <= expiresOn, 'expires before it was issued');

export const verificationMaterialAnswer: z.ZodType<VerificationMaterial> = z.object({
  trust: z
    .array(z.unknown())
    .max(64)
    .pipe(trustFileSchema)
    // Shown to staff who check a card.
    .refine(
      (keys) => keys.every(({ issuer }) => name.safeParse(issuer).success),
      'an issuer cannot be drawn',
    ),
  statusLists: z.array(bytesUpTo(longestMaterialBytes)).max(8),
});

/** Far above any certificate: it has to fit into a card's code, together with the code's own claims. */
export const certificateAnswer = z.object({ certificate: bytesUpTo(longestCode) });

export const offlineIssueAnswer: z.ZodType<OfflineIssueAnswer> = z
  .object({
    outcome: z.enum(['accepted', 'ended']),
    reason: reasonWord.nullable(),
    notified: maskedPhone.nullable(),
  })
  .refine(
    ({ outcome, reason }) => (outcome === 'ended') === (reason !== null),
    'ended has a reason, accepted none',
  );

export const lossAnswer: z.ZodType<LossAnswer> = z.object({
  ended: z.boolean(),
  notified: maskedPhone.nullable(),
});

/** RFC 9457. The platform's `detail` is for its own engineers and might name somebody: it is not read. */
export const problemAnswer = z.object({ reason: reasonWord });
