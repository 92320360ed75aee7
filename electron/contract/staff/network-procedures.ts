import { z } from 'zod';
import { procedure, technician } from '../declare.ts';

const nothing = z.strictObject({});
const step = { needs: technician, input: nothing, output: nothing, errors: ['moved-on'] } as const;

/** The way to the city's platform. */
export const networkProcedures = {
  'network.open': procedure(step),
  /** Tries every part of the way now; also once more. */
  'network.test': procedure(step),
} as const;
