import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';

/** So many wrong PINs cost nothing; each further one may only be followed after a wait. */
export const freeAttempts = 3;
const firstWait = 30_000;
const longestWait = 900_000;
/** After so long without a try (ms) a claim begins anew: fewer tries a day than waiting gives. */
const forgottenAfter = 24 * 3_600_000;

/** How long nobody may try, in ms, and how long that was at its beginning. */
export interface Wait {
  readonly left: number;
  readonly whole: number;
}

/** How often somebody was claimed to be at the kiosk with a wrong PIN. On disk: a restart resets nothing. */
export interface Attempts {
  waitOf(claim: string): Wait | undefined;
  /** Runs `task` once the present wait is over, if there is one; the returned function takes it back. */
  afterWait(claim: string, task: () => void): () => void;
  /**
   * Counts a try as wrong before its PIN is looked at, so that a power cut in between gives nobody another one.
   * Answers how many it is, or how long there may be none.
   */
  begin(claim: string): { readonly wrong: number } | { readonly wait: Wait };
  /** The last try was right, and those before it stay counted. */
  takeBack(claim: string): void;
  /** The PIN was right. */
  forget(claim: string): void;
}

interface Row {
  readonly wrong: number;
  readonly last_at: number;
}

/** `free`: so many wrong ones cost nothing. */
export function openAttempts(
  store: Pick<Store, 'database'>,
  clock: Clock,
  free: number = freeAttempts,
): Attempts {
  const { database } = store;
  const find = database.prepare<[string], Row>('SELECT wrong, last_at FROM pin_attempt WHERE claim = ?');
  const keep = database.prepare(
    `INSERT INTO pin_attempt (claim, wrong, last_at) VALUES (?, ?, ?)
     ON CONFLICT (claim) DO UPDATE SET wrong = excluded.wrong, last_at = excluded.last_at`,
  );
  const lessen = database.prepare('UPDATE pin_attempt SET wrong = max(0, wrong - 1) WHERE claim = ?');
  const remove = database.prepare('DELETE FROM pin_attempt WHERE claim = ?');
  const removeOld = database.prepare('DELETE FROM pin_attempt WHERE last_at < ?');

  const waitOf = database.transaction((claim: string): Wait | undefined => {
    const row = find.get(claim);
    const whole = waitAfter(row?.wrong ?? 0, free);
    if (!row || whole === 0) return undefined;
    const now = clock.now();
    // The clock was set back: the wait starts over rather than lasting until it has caught up.
    if (row.last_at > now) keep.run(claim, row.wrong, now);
    const left = Math.min(row.last_at, now) + whole - now;
    return left > 0 ? { left, whole } : undefined;
  }).immediate;

  return {
    waitOf,
    afterWait: (claim, task) => {
      const wait = waitOf(claim);
      return wait ? clock.after(wait.left, task) : () => {};
    },
    begin: database.transaction((claim: string) => {
      const now = clock.now();
      removeOld.run(now - forgottenAfter);
      const wait = waitOf(claim);
      if (wait) return { wait };
      const wrong = (find.get(claim)?.wrong ?? 0) + 1;
      keep.run(claim, wrong, now);
      return { wrong };
    }).immediate,
    takeBack: (claim) => void lessen.run(claim),
    forget: (claim) => void remove.run(claim),
  };
}

/** How long nobody may try after so many wrong PINs (ms). */
export function waitAfter(wrong: number, free: number = freeAttempts): number {
  if (wrong < free) return 0;
  return Math.min(longestWait, firstWait * 2 ** (wrong - free));
}
