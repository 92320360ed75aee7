import { describe, expect, onTestFinished, test } from 'vitest';
import type { SimulatedDriver, SimulatedTraits, Unlock } from './board-memory.ts';
import { type BoardMemory, shutDoor } from './board-memory.ts';
import { protocols } from './board-protocol.ts';
import { type LockerBoard, lockerBoard } from './locker-board.ts';
import { requestListener } from './request-listener.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const hex = (of: Uint8Array) =>
  Buffer.from(of)
    .toString('hex')
    .replace(/..(?!$)/g, '$& ');

interface Talk {
  readonly board: LockerBoard;
  readonly unlocks: readonly string[];
  /** What the board says when it hears this; nothing: ''. */
  hears(request: string): string;
}

function talkTo(
  driver: SimulatedDriver,
  { address, locks, ...traits }: { address: number; locks: number } & Partial<SimulatedTraits>,
): Talk {
  let memory: BoardMemory = {
    fault: 'none',
    doors: Array.from({ length: locks }, () => shutDoor),
    traits: { shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 500, baud: 19_200, ...traits },
  };
  const unlocks: string[] = [];
  const board = lockerBoard({
    ...{ name: 'A', driver, address, locks, memory: () => memory },
    remember: (next) => {
      memory = next;
    },
    unlocked: ({ lock, how }: Pick<Unlock, 'lock' | 'how'>) => unlocks.push(`${how} ${lock}`),
  });
  onTestFinished(() => board.stop());
  const protocol = protocols[driver];
  const hear = requestListener(protocol);
  return {
    board,
    unlocks,
    hears: (request) =>
      hear(bytes(request))
        .map((each) => protocol.answer(each, board))
        .map((answer) => (answer ? hex(answer.bytes) : ''))
        .join(' | '),
  };
}

/** All doors open but these. */
function onlyShut(board: LockerBoard, ...shut: readonly number[]): void {
  for (let lock = 1; lock <= board.locks; lock++) board.changeDoor(lock, { open: !shut.includes(lock) });
}

describe('a Kerong CU48', () => {
  test('says what the document says of locks 1, 2, 3, 47 and 48', () => {
    const { board, hears } = talkTo('kerong-cu48', { address: 0, locks: 48 });
    onlyShut(board, 1, 2, 3, 47, 48);
    expect(hears('02 00 00 50 03 55')).toBe('02 00 00 65 07 00 00 00 00 c0 03 31');
  });

  test('unlocks one door and says nothing', () => {
    const { unlocks, hears } = talkTo('kerong-cu48', { address: 0, locks: 48 });
    expect(hears('02 00 00 51 03 56')).toBe('');
    expect(unlocks).toEqual(['one 1']);
  });

  test('opens every door at index 48, and with the address of every board', () => {
    const { unlocks, hears } = talkTo('kerong-cu48', { address: 1, locks: 3 });
    hears('02 00 30 51 03 86');
    expect(unlocks).toEqual([]);
    hears('02 0a 30 51 03 90');
    expect(unlocks).toEqual(['every 1', 'every 2', 'every 3']);
  });

  test('finds a request in noise, in pieces, and after one with a wrong sum', () => {
    const { unlocks, hears } = talkTo('kerong-cu48', { address: 0, locks: 48 });
    hears('02 ff 02 02 00 00 51 03 57 02 00');
    expect(unlocks).toEqual([]);
    hears('00 51 03 56');
    expect(unlocks).toEqual(['one 1']);
  });
});

describe('a Kerong CU16', () => {
  test('tells of its locks and of what lies behind them', () => {
    const { board, hears } = talkTo('kerong-cu16', { address: 0, locks: 16 });
    onlyShut(board, 1, 16);
    board.changeDoor(9, { contents: 'a card' });
    expect(hears('02 00 30 03 35')).toBe('02 00 35 01 80 00 01 03 bc');
  });

  test.each([
    ['02 00 31 03 36', 0, ['one 1']],
    ['02 0f 31 03 45', 0, ['one 16']],
    ['02 10 31 03 46', 1, ['one 1']],
    ['02 f0 31 03 26', 1, []],
  ])('%s at board %i unlocks %j', (request, address, expected) => {
    const { unlocks, hears } = talkTo('kerong-cu16', { address, locks: 16 });
    hears(request);
    expect(unlocks).toEqual(expected);
  });

  test('answers when all boards are asked, keeps its pulse, and opens every door only when told so', () => {
    const { board, unlocks, hears } = talkTo('kerong-cu16', { address: 0, locks: 2 });
    expect(hears('02 f0 32 03 27')).toBe('02 00 36 03 00 00 00 03 3e');
    expect(hears('02 00 37 03 3c')).toBe('02 00 38 00 32 03 6f');
    expect(hears('02 00 37 00 64 03 a0')).toBe('02 00 38 00 64 03 a1');
    expect(board.memory.traits.pulseMilliseconds).toBe(1_000);
    hears('02 00 33 03 38');
    expect(unlocks).toEqual(['every 1', 'every 2']);
  });
});

describe('a board of the 8A family', () => {
  test('unlocks, and says by its switch whether the door sprang open', () => {
    const { board, unlocks, hears } = talkTo('eight-a', { address: 1, locks: 24 });
    expect(hears('8a 01 01 11 9b')).toBe('8a 01 01 00 8a');
    board.changeDoor(2, { spring: 'stays-shut' });
    expect(hears('8a 01 02 11 98')).toBe('8a 01 02 11 98');
    expect(unlocks).toEqual(['one 1', 'one 2']);
  });

  test('with the other kind of switch success looks like failure', () => {
    const { hears } = talkTo('eight-a', { address: 1, locks: 24, shutIs: 0 });
    expect(hears('8a 01 01 11 9b')).toBe('8a 01 01 11 9b');
  });

  test('takes the length of the pulse in seconds', () => {
    const { unlocks, hears } = talkTo('eight-a', { address: 1, locks: 24 });
    expect(hears('8a 01 01 11 05 9e')).toBe('8a 01 01 00 8a');
    expect(unlocks).toEqual(['one 1']);
  });

  test('lock 0 is every lock', () => {
    const { unlocks, hears } = talkTo('eight-a', { address: 1, locks: 2 });
    hears('8a 01 00 11 9a');
    expect(unlocks).toEqual(['every 1', 'every 2']);
  });

  test('tells of one door', () => {
    const { board, hears } = talkTo('eight-a', { address: 1, locks: 24 });
    expect(hears('80 01 01 33 b3')).toBe('80 01 01 11 91');
    board.changeDoor(1, { open: true });
    expect(hears('80 01 01 33 b3')).toBe('80 01 01 00 80');
  });

  test.each([
    ['last-byte-first', 8, '80 01 00 00 02 33 b0'],
    ['first-byte-first', 8, '80 01 02 00 00 33 b0'],
    ['last-byte-first', 32, '80 01 00 00 00 02 33 b0'],
    ['first-byte-first', 50, '80 01 02 00 00 00 00 00 00 33 b0'],
  ] as const)('tells of all doors, %s, %i locks', (statusBytes, locks, expected) => {
    const { board, hears } = talkTo('eight-a', { address: 1, locks, statusBytes });
    onlyShut(board, 2);
    expect(hears('80 01 00 33 b2')).toBe(expected);
  });
});

describe('a Modbus relay board', () => {
  test('pulses a coil for the time it is told, and says the same back', () => {
    const { board, unlocks, hears } = talkTo('modbus-relay', { address: 1, locks: 8 });
    expect(hears('01 05 02 00 00 07 8d b0')).toBe('01 05 02 00 00 07 8d b0');
    expect(unlocks).toEqual(['one 1']);
    expect(board.coils()[0]).toBe(true);
  });

  test('is not held up by what other boards say that looks like the beginning of a long request', () => {
    const { unlocks, hears } = talkTo('modbus-relay', { address: 1, locks: 8 });
    hears('02 0f 31 03 45 02 30 31 03 66');
    expect(hears('01 05 02 00 00 07 8d b0')).toBe('01 05 02 00 00 07 8d b0');
    expect(unlocks).toEqual(['one 1']);
  });

  test('switches a coil on until it is switched off', () => {
    const { board, hears } = talkTo('modbus-relay', { address: 1, locks: 8 });
    expect(hears('01 05 00 00 ff 00 8c 3a')).toBe('01 05 00 00 ff 00 8c 3a');
    expect(hears('01 01 00 00 00 08 3d cc')).toBe('01 01 01 01 90 48');
    hears('01 05 00 00 00 00 cd ca');
    expect(board.coils()[0]).toBe(false);
  });

  test('its inputs are the switches of the doors', () => {
    const { board, hears } = talkTo('modbus-relay', { address: 1, locks: 8 });
    onlyShut(board, 1);
    expect(hears('01 02 00 00 00 08 79 cc')).toBe('01 02 01 01 60 48');
  });

  test('refuses inputs that it has not', () => {
    const { hears } = talkTo('modbus-relay', { address: 1, locks: 4 });
    expect(hears('01 02 00 00 00 08 79 cc')).toMatch(/^01 82 02/);
  });
});
