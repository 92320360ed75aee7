import type { LockerConfiguration } from '../../configuration/locker-configuration.ts';
import {
  addDays,
  beginOfDayInShanghai,
  type CalendarDate,
  calendarDateInShanghai,
} from '../../foundation/calendar-date.ts';
import type { Stay } from './stay.ts';

type Days = Pick<LockerConfiguration, 'reminderAfterDays' | 'overdueAfterDays'>;

/** The last day on which it waits for whoever it is for. */
export function lastDayOf({ insideSince }: Stay, { overdueAfterDays }: Days): CalendarDate | undefined {
  return insideSince === undefined
    ? undefined
    : addDays(calendarDateInShanghai(insideSince), overdueAfterDays);
}

/** What came in before this moment (ms) is overdue. Whole days count: whoever was told a day may come until it ends. */
export function overdueBefore({ overdueAfterDays }: Days, now: number): number {
  return beginOfDayInShanghai(addDays(calendarDateInShanghai(now), -overdueAfterDays));
}

/** Once from the day of the reminder on, and once more on the last day. */
export function isReminderDue(stay: Stay, days: Days, now: number): boolean {
  if (stay.insideSince === undefined) return false;
  const today = calendarDateInShanghai(now);
  const put = calendarDateInShanghai(stay.insideSince);
  const reminded = stay.remindedAt === undefined ? '' : calendarDateInShanghai(stay.remindedAt);
  return [days.reminderAfterDays, days.overdueAfterDays].some((after) => {
    const due = addDays(put, after);
    return today >= due && reminded < due;
  });
}

/** Nobody is woken by a message. */
export function isAwakeTime(now: number): boolean {
  const hour = Math.floor((now / 3_600_000 + 8) % 24);
  return hour >= 8 && hour < 20;
}
