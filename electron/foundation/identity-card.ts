import type { CalendarDate } from './calendar-date.ts';

/** The four layouts a SAM-V module reads: resident card, 港澳台居住证 (J), foreign residence 2017 (I) and 2023 (Y). */
export type IdentityCardLayout = 'resident' | 'hk-macao-taiwan' | 'foreign-2017' | 'foreign-2023';

/** What was read from an identity card. Lives in memory for one session; never logged, never stored in plain text. */
export interface IdentityCard {
  readonly layout: IdentityCardLayout;
  /** Identity number, 18 characters; the 2017 foreign card carries 15 (3 letters and 12 digits). */
  readonly number: string;
  /** The name to address the person by: Chinese where the card has one, else Latin. */
  readonly name: string;
  readonly latinName?: string | undefined;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly birthDate: CalendarDate;
  readonly validFrom: CalendarDate;
  /** The last day of validity, or `long-term` (长期). */
  readonly validUntil: CalendarDate | 'long-term';
}
