import type { CellSize } from '../../../contract/staff/locker-views.ts';
import { ageInYears, calendarDateInShanghai } from '../../../foundation/calendar-date.ts';
import { birthDateInNumber, isIdentityNumber } from '../../../foundation/identity-number.ts';
import type { StayContent } from '../stay.ts';

/** What is known so far of a document that is entered by hand. */
export interface Draft {
  readonly documentNumber: string;
  readonly title: string;
  readonly name: string;
  readonly number: string;
  readonly phone: string | undefined;
}

export const emptyDraft = (documentNumber: string): Draft => ({
  documentNumber,
  ...{ title: '', name: '', number: '', phone: undefined },
});

/** A number whose check character and day of birth are right. */
export const isSomebodysNumber = (number: string) =>
  isIdentityNumber(number) && birthDateInNumber(number) !== undefined;

export function contentOf({ documentNumber, title, name, number, phone }: Draft): StayContent {
  return { documentNumber, title, person: { name, number }, phone };
}

/** A document that is about to be put in. */
export interface Candidate {
  readonly content: StayContent;
  readonly size: CellSize;
  /** What staff entered, to be changed once more; undefined: it is the platform's word. */
  readonly draft: Draft | undefined;
}

/** In full years; undefined where their number does not tell. */
export function ageOf(number: string, now: number): number | undefined {
  const birth = birthDateInNumber(number);
  return birth && ageInYears(birth, calendarDateInShanghai(now));
}
