import type { LockerBoards } from '../../devices/locker/locker-boards.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Cell } from './cell.ts';
import type { DoorOpening, DoorOpeningState, DoorOrder } from './door-opening.ts';
import type { OpeningRecord } from './opening-record.ts';
import { isOver, nextOpeningState, type OpeningEvent } from './opening-state.ts';
import { persevere } from './persevere.ts';
import { whoKey } from './unlock-book.ts';

/** A door that does not open within this (ms) stays shut: springs and slow boards need less, people wait no longer. */
const patienceMilliseconds = 8000;

/** A door that is seen open again within this (ms) was pushed to and did not latch. */
const latchingMilliseconds = 3000;

/** An opening as the locker holds it. */
export interface HeldOpening extends DoorOpening {
  readonly order: DoorOrder;
  readonly who: string;
  hasLeft(): boolean;
  /** The last unlock at which this door was shut again, of these people and this matter. */
  lastShut(): string | undefined;
  /** What the sensor says of its door now; false: that has nothing to do with this opening. */
  sees(door: 'open' | 'closed' | 'unknown'): boolean;
  /** Nothing more is done for it. */
  isEnded(): boolean;
  /** Another opening of this door begins; `isSame`: of the same matter. It is dropped once that is on disk. */
  superseded(isSame: boolean): void;
  /** It is watched no longer. Where the locker closes, what was under way is found at the next start. */
  drop(): void;
}

/** Sends the pulse of a job that is on disk as `sending`, and follows the door until it is shut. */
export function startOpening(parts: {
  readonly order: DoorOrder;
  readonly job: string;
  /** Whoever opens it shut it before, for the same matter. */
  readonly shutBefore: string | undefined;
  readonly cell: Cell;
  readonly record: OpeningRecord;
  readonly boards: LockerBoards;
  readonly leftOpenMilliseconds: number;
  readonly clock: Clock;
  readonly log: Log;
}): HeldOpening {
  const { order, job, shutBefore, cell, record, boards, leftOpenMilliseconds, clock, log } = parts;
  const listeners = new Set<() => void>();
  let state: DoorOpeningState = { at: 'unlocking' };
  let shutAt = 0;
  let left = false;
  let dropped = false;
  let cancelTimer = () => {};
  const steps = persevere(parts);

  function dispatch(event: OpeningEvent): boolean {
    if (dropped) return false;
    const before = state;
    const next = nextOpeningState(before, event, clock.now());
    if (next === before) return false;
    const by = event.type === 'says' ? 'person' : 'sensor';
    // On disk first: what is shown was done.
    record.moved({ job, order, shutBefore, before, next, by, left });
    state = next;
    if (next.at === 'shut') shutAt = clock.now();
    setTimer(before);
    if (left && next.at === 'unseen') steps.do(giveUp);
    record.told();
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (thrown) {
        log.error('door-listener-threw', { job, ...describeThrown(thrown) });
      }
    }
    return true;
  }

  /** What sensors and clocks say comes only once: none of it is lost. */
  const follow = (event: OpeningEvent) => steps.do(() => void dispatch(event));

  function setTimer(before: DoorOpeningState): void {
    if (state.at === 'waiting') {
      cancelTimer();
      cancelTimer = clock.after(patienceMilliseconds, () => follow({ type: 'patience-over' }));
    } else if (state.at === 'open' && before.at !== 'open') {
      cancelTimer();
      cancelTimer = clock.after(leftOpenMilliseconds, () => follow({ type: 'open-too-long' }));
    } else if (state.at === 'open') {
      cancelTimer = clock.after(leftOpenMilliseconds, () => steps.do(() => record.leftOpen(job, order)));
    } else cancelTimer();
  }

  /** Nobody stands there any more, and the sensor says nothing. */
  function giveUp(): void {
    if (dropped) return;
    record.unseen(job, order);
    drop();
  }

  function drop(): void {
    dropped = true;
    cancelTimer();
    steps.end();
  }

  const sight = () => boards.door(cell.door).state;
  boards
    .unlock(cell.door)
    .then((sent) => {
      if (dropped) return;
      if (!sent.ok) log.warn('door-unlock', { job, cell: cell.name, failure: sent.error.code });
      if (!sent.ok && sent.error.code !== 'unsure') {
        follow({ type: 'not-sent' });
        return;
      }
      if (sent.ok) steps.do(() => record.accepted(job));
      follow({ type: 'sent', sees: sight() });
    })
    .catch((thrown) => {
      log.error('door-unlock-threw', { job, ...describeThrown(thrown) });
      // It may have left all the same: only the door can tell.
      if (!dropped) follow({ type: 'sent', sees: sight() });
    });

  return {
    order,
    who: whoKey(order.who),
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    says: (what) => {
      if (left) return false;
      if (what !== 'cannot-shut') return dispatch({ type: 'says', what });
      if (dropped || state.at !== 'open' || !state.leftOpen) return false;
      steps.do(() => record.leftOpen(job, order));
      return true;
    },
    leave: () => {
      if (left || dropped) return;
      left = true;
      if (state.at === 'unseen') steps.do(giveUp);
      if (state.at === 'shut') steps.do(() => record.wentOff(job, order));
    },
    hasLeft: () => left,
    lastShut: () => (state.at === 'shut' ? job : shutBefore),
    sees: (door) => {
      if (dropped || (left && isOver(state))) return false;
      const before = state;
      const seenAt = clock.now();
      steps.do(() => {
        const isSpringing = state.at === 'shut' && door === 'open' && seenAt - shutAt <= latchingMilliseconds;
        dispatch(isSpringing ? { type: 'sprang-open' } : { type: 'sees', door });
      });
      return state !== before || !isOver(state) || steps.isBehind();
    },
    isEnded: () => dropped,
    superseded: (isSame) => {
      if (dropped) return;
      if (state.at === 'shut') record.left(job);
      if (!isOver(state)) record.superseded(job, order, isSame);
    },
    drop,
  };
}
