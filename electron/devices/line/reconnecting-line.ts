import type { Clock } from '../../foundation/clock.ts';
import { type Log, silentLog } from '../../foundation/log.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { Connect, Connection, Line, LineState } from './line.ts';

/** Wait before opening again, in ms: doubled with each try in vain, from the first to the last. */
const firstWait = 250;
const lastWait = 5_000;
/** A connection that neither opens nor fails is given up after this, in ms. */
const openingDeadline = 5_000;
/** A connection that lasted this long was a good one, in ms. Shorter ones (a server with no free place) are not. */
const lasting = 5_000;

/** A line that keeps one connection open and never gives up. */
export function reconnectingLine(connect: Connect, { clock, log = silentLog }: LineTools): Line {
  const byteListeners = new Set<(bytes: Uint8Array) => void>();
  const stateListeners = new Set<(state: LineState) => void>();
  let state: LineState = 'lost';
  let wait = firstWait;
  let closed = false;
  let connection: Connection | undefined;
  /** Writes that the operating system has not taken yet. */
  let untaken = 0;
  const flushListeners = new Set<(result: Result<undefined, Failure<'line-lost'>>) => void>();
  let cancelTimer = (): void => {};
  /** Things end in their own time: the next connection begins when the last one has let go of the device. */
  let released: Promise<void> = Promise.resolve();

  const setState = (next: LineState): void => {
    if (state === next) return;
    state = next;
    for (const listener of [...stateListeners]) listener(next);
  };

  const tellFlushed = (result: Result<undefined, Failure<'line-lost'>>): void => {
    const waiting = [...flushListeners];
    flushListeners.clear();
    for (const resolve of waiting) resolve(result);
  };

  const open = (): void => {
    const openedAt = clock.now();
    let current = true;
    const drop = (reason: string, how?: 'forgetting'): void => {
      if (!current) return;
      current = false;
      cancelTimer();
      if (state === 'connected' && clock.now() - openedAt >= lasting) wait = firstWait;
      if (!closed) log.warn('line-lost', { reason, retryMilliseconds: wait });
      const ending = connection;
      connection = undefined;
      released = ending?.close(how) ?? Promise.resolve();
      cancelTimer = clock.after(wait, () => void released.then(() => closed || open()));
      wait = Math.min(wait * 2, lastWait);
      setState('lost');
      tellFlushed(err('line-lost'));
    };
    dropConnection = drop;
    untaken = 0;
    taken = () => {
      if (!current) return;
      untaken -= 1;
      if (untaken === 0) tellFlushed(ok());
    };
    cancelTimer = clock.after(openingDeadline, () => drop('opening took too long'));
    connection = connect({
      opened: () => {
        if (!current) return;
        cancelTimer();
        log.info('line-connected');
        setState('connected');
      },
      bytes: (bytes) => {
        if (!current) return;
        wait = firstWait;
        for (const listener of [...byteListeners]) listener(bytes);
      },
      lost: (reason) => drop(reason),
    });
  };
  let dropConnection = (_reason: string, _how?: 'forgetting'): void => {};
  let taken = (): void => {};
  open();

  return {
    get state() {
      return state;
    },
    write: (bytes) => {
      if (state === 'lost' || !connection) return err('line-lost');
      untaken += 1;
      connection.write(bytes, taken);
      return ok();
    },
    flushed: () => {
      if (state === 'lost') return Promise.resolve(err('line-lost'));
      if (untaken === 0) return Promise.resolve(ok());
      return new Promise((resolve) => flushListeners.add(resolve));
    },
    onBytes: (listener) => {
      byteListeners.add(listener);
      return () => void byteListeners.delete(listener);
    },
    onState: (listener) => {
      stateListeners.add(listener);
      return () => void stateListeners.delete(listener);
    },
    reopen: (how) => {
      if (state === 'connected') dropConnection('reopened', how);
    },
    close: async () => {
      closed = true;
      if (connection) dropConnection('closed');
      cancelTimer();
      byteListeners.clear();
      stateListeners.clear();
      await released;
    },
  };
}

export interface LineTools {
  readonly clock: Clock;
  readonly log?: Log | undefined;
}
