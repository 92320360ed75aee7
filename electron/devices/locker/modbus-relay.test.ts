import { describe, expect, test } from 'vitest';
import { hex } from '../../../tests/support/spoken-line.ts';
import { crc16, modbusRelay } from './modbus-relay.ts';

const board = modbusRelay({ address: 1, locks: 8 });

test('the check is that of the documents', () => {
  expect(crc16(hex('01 05 00 00 FF 00'))).toBe(0x3a8c);
  expect(crc16(hex('01 01 00 00 00 08'))).toBe(0xcc3d);
});

describe('requests', () => {
  test('read as many inputs as there are locks', () => {
    expect(board.status.bytes).toEqual(hex('01 02 00 00 00 08 79 CC'));
  });

  test('switch a relay on for a while, never for good', () => {
    expect(board.unlock(1, 700)?.bytes).toEqual(hex('01 05 02 00 00 07 8D B0'));
    expect(board.unlock(8, 50)?.bytes.slice(0, 6)).toEqual(hex('01 05 02 07 00 01'));
    expect(modbusRelay({ address: 1, locks: 32 }).unlock(32, 9000)?.bytes.slice(0, 6)).toEqual(
      hex('01 05 02 1F 00 5A'),
    );
  });

  test('for every door are one for each: no word of the protocol ends a pulse for all', () => {
    expect(board.everyDoor(700).map(({ bytes }) => bytes)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((lock) => board.unlock(lock, 700)?.bytes),
    );
  });
});

describe('answers', () => {
  test('tell of the inputs', () => {
    expect(board.decoder().push(framed('01 02 01 A5'))).toEqual([{ kind: 'status', bytes: hex('A5') }]);
    expect(modbusRelay({ address: 2, locks: 8 }).decoder().push(framed('01 02 01 A5'))).toEqual([]);
  });

  test('of another number of bytes are none, and neither is the question that comes back', () => {
    expect(board.decoder().push(framed('01 02 02 A5 00'))).toEqual([]);
    expect(board.decoder().push(board.status.bytes)).toEqual([]);
  });

  test('repeat the pulse that was taken', () => {
    expect(board.decoder().push(hex('01 05 02 00 00 07 8D B0'))).toEqual([{ kind: 'taken', lock: 1 }]);
  });

  test('may refuse', () => {
    expect(board.decoder().push(framed('01 85 02'))).toEqual([{ kind: 'refused', code: 2 }]);
    expect(board.decoder().push(framed('01 82 03'))).toEqual([{ kind: 'refused', code: 3 }]);
  });

  test('with a wrong check are damaged', () => {
    expect(board.decoder().push(hex('01 05 02 00 00 07 8D B1'))).toEqual([{ kind: 'damaged' }]);
  });
});

function framed(text: string): Uint8Array {
  const check = crc16(hex(text));
  return Uint8Array.from([...hex(text), check & 0xff, check >> 8]);
}
