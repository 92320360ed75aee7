import { z } from 'zod';
import { screen } from '../screen.ts';
import { supplyLine, supplyName } from './lines.ts';

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
  /** "Is it full?", before what was counted until now is forgotten. */
  screen('supply-full', { supply: supplyName, full: z.number() }),
  /** "How many are in it now?" */
  screen('supply-amount', {
    supply: supplyName,
    act: countAct.exclude(['taken']),
    /** How much a full one is. */
    full: z.number(),
    problem: z.enum(['too-many']).optional(),
  }),
] as const;
