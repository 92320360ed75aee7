import { z } from 'zod';
import { staffRoles } from '../declare.ts';

export const staffRole = z.enum(staffRoles);

/** A name on a badge, as colleagues call somebody: one line. */
export const longestStaffName = 20;
export const staffName = z
  .string()
  .trim()
  .min(1)
  .max(longestStaffName)
  .regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]*$/u);

/** By which staff sign in without a card: three to six digits, chosen by the administrator. */
export const shortestStaffNumber = 3;
export const longestStaffNumber = 6;
export const staffNumber = z
  .string()
  .regex(new RegExp(`^\\d{${shortestStaffNumber},${longestStaffNumber}}$`));

export const pinDigits = 6;
export const pin = z.string().regex(new RegExp(`^\\d{${pinDigits}}$`));

/** Who of the staff is at the kiosk, as every screen says it. */
export const staffInSession = z.strictObject({
  name: z.string(),
  roles: z.array(staffRole),
  /** `maintenance`: alone, looking after the kiosk; `helping`: beside a resident, for this one matter. */
  doing: z.enum(['maintenance', 'helping']),
});

export type StaffInSession = z.infer<typeof staffInSession>;
