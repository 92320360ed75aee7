import { z } from 'zod';
import { open, procedure } from '../declare.ts';
import { pin, staffName, staffNumber, staffRole } from './staff-member.ts';

const nothing = z.strictObject({});
const done = z.strictObject({});
const movedOn = 'moved-on';

/** Nobody is signed in yet: whoever stands there may ask these, and gets nowhere without a PIN. */
export const signInProcedures = {
  /** The hidden gesture at home. */
  'staff.start': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  'staff.enterNumber': procedure({
    needs: open,
    input: z.strictObject({ number: staffNumber }),
    output: done,
    errors: [movedOn],
  }),
  'staff.enterPin': procedure({
    needs: open,
    input: z.strictObject({ pin }),
    output: done,
    errors: [movedOn],
  }),

  /** While there is no administrator: become the first. */
  'firstStart.begin': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  /** "Let me try it first": with simulated hardware only, until the next start. */
  'firstStart.tryFirst': procedure({ needs: open, input: nothing, output: done, errors: [movedOn] }),
  /** The word in the kiosk's log; not asked for in a demonstration. */
  'firstStart.enterWord': procedure({
    needs: open,
    input: z.strictObject({ word: pin }),
    output: done,
    errors: [movedOn],
  }),
  'firstStart.enterName': procedure({
    needs: open,
    input: z.strictObject({ name: staffName }),
    output: done,
    errors: [movedOn],
  }),
  'firstStart.enterNumber': procedure({
    needs: open,
    input: z.strictObject({ number: staffNumber }),
    output: done,
    errors: [movedOn],
  }),
  'firstStart.chooseRoles': procedure({
    needs: open,
    input: z.strictObject({ roles: z.array(staffRole).max(3) }),
    output: done,
    errors: [movedOn],
  }),
  /** The first and the second time. */
  'firstStart.enterPin': procedure({
    needs: open,
    input: z.strictObject({ pin }),
    output: done,
    errors: [movedOn],
  }),
} as const;
