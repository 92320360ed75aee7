import { type CalendarDate, parseCalendarDate } from './calendar-date.ts';

// GB 11643-1999, ISO 7064 MOD 11-2. The foreign permanent residence card of 2023 uses the same check.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** The check character that belongs to the first 17 digits of an identity number. */
export function identityCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/** True for 17 digits and their right check character. */
export function isIdentityNumber(number: string): boolean {
  return /^\d{17}[\dX]$/.test(number) && identityCheckCharacter(number.slice(0, 17)) === number[17];
}

/** The day of birth in positions 7 to 14, undefined when no such day exists. */
export function birthDateInNumber(number: string): CalendarDate | undefined {
  return parseCalendarDate(number.slice(6, 14));
}

/** `310105********0428`: 6 digits, 8 hidden, 4 digits. Anything else keeps only its last four characters. */
export function maskIdentityNumber(number: string): string {
  if (/^\d{17}[\dX]$/.test(number)) return `${number.slice(0, 6)}********${number.slice(14)}`;
  return '*'.repeat(Math.max(0, number.length - 4)) + number.slice(-4);
}

/** 王小英 → 王*英, 王英 → 王*, 买买提·艾力 → 买****力; Latin names keep the first letter of each word. */
export function maskName(name: string): string {
  if (/^[\p{Script=Latin}\s,.'-]+$/u.test(name)) return name.replace(/(\p{L})\p{L}+/gu, '$1***');
  const characters = [...name];
  const first = characters[0] ?? '';
  if (characters.length <= 2) return `${first}*`;
  return first + '*'.repeat(characters.length - 2) + characters.at(-1);
}
