import type { CalendarDate } from '../../../electron/foundation/calendar-date.ts';
import { foreigner2017, foreigner2023, residentOfHongKong } from './people-from-elsewhere.ts';
import { residentOn, residents } from './residents.ts';
import type { SyntheticIdentity } from './synthetic-identity.ts';

export const personIds = [
  'senior',
  'adult',
  'minor',
  'disabled-adult',
  'no-phone-senior',
  'rare-name',
  'expired-card',
  'resident-of-hong-kong',
  'foreigner-2017',
  'foreigner-2023',
  'senior-with-valid-card',
  'limit-reached-senior',
] as const;
export type PersonId = (typeof personIds)[number];

/** A cast for every story the kiosk must tell. */
export type People = Readonly<Record<PersonId, SyntheticIdentity>>;

/**
 * The people as they are on the day `today`. Everybody keeps their age: the year of birth, and with it the number,
 * moves on by one on each birthday.
 */
export function people(today: CalendarDate): People {
  return {
    senior: residentOn(today, residents.senior),
    adult: residentOn(today, residents.adult),
    minor: residentOn(today, residents.minor),
    'disabled-adult': residentOn(today, residents['disabled-adult']),
    'no-phone-senior': residentOn(today, residents['no-phone-senior']),
    'rare-name': residentOn(today, residents['rare-name']),
    'expired-card': residentOn(today, residents['expired-card']),
    'resident-of-hong-kong': residentOfHongKong(today),
    'foreigner-2017': foreigner2017(today),
    'foreigner-2023': foreigner2023(today),
    'senior-with-valid-card': residentOn(today, residents['senior-with-valid-card']),
    'limit-reached-senior': residentOn(today, residents['limit-reached-senior']),
  };
}
