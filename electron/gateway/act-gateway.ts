import { z } from 'zod';
import { identityLevel } from './answer-parts.ts';
import type { Answered } from './answered.ts';

/** What a resident does with their own affairs. Those with cards stand in the card policy. */
export const acts = [
  'show-record',
  'print-record',
  'list-certificates',
  'fetch-certificate',
  'apply',
  'list-cases',
  'change-case',
  /** With an offline-code card, whose code anybody may have photographed. */
  'collect-document',
] as const;
export type Act = (typeof acts)[number];

// What a platform does not name needs the second proof.
const level = identityLevel.default('card-and-second-proof');

export const actPolicy = z
  .object({
    levels: z
      .object({
        ...{ 'show-record': level, 'print-record': level },
        ...{ 'list-certificates': level, 'fetch-certificate': level },
        ...{ apply: level, 'list-cases': level, 'change-case': level },
        'collect-document': level,
      })
      .readonly(),
    /** The ways of a second proof that this platform can check. */
    secondProofs: z
      .array(z.enum(['phone-code', 'suishenma-scan', 'staff']))
      .max(3)
      .readonly(),
  })
  .readonly();
/** How sure the platform wants to be of who stands there, for each act. Records may want more: see `RecordKind`. */
export type ActPolicy = z.output<typeof actPolicy>;

export interface ActGateway {
  actPolicy(): Answered<ActPolicy>;
}
