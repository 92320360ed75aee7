import { z } from 'zod';
import { screen } from '../screen.ts';
import { supplyLine, supplyName } from './lines.ts';

/** Cards, prints or booklets; paper in whole metres. Nothing that is put into a kiosk is more. */
export const mostOfSupply = 2_000;

/** How an amount came to be known. `taken`: by hand, from what the kiosk does not give out itself. */
export const countAct = z.enum(['refilled', 'corrected', 'taken']);
export type CountAct = z.infer<typeof countAct>;

export const suppliesScreens = [
  screen('supplies', { supplies: z.array(supplyLine) }),
  screen('supply', {
    supply: supplyLine,
    /** Whether somebody takes it out by hand. */
    takenByHand: z.boolean(),
    /** The latest first, at most twenty. `left`: how much there was then; `by` is absent for one who is no longer known. */
    history: z.array(
      z.strictObject({ at: z.number(), act: countAct, left: z.number(), by: z.string().optional() }),
    ),
  }),
  /** "How many are in it now?" */
  screen('supply-amount', {
    supply: supplyName,
    act: countAct.exclude(['taken']),
    problem: z.enum(['too-many']).optional(),
  }),
] as const;
