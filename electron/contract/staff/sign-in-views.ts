import { z } from 'zod';
import { screen } from '../screen.ts';
import { staffRole } from './staff-member.ts';

/** How long nobody may try another PIN, in ms from this push, and how long that was at its beginning. */
export const pinWait = z.strictObject({ millisecondsLeft: z.number(), millisecondsWhole: z.number() });
export type PinWait = z.infer<typeof pinWait>;

/** Who becomes one of the staff: the first administrator, or somebody whom an administrator adds or changes. */
const purpose = z.enum(['first-start', 'person']);

/** The way in, and what is asked of somebody who becomes one of the staff. What is typed of a PIN is in no view. */
export const signInScreens = [
  /** This kiosk has no administrator yet. */
  screen('first-start', {
    /** With simulated hardware the residents' side may be tried before. */
    mayTry: z.boolean(),
  }),
  /** Who is it? By number, or by a card of theirs. */
  screen('staff-sign-in', {
    reader: z.boolean(),
    scanner: z.boolean(),
    problem: z.enum(['unknown-card', 'unreadable-card']).optional(),
  }),
  /** The PIN of whoever says they are this member of staff; `first-start`: the word in the log, before there is anybody. */
  screen('staff-pin', {
    way: z.enum(['number', 'card', 'own-pin', 'first-start']),
    /** Whose card it is, or who is signed in. */
    name: z.string().optional(),
    /** The PIN is being judged. */
    checking: z.boolean(),
    /** The last PIN was wrong; so many more may be tried before a wait. */
    wrong: z.strictObject({ attemptsLeft: z.int() }).optional(),
    wait: pinWait.optional(),
  }),
  screen('member-name', { purpose, name: z.string() }),
  screen('member-number', { purpose, name: z.string(), problem: z.enum(['number-taken']).optional() }),
  screen('member-roles', {
    purpose,
    name: z.string(),
    roles: z.array(staffRole),
    problem: z.enum(['no-role', 'last-administrator']).optional(),
  }),
  /** A new PIN, twice; the person it belongs to types it. */
  screen('member-pin', {
    purpose: z.enum([...purpose.options, 'own']),
    name: z.string(),
    step: z.enum(['first', 'again']),
    problem: z.enum(['weak', 'different', 'same-as-before']).optional(),
    /** It is being kept. */
    saving: z.boolean(),
  }),
] as const;
