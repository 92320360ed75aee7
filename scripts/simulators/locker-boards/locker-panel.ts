import { z } from 'zod';
import type { KeptState } from '../kept-state.ts';
import { json, type PanelAnswer } from '../simulator.ts';
import { boardTraits, type LockerMemory, sensors, springs } from './board-memory.ts';
import { boardFaults, lineFaults } from './faults.ts';
import type { LockerBoard } from './locker-board.ts';
import type { LockerLine } from './locker-line.ts';

interface Panel {
  readonly lines: readonly LockerLine[];
  readonly kept: KeptState<LockerMemory>;
  readonly state: () => unknown;
}

const lock = z.int().min(1);
const contents = z.string().min(1).max(200);
/** What may be asked for, and how its body is written. */
const bodies = {
  door: z.strictObject({ board: z.string(), lock, is: z.enum(['open', 'shut']) }),
  'put-in': z.strictObject({ board: z.string(), lock, contents }),
  'take-out': z.strictObject({ board: z.string(), lock }),
  lock: z.strictObject({
    board: z.string(),
    lock: lock.optional(),
    spring: z.enum(springs).optional(),
    sensor: z.enum(sensors).optional(),
  }),
  traits: boardTraits.partial().extend({ board: z.string() }),
  fault: z.union([
    z.strictObject({ board: z.string(), fault: z.enum(boardFaults) }),
    z.strictObject({ line: z.string(), fault: z.enum(lineFaults) }),
  ]),
  'kiosk-speed': z.strictObject({ line: z.string(), baud: z.int().min(300).max(921_600) }),
};
const right: Readonly<Record<keyof typeof bodies, string>> = {
  door: '{"board": "…", "lock": 1, "is": "open" or "shut"}',
  'put-in': '{"board": "…", "lock": 1, "contents": "a word"}, behind an open and empty door',
  'take-out': '{"board": "…", "lock": 1}, behind an open door',
  lock: `{"board": "…", "lock"?: 1, "spring"?: one of ${springs.join(', ')}, "sensor"?: one of ${sensors.join(', ')}}`,
  traits: '{"board": "…", "shutIs"?, "statusBytes"?, "pulseMilliseconds"?, "baud"?}',
  fault: `{"board": "…", "fault": one of ${boardFaults.join(', ')}} or {"line": "…", "fault": one of ${lineFaults.join(', ')}}`,
  'kiosk-speed': '{"line": "…", "baud": 9600}',
};

/**
 * The locker's part of the panel's HTTP API. People: `POST door {board, lock, is}`, `POST put-in {board, lock, contents}`,
 * `POST take-out {board, lock}`, which answers `{ taken }`. Mechanics: `POST lock {board, lock?, spring?, sensor?}`. Boards:
 * `POST traits {board, …}`, `POST fault {board or line, fault}`, `POST kiosk-speed {line, baud}`. `GET state`; `GET unlocks`:
 * every pulse that a lock got, the oldest first.
 */
export async function answerLockerPanel(
  panel: Panel,
  { method, path, body }: { readonly method: string; readonly path: string; readonly body: unknown },
): Promise<PanelAnswer> {
  const { lines, kept, state } = panel;
  if (method === 'GET' && path === 'state') return json(state());
  if (method === 'GET' && path === 'unlocks') return json({ unlocks: kept.value.unlocks });
  const boards = lines.flatMap((line) => line.boards.map((board) => ({ line, board })));
  const find = (name: string) => boards.find(({ board }) => board.name === name);

  const act = async (): Promise<PanelAnswer | string> => {
    switch (path) {
      case 'door': {
        const { board: name, lock: number, is } = bodies.door.parse(body);
        const board = find(name)?.board;
        if (!doorOf(board, number)) return noSuchDoor(name, number);
        board?.changeDoor(number, { open: is === 'open' });
        return json(state());
      }
      case 'put-in': {
        const { board: name, lock: number, contents: what } = bodies['put-in'].parse(body);
        const board = find(name)?.board;
        const door = doorOf(board, number);
        if (!door) return noSuchDoor(name, number);
        if (!door.open) return 'the door is shut';
        if (door.contents !== null) return `something lies in it: ${door.contents}`;
        board?.changeDoor(number, { contents: what });
        return json(state());
      }
      case 'take-out': {
        const { board: name, lock: number } = bodies['take-out'].parse(body);
        const board = find(name)?.board;
        const door = doorOf(board, number);
        if (!door) return noSuchDoor(name, number);
        if (!door.open) return 'the door is shut';
        board?.changeDoor(number, { contents: null });
        return json({ taken: door.contents });
      }
      case 'lock': {
        const { board: name, lock: number, spring, sensor } = bodies.lock.parse(body);
        const board = find(name)?.board;
        if (!board || (number !== undefined && !doorOf(board, number))) return noSuchDoor(name, number);
        const all = number === undefined ? board.memory.doors.map((_, index) => index + 1) : [number];
        for (const each of all)
          board.changeDoor(each, { ...(spring && { spring }), ...(sensor && { sensor }) });
        return json(state());
      }
      case 'traits': {
        const { board: name, ...traits } = bodies.traits.parse(body);
        const before = kept.value.boards[name];
        if (!before) return noSuchDoor(name);
        const now = { ...before, traits: boardTraits.parse({ ...before.traits, ...traits }) };
        kept.set({ ...kept.value, boards: { ...kept.value.boards, [name]: now } });
        await find(name)?.line.settle();
        return json(state());
      }
      case 'fault': {
        const asked = bodies.fault.parse(body);
        if ('line' in asked) return setLine(asked.line, { fault: asked.fault });
        const before = kept.value.boards[asked.board];
        if (!before) return noSuchDoor(asked.board);
        const now = { ...before, fault: asked.fault };
        kept.set({ ...kept.value, boards: { ...kept.value.boards, [asked.board]: now } });
        await find(asked.board)?.line.settle();
        return json(state());
      }
      case 'kiosk-speed': {
        const { line, baud } = bodies['kiosk-speed'].parse(body);
        return setLine(line, { kioskBaud: baud });
      }
    }
    return json({ error: `GET state, GET unlocks, or POST ${Object.keys(bodies).join(', ')}` }, 404);
  };
  const setLine = async (name: string, change: Partial<LockerMemory['lines'][string]>) => {
    const before = kept.value.lines[name];
    if (!before) return `there is no line ${name}; there are ${lines.map((line) => line.name).join(', ')}`;
    kept.set({ ...kept.value, lines: { ...kept.value.lines, [name]: { ...before, ...change } } });
    await lines.find((line) => line.name === name)?.settle();
    return json(state());
  };
  const noSuchDoor = (board: string, number?: number): string =>
    `there is no lock ${number ?? ''} at a board ${board}; there are ${boards
      .map((each) => `${each.board.name} with 1 to ${each.board.locks}`)
      .join(', ')}`;

  if (method !== 'POST' && Object.keys(bodies).includes(path))
    return json({ error: 'only POST is understood here' }, 405);
  try {
    const answer = await act();
    return typeof answer === 'string' ? json({ error: answer }, 400) : answer;
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const written = right[path as keyof typeof bodies];
    return json({ error: `${z.prettifyError(error)}; right is ${written}` }, 400);
  }
}

function doorOf(board: LockerBoard | undefined, number: number) {
  return board?.memory.doors[number - 1];
}
