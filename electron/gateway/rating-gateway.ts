import { z } from 'zod';
import { bilingual, listOf, word } from './answer-text.ts';
import type { Answered } from './answered.ts';
import { acceptanceNumber } from './case-gateway.ts';

/** 非常满意, 满意, 基本满意, 不满意, 非常不满意. The last two are complaints, which must be answered. */
export const ratingLevels = [
  'very-satisfied',
  'satisfied',
  'basically-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const;
export type RatingLevel = (typeof ratingLevels)[number];

/** A reason to tap on; `levels`: for which ratings it is offered. */
export const ratingReason = z
  .object({ id: word, ...bilingual, levels: listOf(z.enum(ratingLevels), 5, 1) })
  .readonly();
export type RatingReason = z.output<typeof ratingReason>;
export const ratingReasons = z
  .object({ reasons: listOf(ratingReason, 100) })
  .transform(({ reasons }) => reasons);

/** Under which a complaint is followed; null: it is none. */
export const ratedAnswer = z.object({ complaintNumber: acceptanceNumber.nullable() }).readonly();

export interface Rating {
  /**
   * A case, or a matter that this kiosk did by itself: `matterId` is the kiosk's own, random, and the same for ever;
   * `matter` is an id of the catalogue or of the kiosk's own list.
   */
  readonly about:
    | { readonly kind: 'case'; readonly acceptanceNumber: string }
    | { readonly kind: 'kiosk-matter'; readonly matterId: string; readonly matter: string };
  readonly level: RatingLevel;
  /** Ids of reasons that are offered for this level. */
  readonly reasons: readonly string[];
  /** At most 200 characters, without control characters; null: nothing was said. */
  readonly text: string | null;
  /** How long ago it was given, in whole seconds. */
  readonly ageSeconds: number;
}

/** 好差评: one rating a matter. Nobody prompts the answer. */
export interface RatingGateway {
  ratingReasons(): Answered<readonly RatingReason[]>;
  /** Sent through the outbox. Refused: `already-rated`, `case-unknown`, `reason-unknown`. */
  rate(rating: Rating, idempotencyKey: string): Answered<z.output<typeof ratedAnswer>>;
}
