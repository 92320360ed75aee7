import { describe, expect, test } from 'vitest';
import { hex } from '../../../tests/support/spoken-line.ts';
import type { BoardCodec, BoardMessage } from './board-codec.ts';
import { eightA } from './eight-a.ts';

const board = eightA({ address: 1, locks: 24 });

describe('requests', () => {
  test('end with the XOR of all before', () => {
    expect(board.status.bytes).toEqual(hex('80 01 00 33 B2'));
    expect(board.unlock(1, 500)?.bytes).toEqual(hex('8A 01 01 11 9B'));
    expect(board.everyDoor(500).map(({ bytes }) => bytes)).toEqual([hex('8A 01 00 11 9A')]);
  });

  test.each([
    [50, '8A 01 02 11 98'],
    [999, '8A 01 02 11 98'],
    [1000, '8A 01 02 11 01 99'],
    [2600, '8A 01 02 11 03 9B'],
    [9000, '8A 01 02 11 09 91'],
  ])('for a pulse of %d ms are %s: whole seconds, or the board’s own time', (milliseconds, bytes) => {
    expect(board.unlock(2, milliseconds)?.bytes).toEqual(hex(bytes));
  });
});

describe('a status', () => {
  test.each([
    [24, '80 01 00 00 02 33 B0', '00 00 02'],
    [8, '80 01 00 00 00 33 B2', '00 00 00'],
    [32, '80 01 01 02 03 04 33 B6', '01 02 03 04'],
    [50, '80 01 00 00 00 00 00 00 02 33 B0', '00 00 00 00 00 00 02'],
  ])('of a board of %d locks is as long as it is', (locks, answer, status) => {
    expect(heard(eightA({ address: 1, locks }), hex(answer))).toEqual([
      { kind: 'status', bytes: hex(status) },
    ]);
  });

  test('is read whole although its beginning would pass for a shorter one', () => {
    const long = hex('80 01 12 00 00 33 A0 33 33');
    expect(heard(board, long)).toEqual([{ kind: 'status', bytes: hex('12 00 00 33 A0') }]);
    expect(heard(board, long.subarray(0, 7))).toEqual([{ kind: 'status', bytes: hex('12 00 00') }]);
  });

  test('is found behind garbage, and behind what a board reports unasked', () => {
    const answer = hex('80 01 00 00 02 33 B0');
    const status = { kind: 'status', bytes: hex('00 00 02') };
    expect(heard(board, hex('FF 00 80 02 7E'), answer)).toEqual([status]);
    expect(heard(board, hex('82 01 02 11 90'), answer)).toEqual([status]);
  });

  test('is never the question that comes back as an echo', () => {
    const small = eightA({ address: 1, locks: 8 });
    expect(heard(small, small.status.bytes)).toEqual([]);
  });

  test('with a wrong check is none', () => {
    expect(heard(board, hex('80 01 00 00 02 33 B1'))).toEqual([]);
  });
});

test('an answer to an unlock says what the lock’s bit was', () => {
  expect(heard(board, hex('8A 01 01 00 8A'))).toEqual([{ kind: 'taken', lock: 1, feedback: 0 }]);
  expect(heard(board, hex('8A 01 01 11 9B'))).toEqual([{ kind: 'taken', lock: 1, feedback: 1 }]);
  expect(heard(eightA({ address: 2, locks: 24 }), hex('8A 01 01 11 9B'))).toEqual([]);
});

/** Until the line is quiet. */
function heard(codec: BoardCodec, ...chunks: readonly Uint8Array[]): readonly BoardMessage[] {
  const decoder = codec.decoder();
  return [...chunks.flatMap((chunk) => decoder.push(chunk)), ...decoder.pause()];
}
