import { keepState } from '../kept-state.ts';
import type { Listen } from '../line-end/line-end.ts';
import type { Simulator } from '../simulator.ts';
import {
  type LockerMemory,
  lockerMemory,
  type SimulatedDriver,
  type SimulatedTraits,
  shutDoor,
} from './board-memory.ts';
import { protocols } from './board-protocol.ts';
import { boardFaults, lineFaults } from './faults.ts';
import { type LockerBoard, lockerBoard } from './locker-board.ts';
import { type LockerLine, startLockerLine } from './locker-line.ts';
import { answerLockerPanel } from './locker-panel.ts';
import { type LockerWall, wallOf } from './locker-wall.ts';

export interface SimulatedBoard extends Partial<SimulatedTraits> {
  readonly name: string;
  readonly driver: SimulatedDriver;
  readonly address: number;
  readonly locks: number;
}

export interface SimulatedLine {
  readonly name: string;
  readonly listen: Listen;
  /** The speed at which the kiosk speaks; unless given that of the first board. A pty cannot tell it. */
  readonly kioskBaud?: number;
  readonly boards: readonly SimulatedBoard[];
}

export interface LockerSimulatorOptions {
  readonly lines: readonly SimulatedLine[];
  /** Where doors, contents, faults and unlocks are kept; without it they end with the process. */
  readonly stateFile?: string | undefined;
  /** False sends without regard to the baud rate. */
  readonly paced?: boolean | undefined;
  /** How the doors stand on the wall, for the panel; without it they are drawn board by board. */
  readonly wall?: LockerWall | undefined;
}

/** The oldest are forgotten first; a file is written anew with each of them. */
const mostUnlocks = 20_000;
const mostUnlocksInFile = 500;
const unlocksOnPanel = 12;

/** A document locker: boards on lines, locks, doors and what lies behind them. Panel: see `answerLockerPanel`. */
export async function startLockerSimulator(options: LockerSimulatorOptions): Promise<Simulator> {
  const { lines: wanted, stateFile, paced = true } = options;
  const kept = keepState<LockerMemory>(stateFile, lockerMemory, { boards: {}, lines: {}, unlocks: [] });
  kept.set(fittedTo(wanted, kept.value));
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const boardOf = ({ name, driver, address, locks }: SimulatedBoard): LockerBoard =>
    lockerBoard({
      ...{ name, driver, address, locks },
      memory: () => kept.value.boards[name] as LockerMemory['boards'][string],
      remember: (memory) => {
        kept.set({ ...kept.value, boards: { ...kept.value.boards, [name]: memory } });
        changed();
      },
      unlocked: (unlock) => {
        const number = (kept.value.unlocks.at(-1)?.number ?? 0) + 1;
        const unlocks = [...kept.value.unlocks, { number, at: Date.now(), board: name, ...unlock }];
        kept.set({ ...kept.value, unlocks: unlocks.slice(stateFile ? -mostUnlocksInFile : -mostUnlocks) });
        changed();
      },
    });
  const lines: LockerLine[] = [];
  for (const { name, listen, boards } of wanted) {
    const memory = () => kept.value.lines[name] as LockerMemory['lines'][string];
    lines.push(await startLockerLine({ name, listen, boards: boards.map(boardOf), paced, memory, changed }));
  }
  const state = () => ({
    address: lines[0]?.address,
    connected: lines.every(({ connected }) => connected),
    boardFaults,
    lineFaults,
    lines: lines.map((line) => ({
      ...{ name: line.name, address: line.address, connected: line.connected, requests: line.requests },
      ...kept.value.lines[line.name],
      boards: line.boards.map(({ name, driver, address, locks, memory }) => ({
        ...{ name, driver, address, locks },
        ...memory.traits,
        fault: memory.fault,
        doors: memory.doors.map((door, index) => ({ lock: index + 1, ...door })),
      })),
    })),
    wall: options.wall ?? wallOf(wanted.flatMap(({ boards }) => boards)),
    unlocks: kept.value.unlocks.slice(-unlocksOnPanel),
  });
  return {
    name: 'locker',
    address: lines[0]?.address ?? '',
    state,
    handle: (request) => answerLockerPanel({ lines, kept, state }, request),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      listeners.clear();
      await Promise.all(lines.map((line) => line.close()));
    },
  };
}

/** What is remembered of the lines and boards there are; a board with another number of locks begins anew. */
function fittedTo(lines: readonly SimulatedLine[], memory: LockerMemory): LockerMemory {
  const boards = lines.flatMap((line) => line.boards.map((board) => [line, board] as const));
  return {
    unlocks: memory.unlocks,
    lines: Object.fromEntries(
      lines.map((line) => {
        const fault = memory.lines[line.name]?.fault ?? 'none';
        return [line.name, { fault, kioskBaud: speedOf(line) }];
      }),
    ),
    boards: Object.fromEntries(
      boards.map(([line, board]) => {
        const before = memory.boards[board.name];
        const doors =
          before?.doors.length === board.locks
            ? before.doors
            : Array.from({ length: board.locks }, () => shutDoor);
        const traits = before?.traits ?? {
          shutIs: board.shutIs ?? 1,
          statusBytes: board.statusBytes ?? 'first-byte-first',
          pulseMilliseconds: board.pulseMilliseconds ?? 500,
          // Boards that share a line are ordered with one speed.
          baud: board.baud ?? speedOf(line),
        };
        return [board.name, { fault: before?.fault ?? 'none', doors, traits }];
      }),
    ),
  };
}

function speedOf({ kioskBaud, boards: [first] }: SimulatedLine): number {
  return kioskBaud ?? first?.baud ?? protocols[first?.driver ?? 'kerong-cu48'].baud;
}
