import type { DoorAddress, LockerBoards } from '../../devices/locker/locker-boards.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Changes } from './changes.ts';
import type { DifferenceBook } from './difference-book.ts';
import type { Layout } from './layout.ts';
import { persevere } from './persevere.ts';
import type { StayBook } from './stay-book.ts';

/** What the core leaves to a technician. */
export interface ExpectedDoors {
  /**
   * From now until the returned function is called, doors of this board may open and shut as they like: somebody stands there and
   * means it, so that none is a difference. How they stand is remembered all the same, and those that stand open at the end, and did
   * not at the beginning, are for staff; with `areReadAnew` all that do, as how they were read before tells nothing.
   */
  expectDoors(board: string): (areReadAnew?: boolean) => void;
  /** Every door of it was opened at once, or may have been: staff look wherever something lies. */
  everyDoorOpened(board: string): void;
}

export function keepExpectedDoors(parts: {
  readonly layout: Layout;
  readonly boards: LockerBoards;
  readonly stays: StayBook;
  readonly differences: DifferenceBook;
  readonly changes: Changes;
  /** Its own opening is followed, and alarms. */
  readonly isHeld: (cell: string) => boolean;
  readonly clock: Clock;
  readonly log: Log;
}): ExpectedDoors & { readonly isExpected: (door: DoorAddress) => boolean; readonly end: () => void } {
  const { layout, boards, stays, differences, changes, isHeld } = parts;
  const expected = new Set<{ readonly board: string }>();
  const doubts = persevere(parts);
  let ended = false;

  const ofBoard = (board: string) => layout.cells.filter(({ door }) => door.board === board);
  const openOnes = (board: string) =>
    ofBoard(board).flatMap(({ name, door }) => (boards.door(door).state === 'open' ? [name] : []));

  const leftOpen = changes.act((cells: readonly string[]) => {
    for (const cell of cells) differences.add({ cell, kind: 'left-open', stay: stays.inCell(cell)?.id });
  });
  const doubt = (cells: readonly string[]) => {
    if (!ended && cells.length > 0) doubts.do(() => leftOpen(cells));
  };

  return {
    expectDoors: (board) => {
      const one = { board };
      const before = new Set(openOnes(board));
      expected.add(one);
      return (areReadAnew = false) => {
        if (!expected.delete(one)) return;
        doubt(openOnes(board).filter((cell) => (areReadAnew || !before.has(cell)) && !isHeld(cell)));
      };
    },
    everyDoorOpened: (board) =>
      doubt(ofBoard(board).flatMap(({ name }) => (stays.inCell(name) ? [name] : []))),
    isExpected: (door) => [...expected].some(({ board }) => board === door.board),
    end: () => {
      ended = true;
      doubts.end();
    },
  };
}
