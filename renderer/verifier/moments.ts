import type { Language } from './words.ts';

/** A moment (ms) as a clock in Shanghai shows it, wherever the phone believes it is. */
export function momentIn(language: Language, milliseconds: number): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(milliseconds);
}

/** A day written `YYYY-MM-DD`. */
export function dayIn(language: Language, day: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}

const minute = 60_000;
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** "2 hours ago"; what lies ahead counts as now. */
export function ageIn(language: Language, milliseconds: number, now: number): string {
  const age = Math.max(0, now - milliseconds);
  const [unit, length] = units.find(([, least]) => age >= least) ?? ['minute', minute];
  return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(-Math.floor(age / length), unit);
}
