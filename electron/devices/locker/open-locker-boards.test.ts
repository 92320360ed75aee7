import { describe, expect, onTestFinished, test } from 'vitest';
import { hex, type SpokenLine, spokenLine } from '../../../tests/support/spoken-line.ts';
import type { LockerBoardConfiguration } from '../../configuration/locker-configuration.ts';
import { systemClock } from '../../foundation/clock.ts';
import { lowByteOfSum } from './low-byte-of-sum.ts';
import { openLockerBoards } from './open-locker-boards.ts';

const line = 'serial:/dev/ttyS9?baud=19200';
const allShut = hex('FF FF FF FF FF FF');
const lockOneOpen = hex('FE FF FF FF FF FF');

describe('a CU48', () => {
  test('tells which doors are shut and which one opened', async () => {
    const { boards, wall } = open(['A']);
    await boards.look();
    expect(boards.door({ board: 'A', lock: 48 }).state).toBe('closed');
    const seen: string[] = [];
    boards.onDoor(({ board, lock }, { state }) => seen.push(`${board}${lock} ${state}`));
    wall.set(0, lockOneOpen);
    await expect.poll(() => seen).toEqual(['A1 open']);
    wall.set(0, allShut);
    await expect.poll(() => seen).toEqual(['A1 open', 'A1 closed']);
  });

  test('is believed of a door only when it says so twice', async () => {
    const { boards, spoken } = open(['A']);
    await boards.look();
    const seen: unknown[] = [];
    boards.onDoor((...door) => seen.push(door));
    let asked = 0;
    spoken.answers((request) => {
      asked += 1;
      return statusOf(request, asked === 1 ? hex('FE 00 FF FF FF FF') : allShut);
    });
    await expect.poll(() => asked).toBeGreaterThan(2);
    expect(seen).toEqual([]);
  });

  test('gets one pulse for one lock, and nobody says that it came', async () => {
    const { boards, spoken } = open(['A']);
    await boards.look();
    expect(await boards.unlock({ board: 'A', lock: 48 })).toEqual({
      ok: true,
      value: { acknowledged: false },
    });
    expect(pulses(spoken)).toEqual([hex('02 00 2F 51 03 85')]);
  });

  test.each([0, 49, 48.5, -1, Number.NaN, 256])('gets nothing for lock %d', async (lock) => {
    const { boards, spoken } = open(['A']);
    await boards.look();
    expect(await boards.unlock({ board: 'A', lock })).toMatchObject({ error: { code: 'no-such-door' } });
    expect(await boards.unlock({ board: 'B', lock: 1 })).toMatchObject({ error: { code: 'no-such-door' } });
    expect(pulses(spoken)).toEqual([]);
  });

  test('opens every door only where that was asked for by its own name', async () => {
    const { boards, spoken } = open(['A', 'B']);
    await boards.look();
    expect(await boards.openEveryDoor('B')).toEqual({ ok: true, value: undefined });
    expect(await boards.openEveryDoor('C')).toMatchObject({ error: { code: 'no-such-board' } });
    expect(pulses(spoken)).toEqual([hex('02 01 30 51 03 87')]);
  });

  test('is read as was learned, and its doors are unknown until it was asked anew', async () => {
    const { boards } = open(['A'], () => ({
      shutIs: 0,
      statusBytes: 'last-byte-first',
      pulseMilliseconds: 300,
    }));
    await boards.look();
    expect(boards.door({ board: 'A', lock: 1 }).state).toBe('open');
    boards.setTraits('A', { shutIs: 1, statusBytes: 'last-byte-first', pulseMilliseconds: 300 });
    expect(boards.door({ board: 'A', lock: 1 }).state).toBe('unknown');
    await expect.poll(() => boards.door({ board: 'A', lock: 1 }).state).toBe('closed');
    expect(boards.wire('A')).toEqual(Array.from({ length: 48 }, () => 1));
  });
});

describe('a board that does not answer', () => {
  test('is silent after two requests, and its neighbour goes on', async () => {
    const { boards, wall } = open(['A', 'B']);
    await boards.look();
    const conditions: string[] = [];
    boards.onBoard(({ board, condition }) => conditions.push(`${board} ${condition}`));
    wall.set(0, undefined);
    await expect.poll(() => conditions).toEqual(['A silent']);
    expect(boards.door({ board: 'A', lock: 1 }).state).toBe('unknown');
    wall.set(1, lockOneOpen);
    await expect.poll(() => boards.door({ board: 'B', lock: 1 }).state).toBe('open');
    wall.set(0, allShut);
    await expect.poll(() => conditions).toEqual(['A silent', 'A answers']);
  });

  test('is asked for its pulse all the same: a person stands there', async () => {
    const { boards, wall, spoken } = open(['A']);
    wall.set(0, undefined);
    await expect.poll(() => boards.board('A')?.condition).toBe('silent');
    expect(await boards.unlock({ board: 'A', lock: 2 })).toMatchObject({ ok: true });
    expect(pulses(spoken)).toHaveLength(1);
  });

  test('behind a network gets no pulse, which could be delivered when nobody stands there any more', async () => {
    const { boards, wall, spoken } = open(['A'], undefined, 'tcp://10.0.0.5:4001');
    wall.set(0, undefined);
    expect(await boards.unlock({ board: 'A', lock: 2 })).toMatchObject({ error: { code: 'not-sent' } });
    expect(pulses(spoken)).toEqual([]);
  });

  test('but says something is garbled', async () => {
    const { boards, spoken } = open(['A']);
    spoken.answers(() => hex('FF FE 00 F8 80'));
    await expect.poll(() => boards.board('A')?.condition).toBe('garbled');
  });

  test('but says no is not taken for a noisy line', async () => {
    const spoken = spokenLine();
    // Of 32 inputs it has eight: "no such address".
    spoken.answers(() => hex('01 82 02 C1 61'));
    const boards = openLockerBoards({
      boards: [
        {
          ...{ name: 'A', driver: 'modbus-relay', line, address: 1, locks: 32 },
          ...{ shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 500 },
        },
      ],
      ...{ clock: systemClock, openLine: () => spoken.line },
    });
    onTestFinished(() => boards.close());
    await expect.poll(() => boards.board('A')?.condition).toBe('refuses');
  });
});

describe('a line', () => {
  test('that hears what it says is no board, and one behind it is understood', async () => {
    const { boards, spoken } = open(['A', 'B']);
    spoken.answers((request) => {
      const answer = request[1] === 0 ? statusOf(request, allShut) : undefined;
      return Uint8Array.from([...request, ...(answer ?? [])]);
    });
    await expect.poll(() => boards.board('B')?.condition).toBe('silent');
    expect(boards.board('A')?.condition).toBe('answers');
    expect(boards.door({ board: 'A', lock: 1 }).state).toBe('closed');
  });

  test('that is lost makes every door unknown, and sends nothing', async () => {
    const { boards, spoken } = open(['A']);
    await boards.look();
    spoken.lose();
    expect(boards.board('A')?.condition).toBe('line-lost');
    expect(boards.door({ board: 'A', lock: 1 }).state).toBe('unknown');
    expect(await boards.unlock({ board: 'A', lock: 1 })).toMatchObject({ error: { code: 'not-sent' } });
    await boards.look();
    spoken.connect();
    await expect.poll(() => boards.door({ board: 'A', lock: 1 }).state).toBe('closed');
    expect(pulses(spoken)).toEqual([]);
  });

  test('that takes nothing drops the pulse instead of keeping it', async () => {
    const { boards, spoken } = open(['A']);
    await boards.look();
    spoken.jam();
    expect(await boards.unlock({ board: 'A', lock: 1 })).toMatchObject({ error: { code: 'unsure' } });
    expect(spoken.reopened).toBe(1);
  });
});

/** Boards named A, B, … with the addresses 0, 1, …, all doors shut. */
function open(
  names: readonly string[],
  learned?: Parameters<typeof openLockerBoards>[0]['learned'],
  uri = line,
) {
  const spoken = spokenLine();
  const wall = new Map<number, Uint8Array | undefined>(names.map((_, address) => [address, allShut]));
  spoken.answers((request) => {
    const status = wall.get(request[1] ?? -1);
    return status && request[3] === 0x50 ? statusOf(request, status) : undefined;
  });
  const configured = names.map(
    (name, address): LockerBoardConfiguration => ({
      ...{ name, driver: 'kerong-cu48', line: uri, address, locks: 48 },
      ...{ shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 500 },
    }),
  );
  const boards = openLockerBoards({
    ...{ boards: configured, learned, clock: systemClock, openLine: () => spoken.line },
  });
  onTestFinished(() => boards.close());
  return { boards, spoken, wall };
}

function statusOf(request: Uint8Array, status: Uint8Array): Uint8Array {
  const head = [0x02, request[1] ?? 0, 0, 0x65, ...status, 0x03];
  return Uint8Array.from([...head, lowByteOfSum(head)]);
}

function pulses({ written }: SpokenLine): readonly Uint8Array[] {
  return written.filter((request) => request[3] === 0x51);
}
