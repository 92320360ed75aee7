import { FirstStart } from './first-start.tsx';
import { StaffPin } from './staff-pin.tsx';
import { StaffSignIn } from './staff-sign-in.tsx';

/** What draws each screen of the way in. */
export const signInScreens = {
  'first-start': FirstStart,
  'staff-sign-in': StaffSignIn,
  'staff-pin': StaffPin,
} as const;
