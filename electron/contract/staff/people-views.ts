import { z } from 'zod';
import { date, screen } from '../screen.ts';
import { staffRole } from './staff-member.ts';

const member = {
  id: z.int(),
  /** Their id, where nobody can read who they are. */
  name: z.string(),
  /** Left out: it was sealed with another key, and nobody can read it any more. */
  number: z.string().optional(),
  roles: z.array(staffRole),
  active: z.boolean(),
  /** ms */
  lastSignedInAt: z.number().optional(),
};

/** Who may look after this kiosk. */
export const peopleScreens = [
  screen('people', { members: z.array(z.strictObject(member)) }),
  screen('person', {
    ...member,
    cards: z.array(
      z.strictObject({ id: z.int(), kind: z.enum(['identity-card', 'badge']), enrolledOn: date }),
    ),
    /** Whoever is signed in looks at themselves. */
    isYou: z.boolean(),
    problem: z.enum(['last-administrator', 'yourself']).optional(),
    /** What was just done. */
    done: z.enum(['added', 'roles-changed', 'pin-set', 'card-enrolled', 'card-removed']).optional(),
  }),
  /** Lay the identity card on the reader, or hold the badge before the scanner. */
  screen('enrol-card', {
    name: z.string(),
    reader: z.boolean(),
    scanner: z.boolean(),
    problem: z.enum(['belongs-to-somebody', 'enrolled-already', 'no-badge', 'unreadable-card']).optional(),
  }),
  screen('own-pin-set', {}),
] as const;
