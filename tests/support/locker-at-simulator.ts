import { expect, onTestFinished } from 'vitest';
import { openLine } from '../../electron/devices/line/open-line.ts';
import type {
  BoardCondition,
  BoardSight,
  BoardTraits,
  DoorState,
  LockerBoards,
} from '../../electron/devices/locker/locker-boards.ts';
import { openLockerBoards } from '../../electron/devices/locker/open-locker-boards.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import type { Listen } from '../../scripts/simulators/line-end/line-end.ts';
import type { SimulatedDriver } from '../../scripts/simulators/locker-boards/board-memory.ts';
import type { SimulatedBoard } from '../../scripts/simulators/locker-boards/locker-simulator.ts';
import { fastClock } from './fast-clock.ts';
import { keepLog } from './keep-log.ts';
import { openSerialPair, type SerialPair } from './serial-pair.ts';
import { type SimulatedLocker, startSimulatedLocker } from './simulated-locker.ts';

/** The real driver at simulated boards on one line. Everything ends with the test. */
export interface LockerAtSimulator extends SimulatedLocker {
  readonly boards: LockerBoards;
  /** Every state of a door that was seen, in order: `a 1 open`. */
  readonly seen: readonly string[];
  readonly conditions: readonly BoardSight[];
  readonly log: readonly string[];
  /** Resolves when this door is seen so. */
  sees(board: string, lock: number, state: DoorState): Promise<void>;
  /** Resolves when this is known of the board. */
  finds(board: string, condition: BoardCondition): Promise<void>;
  /** The pulses that locks got, in order: `a 1`. */
  opened(): Promise<readonly string[]>;
  /** One door of this board is unlocked, seen open, shut by hand and seen shut. */
  works(board: string, lock: number): Promise<void>;
}

export interface LockerAtSimulatorOptions {
  /** False lets bytes leave at once. */
  readonly paced?: boolean;
  /** What the kiosk believes of a board, where that is not how it is. */
  readonly believes?: Partial<BoardTraits>;
  /** How fast the driver's time runs. */
  readonly times?: number;
  /** Where the kiosk finds the line, where that is not the simulator's own end. */
  readonly address?: (simulator: string) => Promise<string>;
}

const often = { interval: 5 };

/** For whoever counts each answer that was missed: a busy machine is waited for. */
export const patient: LockerAtSimulatorOptions = { times: 0.5 };

/** For whoever waits until nothing has answered. */
export const impatient: LockerAtSimulatorOptions = { times: 3 };

export function lockerOverTcp(
  boards: readonly SimulatedBoard[],
  options: LockerAtSimulatorOptions = {},
): Promise<LockerAtSimulator> {
  return join(boards, { paced: false, ...options }, { port: 0 });
}

/** Over a serial cable, a pair of ptys, at the wire's pace. */
export async function lockerOverSerial(
  boards: readonly SimulatedBoard[],
  options: LockerAtSimulatorOptions = {},
): Promise<LockerAtSimulator & { readonly cable: SerialPair }> {
  const cable = await openSerialPair();
  onTestFinished(() => cable.close());
  const listen = { serialPath: cable.devicePath, kioskPath: cable.kioskPath };
  return { ...(await join(boards, options, listen)), cable };
}

async function join(
  simulated: readonly SimulatedBoard[],
  { paced = true, believes, times = 1, address = async (own) => own }: LockerAtSimulatorOptions,
  listen: Listen,
): Promise<LockerAtSimulator> {
  const locker = await startSimulatedLocker({ lines: [{ name: 'line', listen, boards: simulated }], paced });
  const { log, entries } = keepLog();
  const line = await address(locker.address());
  const boards = openLockerBoards({
    boards: simulated.map(({ name, driver, address: at, locks, ...traits }) => ({
      ...{ name, driver, address: at, locks, line },
      shutIs: believes?.shutIs ?? traits.shutIs ?? 1,
      statusBytes: believes?.statusBytes ?? traits.statusBytes ?? 'first-byte-first',
      pulseMilliseconds: believes?.pulseMilliseconds ?? traits.pulseMilliseconds ?? 500,
    })),
    clock: times === 1 ? systemClock : fastClock(times),
    log,
    openLine: (uri) => openLine(uri, { clock: systemClock, log }),
  });
  // Before the simulator, which would be missed else.
  onTestFinished(() => boards.close());
  const seen: string[] = [];
  const conditions: BoardSight[] = [];
  boards.onDoor(({ board, lock }, { state }) => seen.push(`${board} ${lock} ${state}`));
  boards.onBoard((sight) => conditions.push(sight));
  const sees = (board: string, lock: number, state: DoorState) =>
    expect
      .poll(() => boards.door({ board, lock }).state, { ...often, message: `${board} ${lock}` })
      .toBe(state);
  return {
    ...locker,
    ...{ boards, seen, conditions, log: entries, sees },
    finds: (board, condition) =>
      expect.poll(() => boards.board(board)?.condition, { ...often, message: board }).toBe(condition),
    opened: async () => (await locker.unlocks()).map(({ board, lock }) => `${board} ${lock}`),
    works: async (board, lock) => {
      await sees(board, lock, 'closed');
      expect(await boards.unlock({ board, lock })).toMatchObject({ ok: true });
      await sees(board, lock, 'open');
      await locker.move(board, lock, 'shut');
      await sees(board, lock, 'closed');
    },
  };
}

export const boardKinds: readonly SimulatedDriver[] = [
  'kerong-cu48',
  'kerong-cu16',
  'eight-a',
  'modbus-relay',
];

/** The same with every kind at once, each at a locker of its own: most of the time is waiting. */
export async function withEveryKind(body: (kind: SimulatedDriver) => Promise<void>): Promise<void> {
  const settled = await Promise.allSettled(boardKinds.map(body));
  for (const [index, each] of settled.entries())
    if (each.status === 'rejected') throw new Error(`with ${boardKinds[index]}`, { cause: each.reason });
}

/** Board `a` of this kind, and `b` of another on the same line. */
export function withNeighbour(driver: SimulatedDriver): readonly SimulatedBoard[] {
  const other = driver === 'kerong-cu48' ? 'eight-a' : 'kerong-cu48';
  return [
    { name: 'a', driver, address: 1, locks: 8 },
    { name: 'b', driver: other, address: 2, locks: 12 },
  ];
}
