import type Database from 'better-sqlite3';
import { describeThrown, type Log } from '../../foundation/log.ts';

/** Acts are one transaction each, or part of somebody else's; whoever listens hears of them once they are on disk. */
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
  /** How many acts are under way, one within the other. */
  let acting = 0;
  let isToBeTold = false;
  const changed = () => {
    if (acting > 0) return;
    if (database.inTransaction) tellLater();
    else tell();
  };
  /** Transactions never wait: whose it is, it is over when whoever runs now is done. */
  function tellLater(): void {
    if (isToBeTold) return;
    isToBeTold = true;
    queueMicrotask(() => {
      isToBeTold = false;
      tell();
    });
  }
  function tell(): void {
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (thrown) {
        // It was done all the same, and the others hear of it.
        log.error('locker-listener-threw', describeThrown(thrown));
      }
    }
  }
  const transaction = database.transaction((work: () => unknown) => work());
  function run<R>(work: () => R): R {
    acting += 1;
    try {
      return transaction.immediate(work) as R;
    } finally {
      acting -= 1;
    }
  }
  return {
    act:
      (work) =>
      (...given) => {
        const outcome = run(() => work(...given));
        changed();
        return outcome;
      },
    commit: run,
    changed,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
