import type Database from 'better-sqlite3';
import { describeThrown, type Log } from '../../foundation/log.ts';

/** Acts are one transaction each; whoever listens hears of them once they are on disk. */
export interface Changes {
  /** Wraps an act. Acts within an act are part of it. */
  act<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R;
  /** As an act, of which nobody hears: the caller says `changed` when there is time. */
  commit<R>(work: () => R): R;
  changed(): void;
  onChange(listener: () => void): () => void;
}

export function keepChanges(database: Database.Database, log: Log): Changes {
  const listeners = new Set<() => void>();
  const changed = () => {
    if (database.inTransaction) return;
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (thrown) {
        // It was done all the same, and the others hear of it.
        log.error('locker-listener-threw', describeThrown(thrown));
      }
    }
  };
  const transaction = database.transaction((work: () => unknown) => work());
  return {
    act:
      (work) =>
      (...given) => {
        const outcome = transaction.immediate(() => work(...given)) as ReturnType<typeof work>;
        changed();
        return outcome;
      },
    commit: (work) => transaction.immediate(work) as ReturnType<typeof work>,
    changed,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
