import type { CalendarDate } from '../../../electron/foundation/calendar-date.ts';
import type { IdentityCardLayout } from '../../../electron/foundation/identity-card.ts';
import { identityCheckCharacter } from '../../../electron/foundation/identity-number.ts';

/** An invented person and what stands on their identity card. No such person exists. */
export interface SyntheticIdentity {
  readonly layout: IdentityCardLayout;
  /** As the kiosk addresses the person: equal to `latinName` where the card has no Chinese name. */
  readonly name: string;
  readonly latinName?: string | undefined;
  readonly number: string;
  readonly sex: 'male' | 'female' | 'unknown';
  /** Nation code of GB/T 3304 (01 Han); resident layout only. */
  readonly nation?: string | undefined;
  /** Three letters; the two foreign layouts only. */
  readonly nationality?: string | undefined;
  /** Number of the travel permit; Hong Kong, Macao and Taiwan layout only. */
  readonly travelPermitNumber?: string | undefined;
  readonly birthDate: CalendarDate;
  readonly address: string;
  readonly issuer: string;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | 'long-term';
}

/**
 * An identity number of 18 characters: `prefix` (6 digits), the day of birth, `sequence` (3 digits, odd for men) and
 * the check character that belongs to them. GB 11643-1999.
 */
export function syntheticNumber(prefix: string, birthDate: CalendarDate, sequence: string): string {
  const first17 = `${prefix}${birthDate.replaceAll('-', '')}${sequence}`;
  return first17 + identityCheckCharacter(first17);
}

/** The same person with a number whose last character is wrong. */
export function withWrongCheckDigit(identity: SyntheticIdentity): SyntheticIdentity {
  const last = identity.number.at(-1) === '1' ? '2' : '1';
  return { ...identity, number: identity.number.slice(0, -1) + last };
}
