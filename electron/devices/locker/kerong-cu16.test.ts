import { describe, expect, test } from 'vitest';
import { hex } from '../../../tests/support/spoken-line.ts';
import { kerongCu16 } from './kerong-cu16.ts';

const first = kerongCu16({ address: 0, locks: 16 });
const second = kerongCu16({ address: 1, locks: 16 });

describe('requests', () => {
  test('hold the board in the high half of the address and the lock in the low one', () => {
    expect(first.status.bytes).toEqual(hex('02 00 30 03 35'));
    expect(first.unlock(1, 500)?.bytes).toEqual(hex('02 00 31 03 36'));
    expect(first.unlock(16, 500)?.bytes).toEqual(hex('02 0F 31 03 45'));
    expect(second.unlock(1, 500)?.bytes).toEqual(hex('02 10 31 03 46'));
  });

  test('for every door have a word of their own', () => {
    expect(first.everyDoor(500).map(({ bytes }) => bytes)).toEqual([hex('02 00 33 03 38')]);
  });

  test('ask for the pulse in its memory, and set it in steps of 10 ms', () => {
    expect(first.pulseMemory?.query.bytes).toEqual(hex('02 00 37 03 3C'));
    expect(first.pulseMemory?.set(1000).bytes).toEqual(hex('02 00 37 00 64 03 A0'));
    expect(second.pulseMemory?.set(9000).bytes).toEqual(hex('02 10 37 03 84 03 D3'));
  });

  test('wake a board that stays busy after an unlock', () => {
    expect(first.release?.bytes).toEqual(hex('02 00 38 03 3D'));
  });
});

describe('answers', () => {
  test.each([
    ['to the board alone', '02 00 35 01 80 FF 00 03 BA'],
    ['to all boards', '02 00 36 01 80 FF 00 03 BB'],
    ['to an unlock of lock 16', '02 0F 35 01 80 FF 00 03 C9'],
  ])('%s tell of the locks, not of the light barriers', (_to, answer) => {
    expect(first.decoder().push(hex(answer))).toEqual([{ kind: 'status', bytes: hex('01 80') }]);
    expect(second.decoder().push(hex(answer))).toEqual([]);
  });

  test('tell how long the pulse is', () => {
    expect(first.decoder().push(hex('02 00 38 00 32 03 6F'))).toEqual([{ kind: 'pulse', milliseconds: 500 }]);
  });

  test('with a wrong sum are damaged', () => {
    expect(first.decoder().push(hex('02 00 35 01 80 FF 00 03 BB'))).toEqual([{ kind: 'damaged' }]);
  });
});
