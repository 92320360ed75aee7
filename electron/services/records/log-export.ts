import type { LogMemory } from '../../foundation/log-memory.ts';
import { type Export, lineOf } from './audit-export.ts';

const linesAtOnce = 500;

/** The technical log as far as it is remembered, in the form in which the supervisor keeps it. */
export function logExport(memory: LogMemory): Export {
  const lines = memory.lines();
  function* pieces() {
    for (let start = 0; start < lines.length; start += linesAtOnce) {
      const some = lines.slice(start, start + linesAtOnce);
      const text = some
        .map(({ at, level, event, fields }) =>
          lineOf({ level, time: new Date(at).toISOString(), ...fields, event }),
        )
        .join('');
      yield { text, rows: start + some.length };
    }
  }
  return { rows: lines.length, pieces };
}
