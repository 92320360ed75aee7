/** A day in the Gregorian calendar without a time of day, written `YYYY-MM-DD`. */
export type CalendarDate = string & { readonly brand: 'CalendarDate' };

/** Parses `YYYYMMDD` or `YYYY-MM-DD`; undefined when no such day exists (20230229, 20231301). */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return undefined;
  return iso as CalendarDate;
}

/** The day it is in Shanghai (UTC+8, no daylight saving since 1991) at the given moment in ms. */
export function calendarDateInShanghai(milliseconds: number): CalendarDate {
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10) as CalendarDate;
}

/** When this day begins in Shanghai, in ms. */
export function beginOfDayInShanghai(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) - 8 * 3_600_000;
}

/** Full years lived on `on` by somebody born on `birth`; a birthday counts from its own day. */
export function ageInYears(birth: CalendarDate, on: CalendarDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10) as CalendarDate;
}
