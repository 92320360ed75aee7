import type { DoorAddress, LockerBoards } from '../../devices/locker/locker-boards.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';
import type { FieldSeal } from '../../store/sealed-field.ts';
import type { CellBook } from './cell-book.ts';
import type { Changes } from './changes.ts';
import type { CollectorBook } from './collector-book.ts';
import type { DifferenceBook } from './difference-book.ts';
import type { DoorOrder, DoorRefusal, OpenDoor } from './door-opening.ts';
import type { Layout } from './layout.ts';
import { mayBeAnothers, mayCollect } from './may-collect.ts';
import { type HeldOpening, startOpening } from './opening.ts';
import type { OpeningRecord } from './opening-record.ts';
import { isOver } from './opening-state.ts';
import type { StayBook } from './stay-book.ts';
import { type UnlockBook, whoKey } from './unlock-book.ts';

/** The openings of all doors, at most one a door. */
export interface Openings {
  readonly open: OpenDoor;
  /** The last one of this door. */
  of(cell: string): HeldOpening | undefined;
  /** Its pulse is under way: a second one would open nothing more. */
  isPulsing(cell: string): boolean;
  /** Somebody may still do something at this door. */
  isHeld(cell: string): boolean;
  close(): void;
}

export function openOpenings(parts: {
  readonly layout: Layout;
  readonly cells: CellBook;
  readonly stays: StayBook;
  readonly collectors: CollectorBook;
  readonly seal: Pick<FieldSeal, 'pseudonym'>;
  readonly unlocks: UnlockBook;
  readonly differences: DifferenceBook;
  readonly record: OpeningRecord;
  /** Of a door that is only tried, by whoever the core leaves it to. */
  readonly recordOfTrial: OpeningRecord;
  readonly isExpected: (door: DoorAddress) => boolean;
  readonly boards: LockerBoards;
  readonly changes: Changes;
  readonly leftOpenMilliseconds: number;
  readonly clock: Clock;
  readonly log: Log;
}): Openings {
  const { layout, cells, stays, unlocks, changes } = parts;
  const openings = new Map<string, HeldOpening>();
  let closed = false;

  function refusal(order: DoorOrder): DoorRefusal | undefined {
    if (closed || !layout.cell(order.cell)) return 'no-such-cell';
    if (!isAllowed(order)) return 'not-there';
    const isOut = cells.find(order.cell)?.isOut === true;
    if (isOut && order.purpose !== 'take-back' && order.purpose !== 'look') return 'out-of-service';
    const isHeldUp = [...openings.values()].some((each) =>
      each.order.cell === order.cell ? isPulsing(each) : isStillOpen(each) && isOfSamePerson(each, order),
    );
    return isHeldUp ? 'another-door-open' : undefined;
  }

  /** Also whoever showed a card first, and then gives a code. */
  function isOfSamePerson(opening: HeldOpening, { who, stay }: DoorOrder): boolean {
    if (opening.who === whoKey(who)) return true;
    if ('staff' in who || 'staff' in opening.order.who) return false;
    const [one, other] = [opening.order.stay, stay].map((id) => id !== undefined && stays.holderOf(id));
    return typeof one === 'string' && one === other;
  }

  /** The only place where it is decided which doors may be opened for what. */
  function isAllowed(order: DoorOrder): boolean {
    const { cell, purpose, who } = order;
    if ('staff' in who !== (purpose === 'put-in' || purpose === 'take-back' || purpose === 'look'))
      return false;
    if (purpose === 'look') return true;
    const stay = order.stay === undefined ? undefined : stays.find(order.stay);
    if (stay?.cell !== cell || mayBeAnothers(parts, order)) return false;
    switch (purpose) {
      case 'put-in':
      case 'leave':
        return stay.state === 'reserved' && (stay.putInBy !== undefined) === (purpose === 'put-in');
      case 'collect':
        if (stay.kind !== 'document' || !('resident' in who)) return false;
        if (!mayCollect(parts, stay.id, who.resident)) return false;
        return stay.state === 'inside' || stay.state === 'opened' || isOnceMore(order, stay.state);
      case 'take-back':
        return stay.state === 'inside' || stay.state === 'opened' || isOnceMore(order, stay.state);
    }
  }

  /** They shut the door too early, and still stand there; nothing else came into the cell. */
  function isOnceMore(order: DoorOrder, state: string): boolean {
    const { cell, purpose } = order;
    const last = openings.get(cell);
    return (
      state === (purpose === 'collect' ? 'taken' : 'taken-back') &&
      last !== undefined &&
      isInSameHands(last, order) &&
      !stays.inCell(cell)
    );
  }

  function isInSameHands(before: HeldOpening, order: DoorOrder): boolean {
    return isSame(before, order) && before.who === whoKey(order.who) && !before.hasLeft();
  }

  /** What another opening of the same door leaves behind is for staff, unless it is the same matter once more. */
  function isSame({ order }: HeldOpening, { purpose, stay }: DoorOrder): boolean {
    return order.purpose === purpose && order.stay === stay;
  }

  return {
    open: (order) => {
      const refused = refusal(order);
      const cell = layout.cell(order.cell);
      if (refused || !cell) return err(refused ?? 'no-such-cell');
      const before = openings.get(order.cell);
      // Both or none: the door that is open is watched until the next one is begun.
      const { job } = changes.commit(() => {
        before?.superseded(isSame(before, order));
        return unlocks.sending(order);
      });
      before?.drop();
      const isTried = order.purpose === 'look' && parts.isExpected(cell.door);
      const record = isTried ? parts.recordOfTrial : parts.record;
      const shutBefore = before && isInSameHands(before, order) ? before.lastShut() : undefined;
      const opening = startOpening({ ...parts, order, job: job.key, shutBefore, cell, record });
      openings.set(order.cell, opening);
      // What screens show can wait for the pulse.
      changes.changed();
      return ok(opening);
    },
    of: (cell) => openings.get(cell),
    isPulsing: (cell) => {
      const opening = openings.get(cell);
      return opening !== undefined && isPulsing(opening);
    },
    isHeld: (cell) => {
      const opening = openings.get(cell);
      if (opening === undefined || opening.isEnded()) return false;
      return !opening.hasLeft() || !isOver(opening.state());
    },
    close: () => {
      closed = true;
      for (const opening of openings.values()) opening.drop();
    },
  };
}

function isPulsing(opening: HeldOpening): boolean {
  const { at } = opening.state();
  return !opening.isEnded() && (at === 'unlocking' || at === 'waiting');
}

/** What no sensor sees holds up nobody who went on. */
function isStillOpen(opening: HeldOpening): boolean {
  const { at } = opening.state();
  return !opening.isEnded() && (at === 'unlocking' || at === 'waiting' || at === 'open' || at === 'unseen');
}
