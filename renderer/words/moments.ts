import type { Language } from './words.ts';

/** English as a reader outside America expects it: 19 May 2027. */
const locales: Record<Language, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' };

/** `2027-05-19` as `2027年5月19日` or `19 May 2027`, on one line. */
export function longDate(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`)).replaceAll(' ', '\u00a0');
}

/** The day and the time of day in Shanghai, as the header shows them. */
export function dayAndTime(milliseconds: number, language: Language): { day: string; time: string } {
  const moment = new Date(milliseconds);
  const zone = { timeZone: 'Asia/Shanghai' };
  const day = new Intl.DateTimeFormat(locales[language], {
    ...zone,
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  });
  const time = new Intl.DateTimeFormat(locales[language], {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return { day: day.format(moment), time: time.format(moment) };
}

/** A moment of these days in Shanghai: `11月20日 02:14` or `20 Nov, 02:14`. */
export function shortMoment(milliseconds: number, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    ...{ timeZone: 'Asia/Shanghai', month: 'short', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return format.format(new Date(milliseconds));
}

/** A moment in Shanghai with its year, for what may be long ago: `2026年11月20日 02:14` or `20 November 2026 at 02:14`. */
export function dateAndTime(milliseconds: number, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return format.format(new Date(milliseconds));
}

type TimeOfDay = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** What people in Shanghai call this hour of the day. */
export function timeOfDay(milliseconds: number): TimeOfDay {
  const hour = new Date(milliseconds + 8 * 3_600_000).getUTCHours();
  if (hour < 5 || hour >= 22) return 'night';
  if (hour < 9) return 'dawn';
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}
