/** Midnight in Shanghai with which a day (`YYYY-MM-DD`) begins, in ms since 1970. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}
