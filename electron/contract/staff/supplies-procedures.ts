import { z } from 'zod';
import { type Need, procedure } from '../declare.ts';
import { supplyName } from './lines.ts';
import { countAct } from './supplies-views.ts';

const nothing = z.strictObject({});
const clerkOrTechnician: Need = { oneOf: ['clerk', 'technician'] };
const step = { needs: clerkOrTechnician, output: nothing, errors: ['moved-on'] } as const;

/** What runs out, and who filled it up. */
export const suppliesProcedures = {
  'supplies.open': procedure({ ...step, input: nothing }),
  'supplies.openSupply': procedure({ ...step, input: z.strictObject({ supply: supplyName }) }),
  /** "A full one is in": asked about once. */
  'supplies.enterFull': procedure({ ...step, input: nothing }),
  /** To "is it full?" */
  'supplies.filled': procedure({ ...step, input: nothing }),
  /** To "how many are in it now?" */
  'supplies.enterAmount': procedure({
    ...step,
    input: z.strictObject({ act: countAct.exclude(['taken']) }),
  }),
  'supplies.setAmount': procedure({
    ...step,
    input: z.strictObject({ amount: z.int().min(0).max(99_999) }),
  }),
  /** Somebody took so many out by hand. */
  'supplies.take': procedure({
    ...step,
    input: z.strictObject({ count: z.union([z.literal(1), z.literal(10)]) }),
  }),
} as const;
