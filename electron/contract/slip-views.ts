import { z } from 'zod';
import { screen } from './screen.ts';

/** Why a slip does not come out, or may not have. `not-drawn`: the printer was not even asked. */
export const slipTrouble = z.enum([
  'cover-open',
  'paper-out',
  'fault',
  'offline',
  'unknown',
  'printing',
  'not-drawn',
]);

/** Whether a slip can be had now. */
export const slipOffer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('out-of-order'), trouble: slipTrouble }),
]);

const what = z.enum(['what-to-bring', 'question-left']);

export const slipScreens = [
  screen('printing-slip', { what, doing: z.enum(['drawing', 'printing']) }),
  /** Take it. */
  screen('slip-printed', { what }),
  /**
   * `not-printed`: nothing came out; `cut-short`: a beginning may hang from the printer; `unknown`: it may have come out.
   * Whoever wants it may print it again: it is only paper.
   */
  screen('slip-not-printed', {
    what,
    outcome: z.enum(['not-printed', 'cut-short', 'unknown']),
    trouble: slipTrouble,
    mayPrintAgain: z.boolean(),
  }),
] as const;

export type SlipTrouble = z.infer<typeof slipTrouble>;
export type SlipOffer = z.infer<typeof slipOffer>;
