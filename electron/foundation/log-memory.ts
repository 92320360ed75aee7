import type { LogFields } from './log.ts';

export type LogLevel = 'info' | 'warn' | 'error';

export interface LogLine {
  /** Counts up from the start of the kiosk. */
  readonly number: number;
  /** ms */
  readonly at: number;
  readonly level: LogLevel;
  readonly event: string;
  readonly fields: LogFields;
}

/** Only for whoever reads the log where the supervisor keeps it: at the kiosk it would give staff more than their role. */
const neverAtTheKiosk: ReadonlySet<string> = new Set(['first-start-word']);

/** The last lines of the technical log, for staff at the kiosk; older ones the supervisor keeps. */
export interface LogMemory {
  add(line: Omit<LogLine, 'number'>): void;
  /** Oldest first. */
  lines(): readonly LogLine[];
}

export function openLogMemory(most = 5_000): LogMemory {
  let lines: LogLine[] = [];
  let count = 0;
  return {
    add: (line) => {
      if (neverAtTheKiosk.has(line.event)) return;
      count += 1;
      lines.push({ ...line, number: count });
      // Now and then, not with each line.
      if (lines.length >= 2 * most) lines = lines.slice(-most);
    },
    lines: () => lines.slice(-most),
  };
}
