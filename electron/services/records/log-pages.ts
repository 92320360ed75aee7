import type { LogLevel, LogRecord } from '../../contract/staff/records-views.ts';
import type { LogLine, LogMemory } from '../../foundation/log-memory.ts';
import { type Leaf, rowsALeaf } from './audit-pages.ts';
import { shownDetails } from './shown-details.ts';

export interface LogPage {
  readonly rows: readonly LogRecord[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

const badness: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2 };

/** The lines of this level and worse, the latest first. */
export function readLogPage(memory: LogMemory, level: LogLevel, leaf: Leaf): LogPage {
  const lines = linesBefore(memory, level, leaf);
  return {
    rows: lines.slice(0, rowsALeaf).map(({ number, at, level: its, event, fields }) => ({
      ...{ number, at, level: its, event, details: shownDetails(fields) },
    })),
    hasOlder: lines.length > rowsALeaf,
    hasNewer: leaf.before !== undefined,
  };
}

/** The leaf to one side of this one; undefined: there is none. */
export function turnLog(
  memory: LogMemory,
  level: LogLevel,
  leaf: Leaf,
  to: 'older' | 'newer',
): Leaf | undefined {
  if (to === 'older') {
    const lines = linesBefore(memory, level, leaf);
    return lines.length > rowsALeaf ? { before: lines[rowsALeaf - 1]?.number } : undefined;
  }
  const { before } = leaf;
  if (before === undefined) return undefined;
  const later = linesBefore(memory, level, {}).filter(({ number }) => number >= before);
  return { before: later.at(-1 - rowsALeaf)?.number };
}

function linesBefore(memory: LogMemory, level: LogLevel, { before = Infinity }: Leaf): readonly LogLine[] {
  const isWanted = (line: LogLine) => line.number < before && badness[line.level] >= badness[level];
  return memory.lines().filter(isWanted).reverse();
}
