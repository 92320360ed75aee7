import { describe, expect, test } from 'vitest';
import { hex } from '../../../tests/support/spoken-line.ts';
import { kerongCu48 } from './kerong-cu48.ts';

const first = kerongCu48({ address: 0, locks: 48 });
const second = kerongCu48({ address: 1, locks: 48 });

describe('requests are written as the vendor’s protocol 2.1 says', () => {
  test('status', () => {
    expect(first.status.bytes).toEqual(hex('02 00 00 50 03 55'));
    expect(second.status.bytes).toEqual(hex('02 01 00 50 03 56'));
  });

  test('unlock, which is never answered', () => {
    expect(first.unlock(1, 500)).toEqual({ bytes: hex('02 00 00 51 03 56'), answerBytes: 0 });
    expect(first.unlock(48, 500)?.bytes).toEqual(hex('02 00 2F 51 03 85'));
  });

  test('every door of the board', () => {
    expect(first.everyDoor(500).map(({ bytes }) => bytes)).toEqual([hex('02 00 30 51 03 86')]);
  });
});

describe('a status', () => {
  const locked = hex('02 00 00 65 07 00 00 00 00 C0 03 31');

  test('is read from its frame', () => {
    expect(first.decoder().push(locked)).toEqual([{ kind: 'status', bytes: hex('07 00 00 00 00 C0') }]);
    expect(second.decoder().push(hex('02 01 00 65 00 00 80 00 00 00 03 EB'))).toEqual([
      { kind: 'status', bytes: hex('00 00 80 00 00 00') },
    ]);
  });

  test('of another board is none', () => {
    expect(second.decoder().push(locked)).toEqual([]);
  });

  test.each([
    ['with a wrong sum', locked.with(11, 0x32)],
    ['whose status byte lost a bit', locked.with(4, 0x03)],
    ['without its end', locked.with(10, 0x02).with(11, 0x30)],
  ])('%s is damaged', (_how, bytes) => {
    expect(first.decoder().push(bytes)).toContainEqual({ kind: 'damaged' });
    expect(first.decoder().push(bytes)).not.toContainEqual(expect.objectContaining({ kind: 'status' }));
  });
});
