import { z } from 'zod';
import { administrator, anyStaff, procedure } from '../declare.ts';
import { pin, staffName, staffNumber, staffRole } from './staff-member.ts';

const nothing = z.strictObject({});
const done = z.strictObject({});
const movedOn = 'moved-on';

/** The people who look after the kiosk, and everybody's own PIN. */
export const peopleProcedures = {
  'people.open': procedure({ needs: administrator, input: nothing, output: done, errors: [movedOn] }),
  'people.show': procedure({
    needs: administrator,
    input: z.strictObject({ id: z.int() }),
    output: done,
    errors: [movedOn],
  }),
  /** Somebody new: name, number, roles, PIN. */
  'people.add': procedure({ needs: administrator, input: nothing, output: done, errors: [movedOn] }),
  'people.enterName': procedure({
    needs: administrator,
    input: z.strictObject({ name: staffName }),
    output: done,
    errors: [movedOn],
  }),
  'people.enterNumber': procedure({
    needs: administrator,
    input: z.strictObject({ number: staffNumber }),
    output: done,
    errors: [movedOn],
  }),
  /** From the person to their roles. */
  'people.changeRoles': procedure({ needs: administrator, input: nothing, output: done, errors: [movedOn] }),
  /** Of somebody new, or of the person shown. */
  'people.chooseRoles': procedure({
    needs: administrator,
    input: z.strictObject({ roles: z.array(staffRole).max(3) }),
    output: done,
    errors: [movedOn],
  }),
  /** From the person to a new PIN, which they type themselves. */
  'people.newPin': procedure({ needs: administrator, input: nothing, output: done, errors: [movedOn] }),
  /** The first and the second time; of somebody new, or of the person shown. */
  'people.enterPin': procedure({
    needs: administrator,
    input: z.strictObject({ pin }),
    output: done,
    errors: [movedOn],
  }),
  'people.setActive': procedure({
    needs: administrator,
    input: z.strictObject({ active: z.boolean() }),
    output: done,
    errors: [movedOn],
  }),
  'people.enrolCard': procedure({ needs: administrator, input: nothing, output: done, errors: [movedOn] }),
  'people.removeCard': procedure({
    needs: administrator,
    input: z.strictObject({ card: z.int() }),
    output: done,
    errors: [movedOn],
  }),

  'ownPin.open': procedure({ needs: anyStaff, input: nothing, output: done, errors: [movedOn] }),
  /** The present one, then the new one twice. */
  'ownPin.enterPin': procedure({
    needs: anyStaff,
    input: z.strictObject({ pin }),
    output: done,
    errors: [movedOn],
  }),
} as const;
