import { z } from 'zod';

/** Whose messages go to another phone from now on: typed here. */
export const newPhoneFacts = {
  cell: z.string(),
  /** The one that they go to now, masked; undefined: there is none. */
  before: z.string().optional(),
  /** What was typed last: found again by whoever goes back to it. */
  typed: z.string().optional(),
  /** With that one. */
  problem: z.enum(['no-such-phone', 'same-phone']).optional(),
};

/** Is it right? */
export const newPhoneCheckFacts = {
  cell: z.string(),
  before: z.string().optional(),
  /** Whole, to compare it. */
  phone: z.string(),
  /** A new pickup code goes there, and the one before ends; else only what did not arrive, and what comes later, goes there. */
  sendsCode: z.boolean(),
};

/** As it was typed. */
export const typedPhone = z.string().regex(/^\d{11}$/);
