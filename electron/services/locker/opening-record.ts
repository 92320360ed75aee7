import type { Changes } from './changes.ts';
import type { DifferenceBook } from './difference-book.ts';
import type { DoorOpeningState, DoorOrder } from './door-opening.ts';
import type { StayBook } from './stay-book.ts';
import type { StayDesk } from './stay-desk.ts';
import type { UnlockBook } from './unlock-book.ts';

type Witness = 'sensor' | 'person';

export interface Move {
  readonly job: string;
  readonly order: DoorOrder;
  /** They shut this door too early at that unlock, and still stand there. */
  readonly shutBefore: string | undefined;
  readonly before: DoorOpeningState;
  readonly next: DoorOpeningState;
  readonly by: Witness;
  /** Whoever opened it has gone. */
  readonly left: boolean;
}

/** What each step of an opening means for its job, for what is behind the door and for staff. One transaction a step. */
export interface OpeningRecord {
  accepted(job: string): void;
  /** Whoever listens to the locker hears of it when it is `told`. */
  moved(move: Move): void;
  told(): void;
  /** Another opening of its door begins, and the door is shut. */
  left(job: string): void;
  /** Whoever opened it goes, and the door is shut: where a resident did not say whether papers came in, staff look. */
  wentOff(job: string, order: DoorOrder): void;
  /** It stands open for long, whoever was told. */
  leftOpen(job: string, order: DoorOrder): void;
  /** Nobody is there to tell what became of a door that no sensor sees. */
  unseen(job: string, order: DoorOrder): void;
  /** Its door is opened once more before it was seen shut; `isSame`: for the same matter. */
  superseded(job: string, order: DoorOrder, isSame: boolean): void;
}

export function keepOpeningRecord(parts: {
  readonly unlocks: UnlockBook;
  readonly differences: DifferenceBook;
  readonly stays: StayBook;
  readonly desk: StayDesk;
  readonly changes: Changes;
  /** It is opened to learn whether it opens: that it does not is what was asked, and nobody's doubt. */
  readonly isTried: boolean;
}): OpeningRecord {
  const { unlocks, differences, stays, desk, changes, isTried } = parts;

  /** What was doubtful of the same matter is not any more; of another one staff still have to look. */
  const passed = (job: string, { cell, purpose, stay }: DoorOrder, kind: 'stuck' | 'left-open') => {
    for (const each of differences.ofCell(cell)) {
      const isSame = each.job === job || (each.stay === stay && purpose !== 'look');
      if (each.kind === kind && isSame) differences.settle(each.id, 'passed', undefined);
    }
  };
  const differ = (kind: 'stuck' | 'left-open' | 'interrupted', job: string, { cell, stay }: DoorOrder) => {
    if (isTried && kind !== 'left-open') return;
    differences.add({ cell, kind, stay: stay ?? stays.inCell(cell)?.id, job });
  };
  const isReserved = (stay: number | undefined) =>
    stay !== undefined && stays.find(stay)?.state === 'reserved';

  /** It was just taken out, or its door was open to put it in. */
  function wasOpenForThis(stay: number): boolean {
    const state = stays.find(stay)?.state;
    if (state === 'taken' || state === 'taken-back') return true;
    return (
      state === 'reserved' &&
      unlocks.ofStay(stay).some((each) => each.opened || each.job.state === 'uncertain')
    );
  }

  function opened({ job, order, by }: Move): void {
    unlocks.opened(job, by);
    if (order.purpose === 'collect' && order.stay !== undefined) desk.doorOpened(order.stay);
    if (by === 'sensor') passed(job, order, 'stuck');
  }

  function shut({ job, order, shutBefore, before, by, left }: Move): void {
    const { purpose, stay, cell } = order;
    unlocks.shut(job, by);
    // What was put in or taken out only they can say: until they go nothing is over, and a power cut leaves it to staff.
    if (left || purpose === 'collect') unlocks.over(job);
    // It stood open with nobody there: who took what is for staff to see.
    const wasAlone = left && differences.ofCell(cell).some(({ kind }) => kind === 'left-open');
    if (!left && by === 'sensor') passed(job, order, 'left-open');
    // The sensor still says that it stands open: it sticks, or the door does stand open and nobody would ever hear of it.
    const isContradicted = by === 'person' && before.at === 'open';
    if (isContradicted) differ('left-open', job, order);
    if (stay === undefined || wasAlone) return;
    if (purpose === 'collect') {
      desk.taken(stay, shutBefore !== undefined);
      if (shutBefore !== undefined && !isContradicted) noLongerInside(cell, shutBefore);
    } else if (left && purpose !== 'look' && stays.inCell(cell)?.id === stay)
      differ('interrupted', job, order);
  }

  /** They said that it was, and had the door open for it once more. */
  function noLongerInside(cell: string, shutBefore: string): void {
    for (const each of differences.ofCell(cell))
      if (each.kind === 'interrupted' && each.job === shutBefore)
        differences.settle(each.id, 'passed', undefined);
  }

  function stayedShut({ job, order, by, left, next }: Move): void {
    const { stay } = order;
    if (next.at === 'stayed-shut') unlocks.stayedShut(job, by);
    else unlocks.notSent(job, 'not-sent');
    unlocks.over(job);
    // Whoever wanted it open once more has something in there that nobody else knows of.
    const isOnceMore = stay !== undefined && wasOpenForThis(stay);
    if (next.at === 'stayed-shut' || isOnceMore) differ('stuck', job, order);
    if (stay === undefined) return;
    if (isOnceMore) desk.doubted(stay);
    else if (left && isReserved(stay)) desk.cancel(stay);
  }

  function unseen(job: string, order: DoorOrder): void {
    unlocks.uncertain(job);
    unlocks.over(job);
    if (order.purpose === 'collect' && order.stay !== undefined) desk.doorOpened(order.stay);
    differ('interrupted', job, order);
  }

  return {
    accepted: changes.act((job) => unlocks.accepted(job)),
    moved: (move) =>
      changes.commit(() => {
        const { before, next } = move;
        if (next.at === 'shut') shut(move);
        else if (next.at === 'stayed-shut' || next.at === 'not-sent') stayedShut(move);
        else if (isSeenOpen(next) && !isSeenOpen(before)) opened(move);
      }),
    told: changes.changed,
    left: changes.act((job) => unlocks.over(job)),
    wentOff: changes.act((job, order) => {
      unlocks.over(job);
      // Staff may open it once more for the same matter.
      if (order.purpose === 'leave' && isReserved(order.stay)) differ('interrupted', job, order);
    }),
    leftOpen: changes.act((job, order) => differ('left-open', job, order)),
    unseen: changes.act(unseen),
    superseded: changes.act((job, order, isSame) => {
      if (order.purpose !== 'look' && !isSame) unseen(job, order);
      unlocks.uncertain(job);
      unlocks.over(job);
    }),
  };
}

function isSeenOpen(state: DoorOpeningState): boolean {
  return state.at === 'open' || (state.at === 'unseen' && state.said === 'opened');
}
