import type { LockerBoardConfiguration } from '../../electron/configuration/locker-configuration.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import type { BoardTraits, LockerBoards } from '../../electron/devices/locker/locker-boards.ts';
import { openLockerBoards } from '../../electron/devices/locker/open-locker-boards.ts';
import { type Clock, pause } from '../../electron/foundation/clock.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import type { Cell } from '../../electron/services/locker/cell.ts';

/** So long a board may take to answer (ms). */
const patience = 3_000;

/** What each board sees, one line a board; `all`: every one of them answers. Asks, and opens nothing. */
export async function lookAtBoards(parts: {
  readonly boards: readonly LockerBoardConfiguration[];
  readonly cells: readonly Cell[];
  readonly learned: (board: LockerBoardConfiguration) => BoardTraits | undefined;
  readonly clock: Clock;
}): Promise<{ readonly lines: readonly string[]; readonly all: boolean }> {
  const { clock, cells } = parts;
  const boards = openLockerBoards({
    ...{ boards: parts.boards, learned: parts.learned, clock, log: silentLog },
    openLine: (uri) => openLine(uri, { clock, log: silentLog }),
  });
  const answers = (name: string) => boards.board(name)?.condition === 'answers';
  const until = clock.now() + patience;
  while (clock.now() < until && !parts.boards.every(({ name }) => answers(name))) await pause(clock, 100);
  const lines = parts.boards.map(({ name }) => `${name}: ${seenBy(name, cells, boards)}`);
  const all = parts.boards.every(({ name }) => answers(name));
  await boards.close();
  return { lines, all };
}

function seenBy(name: string, cells: readonly Cell[], boards: LockerBoards): string {
  const condition = boards.board(name)?.condition;
  if (condition !== 'answers') return condition ?? 'silent';
  const doors = cells.filter(({ door }) => door.board === name);
  const inState = (state: string) => doors.filter(({ door }) => boards.door(door).state === state);
  const named = (state: string) => inState(state).map((cell) => cell.name);
  const list = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(' '));
  return `answers; ${inState('closed').length} shut, open: ${list(named('open'))}, unknown: ${list(named('unknown'))}`;
}
