import type Database from 'better-sqlite3';

/** Acts are one transaction each; whoever listens hears of them once they are on disk. */
export interface Changes {
  /** Wraps an act. Acts within an act are part of it. */
  act<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R;
  /** As an act, of which nobody hears: the caller says `changed` when there is time. */
  commit<R>(work: () => R): R;
  changed(): void;
  onChange(listener: () => void): () => void;
}

export function keepChanges(database: Database.Database): Changes {
  const listeners = new Set<() => void>();
  const changed = () => {
    if (database.inTransaction) return;
    for (const listener of [...listeners]) listener();
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
