import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type {
  SimulatedTraits,
  sensors,
  springs,
  Unlock,
} from '../../scripts/simulators/locker-boards/board-memory.ts';
import type { BoardFault, LineFault } from '../../scripts/simulators/locker-boards/faults.ts';
import {
  type LockerSimulatorOptions,
  type SimulatedBoard,
  startLockerSimulator,
} from '../../scripts/simulators/locker-boards/locker-simulator.ts';
import type { Simulator } from '../../scripts/simulators/simulator.ts';

/** People and mechanics before a simulated locker, wherever it runs. */
export interface LockerHands {
  /** Moves a door by hand, as whoever stands there or has its key. */
  move(board: string, lock: number, is: 'open' | 'shut'): Promise<void>;
  /** Refused (rejects) behind a shut door or where something lies. */
  putIn(board: string, lock: number, contents: string): Promise<void>;
  /** What was taken; null: nothing lay there. Rejects behind a shut door. */
  takeOut(board: string, lock: number): Promise<string | null>;
  /** One lock, or with `lock` undefined every lock of the board. */
  mechanics(
    board: string,
    lock: number | undefined,
    change: { readonly spring?: (typeof springs)[number]; readonly sensor?: (typeof sensors)[number] },
  ): Promise<void>;
  boardFault(board: string, fault: BoardFault): Promise<void>;
  /** Of the first line unless another is named. */
  lineFault(fault: LineFault, line?: string): Promise<void>;
  traits(board: string, traits: Partial<SimulatedTraits>): Promise<void>;
  kioskSpeed(baud: number, line?: string): Promise<void>;
  /** Every pulse that a lock got since the start. */
  unlocks(): Promise<readonly Unlock[]>;
  doorNow(board: string, lock: number): Promise<DoorView>;
}

/** A simulated locker in this process. Ends with the test. */
export interface SimulatedLocker extends LockerHands {
  readonly simulator: Simulator;
  /** How the kiosk's configuration names a line; the first without a name. */
  address(line?: string): string;
  door(board: string, lock: number): DoorView;
  /** How many requests the boards understood. */
  requests(): number;
}

interface DoorView {
  readonly open: boolean;
  readonly contents: string | null;
}

const view = z.object({
  lines: z.array(
    z.object({
      name: z.string(),
      address: z.string(),
      requests: z.int(),
      boards: z.array(
        z.object({
          name: z.string(),
          doors: z.array(z.object({ open: z.boolean(), contents: z.string().nullable() })),
        }),
      ),
    }),
  ),
});

/** One line over TCP with these boards. */
export function simulatedLocker(boards: readonly SimulatedBoard[]): Promise<SimulatedLocker> {
  return startSimulatedLocker({ lines: [{ name: 'line', listen: { port: 0 }, boards }], paced: false });
}

export async function startSimulatedLocker(options: LockerSimulatorOptions): Promise<SimulatedLocker> {
  const simulator = await startLockerSimulator(options);
  onTestFinished(() => simulator.close());
  return handsAt(simulator);
}

/** A locker that somebody else closes. */
export function handsAt(simulator: Simulator): SimulatedLocker {
  const lines = () => view.parse(simulator.state()).lines;
  return {
    ...lockerHands(async (method, path, body) => {
      const answer = await simulator.handle({ method, path, body });
      if (answer.status !== 200) throw new Error(String(answer.body));
      return JSON.parse(String(answer.body));
    }),
    simulator,
    address: (line) => lineIn(lines(), line).address,
    door: (board, lock) => doorIn(lines(), board, lock),
    requests: () => lines().reduce((sum, { requests }) => sum + requests, 0),
  };
}

/** `ask` calls the locker's part of the panel's API and rejects what was refused. */
export function lockerHands(
  ask: (method: string, path: string, body?: unknown) => Promise<unknown>,
): LockerHands {
  const post = async (path: string, body: unknown): Promise<void> => void (await ask('POST', path, body));
  const lines = async () => view.parse(await ask('GET', 'state')).lines;
  const nameOf = async (line?: string) => lineIn(await lines(), line).name;
  return {
    move: (board, lock, is) => post('door', { board, lock, is }),
    putIn: (board, lock, contents) => post('put-in', { board, lock, contents }),
    takeOut: async (board, lock) => {
      const { taken } = (await ask('POST', 'take-out', { board, lock })) as { taken: string | null };
      return taken;
    },
    mechanics: (board, lock, change) =>
      post('lock', { board, ...(lock === undefined ? {} : { lock }), ...change }),
    boardFault: (board, fault) => post('fault', { board, fault }),
    lineFault: async (fault, line) => post('fault', { line: await nameOf(line), fault }),
    traits: (board, traits) => post('traits', { board, ...traits }),
    kioskSpeed: async (baud, line) => post('kiosk-speed', { line: await nameOf(line), baud }),
    unlocks: async () => ((await ask('GET', 'unlocks')) as { unlocks: readonly Unlock[] }).unlocks,
    doorNow: async (board, lock) => doorIn(await lines(), board, lock),
  };
}

type Lines = z.infer<typeof view>['lines'];

function lineIn(lines: Lines, name: string | undefined) {
  const found = lines.find((line) => name === undefined || line.name === name);
  if (!found) throw new Error(`there is no line ${name}`);
  return found;
}

function doorIn(lines: Lines, board: string, lock: number): DoorView {
  const boards = lines.flatMap((line) => line.boards);
  const door = boards.find(({ name }) => name === board)?.doors[lock - 1];
  if (!door) throw new Error(`there is no lock ${lock} at ${board}`);
  return door;
}
