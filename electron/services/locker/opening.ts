import type { LockerBoards } from '../../devices/locker/locker-boards.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Cell } from './cell.ts';
import type { DoorOpening, DoorOpeningState, DoorOrder } from './door-opening.ts';
import type { OpeningRecord } from './opening-record.ts';
import { isOver, nextOpeningState, type OpeningEvent } from './opening-state.ts';
import { whoKey } from './unlock-book.ts';

/** A door that does not open within this (ms) stays shut: springs and slow boards need less, people wait no longer. */
const patienceMilliseconds = 8000;

/** An opening as the locker holds it. */
export interface HeldOpening extends DoorOpening {
  readonly order: DoorOrder;
  readonly who: string;
  hasLeft(): boolean;
  /** What the sensor says of its door now; false: that has nothing to do with this opening. */
  sees(door: 'open' | 'closed' | 'unknown'): boolean;
  /** Nothing more is done for it. */
  isEnded(): boolean;
  /** Another opening of this door begins; `isSame`: of the same matter. */
  end(isSame: boolean): void;
  /** The locker closes: what was under way is found at the next start. */
  drop(): void;
}

/** Sends the pulse of a job that is on disk as `sending`, and follows the door until it is shut. */
export function startOpening(parts: {
  readonly order: DoorOrder;
  readonly job: string;
  readonly cell: Cell;
  readonly record: OpeningRecord;
  readonly boards: LockerBoards;
  readonly leftOpenMilliseconds: number;
  readonly clock: Clock;
  readonly log: Log;
}): HeldOpening {
  const { order, job, cell, record, boards, leftOpenMilliseconds, clock, log } = parts;
  const listeners = new Set<() => void>();
  let state: DoorOpeningState = { at: 'unlocking' };
  let left = false;
  let dropped = false;
  let cancelTimer = () => {};

  function dispatch(event: OpeningEvent): boolean {
    if (dropped) return false;
    const before = state;
    const next = nextOpeningState(before, event, clock.now());
    if (next === before) return false;
    const by = event.type === 'says' ? 'person' : 'sensor';
    // On disk first: what is shown was done.
    record.moved({ job, order, before, next, by, left });
    state = next;
    setTimer(before);
    if (left && next.at === 'unseen') giveUp();
    for (const listener of [...listeners]) listener();
    return true;
  }

  function setTimer(before: DoorOpeningState): void {
    if (state.at === 'waiting') {
      cancelTimer();
      cancelTimer = clock.after(patienceMilliseconds, () => dispatch({ type: 'patience-over' }));
    } else if (state.at === 'open' && before.at !== 'open') {
      cancelTimer();
      cancelTimer = clock.after(leftOpenMilliseconds, () => dispatch({ type: 'open-too-long' }));
    } else if (state.at === 'open') {
      cancelTimer = clock.after(leftOpenMilliseconds, () => dropped || record.leftOpen(job, order));
    } else cancelTimer();
  }

  /** Nobody stands there any more, and the sensor says nothing. */
  function giveUp(): void {
    record.unseen(job, order);
    drop();
  }

  function drop(): void {
    dropped = true;
    cancelTimer();
  }

  const sight = () => boards.door(cell.door).state;
  boards
    .unlock(cell.door)
    .then((sent) => {
      if (dropped) return;
      if (!sent.ok) log.warn('door-unlock', { job, cell: cell.name, failure: sent.error.code });
      if (!sent.ok && sent.error.code !== 'unsure') {
        dispatch({ type: 'not-sent' });
        return;
      }
      if (sent.ok) record.accepted(job);
      dispatch({ type: 'sent', sees: sight() });
    })
    .catch((thrown) => log.error('door-unlock-threw', { job, ...describeThrown(thrown) }));

  return {
    order,
    who: whoKey(order.who),
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    says: (what) => !left && dispatch({ type: 'says', what }),
    leave: () => {
      if (left || dropped) return;
      left = true;
      if (state.at === 'unseen') giveUp();
      if (state.at === 'shut') record.wentOff(job, order);
    },
    hasLeft: () => left,
    sees: (door) => {
      if (dropped || (left && isOver(state))) return false;
      return dispatch({ type: 'sees', door }) || !isOver(state);
    },
    isEnded: () => dropped,
    end: (isSame) => {
      if (dropped) return;
      if (state.at === 'shut') record.left(job);
      if (!isOver(state)) record.superseded(job, order, isSame);
      drop();
    },
    drop,
  };
}
