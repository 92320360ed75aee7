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
  /** Whoever opened it goes, and the door is shut. */
  left(job: string): void;
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

  function opened({ job, order, by }: Move): void {
    unlocks.opened(job, by);
    if (order.purpose === 'collect' && order.stay !== undefined) desk.doorOpened(order.stay);
    if (by === 'sensor') passed(job, order, 'stuck');
  }

  function shut({ job, order, before, by, left }: Move): void {
    const { purpose, stay, cell } = order;
    unlocks.shut(job, by);
    // Its sensor says the contrary: the sensor sticks, or it stands open with nobody there to shut it.
    if (by === 'person' && before.at === 'open') differ('left-open', job, order);
    // What was put in or taken out only they can say: until they go nothing is over, and a power cut leaves it to staff.
    if (left || purpose === 'collect') unlocks.over(job);
    // It stood open with nobody there: who took what is for staff to see.
    const wasAlone = left && differences.ofCell(cell).some(({ kind }) => kind === 'left-open');
    if (!left && by === 'sensor') passed(job, order, 'left-open');
    // The sensor still says that it stands open: it sticks, or the door does stand open and nobody would ever hear of it.
    if (by === 'person' && before.at === 'open') differ('left-open', job, order);
    if (stay === undefined || wasAlone) return;
    if (purpose === 'collect') desk.taken(stay);
    else if (left && purpose !== 'look' && stays.inCell(cell)?.id === stay) differ('interrupted', job, order);
  }

  function stayedShut({ job, order, by, left, next }: Move): void {
    if (next.at === 'stayed-shut') {
      unlocks.stayedShut(job, by);
      differ('stuck', job, order);
    } else unlocks.notSent(job, 'not-sent');
    unlocks.over(job);
    if (left && order.stay !== undefined && isReserved(order.stay)) desk.cancel(order.stay);
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
