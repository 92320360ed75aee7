import { ageInYears, type CalendarDate } from '../../../electron/foundation/calendar-date.ts';
import type { SyntheticIdentity } from './synthetic-identity.ts';

/** The day of birth of somebody who is `age` years old on `today` and has their birthday on `monthAndDay` (MM-DD). */
export function birthday(today: CalendarDate, age: number, monthAndDay: string): CalendarDate {
  const inYear = (year: number): CalendarDate => `${year}-${monthAndDay}` as CalendarDate;
  const year = Number(today.slice(0, 4));
  return inYear(year - age + ageInYears(inYear(year), today));
}

/** A card issued so many full years ago, and for how many years. */
export function validity(
  today: CalendarDate,
  issuedYearsAgo: number,
  validYears: number | 'long-term',
): Pick<SyntheticIdentity, 'validFrom' | 'validUntil'> {
  const validFrom = birthday(today, issuedYearsAgo, '03-15');
  if (validYears === 'long-term') return { validFrom, validUntil: 'long-term' };
  const validUntil = `${Number(validFrom.slice(0, 4)) + validYears}${validFrom.slice(4)}` as CalendarDate;
  return { validFrom, validUntil };
}
