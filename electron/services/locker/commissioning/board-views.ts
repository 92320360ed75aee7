import type { LockerBoardConfiguration } from '../../../configuration/locker-configuration.ts';
import type { BoardLine } from '../../../contract/staff/commissioning-views.ts';
import type { LockerBoards } from '../../../devices/locker/locker-boards.ts';
import type { HungDoor } from './wiring.ts';

/** A board of the locker, and the doors that the configuration hangs on it. */
export interface HungBoard {
  readonly configuration: LockerBoardConfiguration;
  readonly doors: readonly HungDoor[];
}

/** A board in one line, as it is now. */
export function boardLine({ configuration, doors }: HungBoard, boards: LockerBoards): BoardLine {
  const { name: board, driver, line, address } = configuration;
  const sight = boards.board(board);
  const seen = doors.map(({ lock }) => boards.door({ board, lock }).state);
  const count = (state: string) => seen.filter((each) => each === state).length;
  return {
    ...{ board, driver, line, address },
    condition: sight?.condition ?? 'silent',
    since: sight?.since ?? 0,
    ...(sight?.roundMilliseconds !== undefined && { roundMilliseconds: sight.roundMilliseconds }),
    ...{ open: count('open'), shut: count('closed'), unknown: count('unknown') },
  };
}

/** Each lock of a board, with the door that hangs on it and what its sensor says. */
export function doorsSeen({ configuration, doors }: HungBoard, boards: LockerBoards) {
  const { name: board, locks } = configuration;
  return Array.from({ length: locks }, (_, index) => {
    const lock = index + 1;
    const cell = doors.find((door) => door.lock === lock)?.cell;
    return { lock, ...(cell !== undefined && { cell }), state: boards.door({ board, lock }).state };
  });
}
