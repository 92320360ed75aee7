import type { Clock } from '../../foundation/clock.ts';
import { type Log, silentLog } from '../../foundation/log.ts';
import type { Line } from '../line/line.ts';
import type { IdentityReader, ReaderState } from './identity-reader.ts';
import { afterReading, type HeldCard } from './presence.ts';
import { readCard } from './read-card.ts';
import { done, notDone, samExchange } from './sam-exchange.ts';

/** Between two looks at the field, in ms: on average half of it passes before a card is seen, which takes 116 ms to read. */
const pollInterval = 100;
/** A single answer lost to interference does not make the reader offline. */
const silencesUntilOffline = 2;
/** A serial device that was pulled out, or half-open TCP, may never say so: after so many the line is opened anew. */
const silencesUntilReopen = 5;
/** A single `select` that fails is a wobble; two in a row are a card that was taken away. */
const missesUntilGone = 2;

export interface SamIdReaderParts {
  /** Belongs to the reader from now on: closing the reader closes it. */
  readonly line: Line;
  readonly sensesRemoval: boolean;
  readonly clock: Clock;
  /** Hears of failures, never of what stands on a card. */
  readonly log?: Log | undefined;
}

/**
 * Drives a SAM-V module.
 *
 * `find` alone cannot say that a card was taken away: once a card was read whole, the module answers "none" until
 * that card has left the field. So "none" is followed by `select`, which only a card in the field answers. Where
 * `select` goes on succeeding over an empty field, `sensesRemoval` is false: a card then counts as lying there until
 * `find` finds one anew.
 */
export function openSamIdReader({
  line,
  sensesRemoval,
  clock,
  log = silentLog,
}: SamIdReaderParts): IdentityReader {
  const exchange = samExchange(line, clock);
  const listeners = new Set<(state: ReaderState) => void>();
  let state: ReaderState = { kind: 'offline' };
  let held: HeldCard | undefined;
  let lastPresence = 0;
  let silences = 0;
  let misses = 0;
  /** `find` said "none" since the last reading. */
  let noneSinceReading = false;
  /** After a start or an outage a card may lie there that was read before: `find` would not find it. */
  let mayBeReadAlready = true;
  let closed = false;
  let wake = (): void => {};

  const setState = (next: ReaderState): void => {
    if (isSame(state, next)) return;
    state = next;
    for (const listener of [...listeners]) listener(next);
  };

  const goOffline = (): void => {
    if (state.kind !== 'offline') log.warn('identity-reader-offline');
    mayBeReadAlready = held === undefined;
    setState({ kind: 'offline' });
  };

  const silent = (): void => {
    if (line.state === 'connected') {
      silences += 1;
      if (silences % silencesUntilReopen === 0) line.reopen();
    }
    if (line.state === 'lost' || silences >= silencesUntilOffline) goOffline();
  };

  const missed = (): void => {
    misses += 1;
    if (held && misses < missesUntilGone) return;
    held = undefined;
    setState({ kind: 'empty' });
  };

  const read = async (): Promise<void> => {
    if (!sensesRemoval && noneSinceReading) held = undefined;
    // A card that is found although it was read already may be the same: it is shown as before until that is known.
    if (!held) setState({ kind: 'reading' });
    const reading = await readCard(exchange, log);
    if (!reading.ok) return silent();
    if (reading.value.kind === 'gone') return missed();
    held = afterReading(held, reading.value, lastPresence);
    lastPresence = held.state.presence;
    misses = 0;
    noneSinceReading = false;
    setState(held.state);
  };

  const foundNone = async (): Promise<void> => {
    noneSinceReading = true;
    if (!sensesRemoval) {
      // Only a card that was read whole is hidden from `find`; any other is really gone.
      if (!held?.readWhole) held = undefined;
      return setState(held?.state ?? { kind: 'empty' });
    }
    if (!held && !mayBeReadAlready) return setState({ kind: 'empty' });
    const selected = await exchange.ask('select');
    if (!selected.ok) return silent();
    mayBeReadAlready = false;
    if (selected.value.status !== done.select) return missed();
    misses = 0;
    if (held) return setState(held.state);
    return read();
  };

  const look = async (): Promise<void> => {
    const found = await exchange.ask('find');
    if (!found.ok) return silent();
    const { status } = found.value;
    if (status !== done.find && status !== notDone.find) {
      log.error('identity-reader-refuses', { status: status.toString(16) });
      return silent();
    }
    if (state.kind === 'offline') log.info('identity-reader-answers');
    silences = 0;
    return status === done.find ? read() : foundNone();
  };

  const endLineState = line.onState((lineState) => {
    if (lineState === 'lost') goOffline();
    wake();
  });
  const running = (async () => {
    while (!closed) {
      if (line.state === 'connected') await look();
      if (!closed) {
        await new Promise<void>((resolve) => {
          const cancel = line.state === 'connected' ? clock.after(pollInterval, resolve) : () => {};
          wake = () => {
            cancel();
            resolve();
          };
        });
      }
    }
  })();

  return {
    get state() {
      return state;
    },
    sensesRemoval,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      endLineState();
      wake();
      listeners.clear();
      await line.close();
      await running;
    },
  };
}

function isSame(one: ReaderState, other: ReaderState): boolean {
  if (one.kind === 'card' && other.kind === 'card')
    return one.presence === other.presence && one.card.number === other.card.number;
  if (one.kind === 'problem' && other.kind === 'problem')
    return one.presence === other.presence && one.problem === other.problem;
  return one.kind === other.kind;
}
