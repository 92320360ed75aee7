import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardDrivers } from '../../configuration/locker-configuration.ts';
import type { BoardCodec, BoardMessage } from './board-codec.ts';
import { codecOf } from './board-codecs.ts';
import { lowByteOfSum } from './low-byte-of-sum.ts';
import { crc16 } from './modbus-relay.ts';

type Driver = keyof typeof boardDrivers;
const drivers = Object.keys(boardDrivers) as Driver[];

/** Bytes of which some look like the beginning of something. */
const noise = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(0x00, 0x01, 0x02, 0x03, 0x05, 0x33, 0x35, 0x65, 0x80, 0x8a),
  ),
  { maxLength: 60 },
);

describe.each(drivers)('what a %s says', (driver) => {
  const { firstAddress, locks } = boardDrivers[driver];
  const codec = codecOf({ driver, address: firstAddress, locks });
  const status = statusFrame(driver, firstAddress, locks);
  const stream = fc
    .array(fc.oneof(noise, status), { maxLength: 8 })
    .map((pieces) => Uint8Array.from(pieces.flat()));

  test('is the same in whatever chunks it comes, and never throws', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.integer({ min: 1, max: 20 })), (bytes, sizes) => {
        expect(heard(codec, inChunks(bytes, sizes))).toEqual(heard(codec, [bytes]));
      }),
    );
  });

  test('is understood again within one frame, whatever came before', () => {
    fc.assert(
      fc.property(noise, status, (before, frame) => {
        const messages = heard(codec, [Uint8Array.from([...before, ...frame, ...frame])]);
        const [expected] = heard(codec, [Uint8Array.from(frame)]);
        expect(expected?.kind).toBe('status');
        expect(messages).toContainEqual(expected);
      }),
    );
  });

  test('is not mistaken for anything after a bit of it flipped', () => {
    fc.assert(
      fc.property(status, fc.nat(), fc.integer({ min: 0, max: 7 }), (frame, place, bit) => {
        const at = place % frame.length;
        const flipped = frame.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
        expect(heard(codec, [Uint8Array.from(flipped)]).filter(({ kind }) => kind !== 'damaged')).toEqual([]);
      }),
    );
  });

  test('is kept no longer than the longest frame takes', () => {
    fc.assert(
      fc.property(stream, status, (bytes, frame) => {
        const decoder = codec.decoder();
        for (const byte of bytes) decoder.push(Uint8Array.of(byte));
        // Nothing of what came before is left when a longest frame of silence has followed it.
        decoder.push(new Uint8Array(codec.status.answerBytes).fill(0xff));
        const after = [...decoder.push(Uint8Array.from(frame)), ...decoder.pause()];
        expect(after).toEqual(heard(codec, [Uint8Array.from(frame)]));
      }),
    );
  });

  test('is never the status that was asked for, which comes back on a line that echoes', () => {
    expect(heard(codec, [codec.status.bytes])).toEqual([]);
  });
});

describe.each(drivers)('a %s', (driver) => {
  const { firstAddress, lastAddress, locks: most } = boardDrivers[driver];
  const board = fc.record({
    address: fc.integer({ min: firstAddress, max: lastAddress }),
    locks: fc.integer({ min: 1, max: most }),
  });
  const anyNumber = fc.oneof(
    fc.integer({ min: -300, max: 300 }),
    fc.integer(),
    fc.double(),
    fc.constantFrom(0, 48, 0x30, 0x1f0, 255, 256, Number.NaN, Number.POSITIVE_INFINITY),
  );

  test('forms no pulse for a lock that it has not', () => {
    fc.assert(
      fc.property(board, anyNumber, fc.integer({ min: 50, max: 9000 }), ({ address, locks }, lock, pulse) => {
        const isThere = Number.isInteger(lock) && lock >= 1 && lock <= locks;
        const request = codecOf({ driver, address, locks }).unlock(lock, pulse);
        expect(request !== undefined).toBe(isThere);
      }),
    );
  });

  test('forms no pulse that opens every door, whatever the number', () => {
    fc.assert(
      fc.property(board, anyNumber, fc.integer({ min: 50, max: 9000 }), ({ address, locks }, lock, pulse) => {
        const request = codecOf({ driver, address, locks }).unlock(lock, pulse);
        if (request) expect(opensEveryDoor[driver](request.bytes)).toBe(false);
      }),
    );
  });
});

/** As the boards read it: one place each, apart from what the codecs make of it. */
const opensEveryDoor: Readonly<Record<Driver, (bytes: Uint8Array) => boolean>> = {
  'kerong-cu48': ([, address = 0, lock = 0]) => lock >= 0x30 || address >= 0x0a,
  'kerong-cu16': ([, address = 0, command]) => command !== 0x31 || address >= 0xf0,
  'eight-a': ([word, , lock]) => word !== 0x8a || lock === 0,
  'modbus-relay': ([address, word, high]) => address === 0 || word !== 0x05 || high !== 0x02,
};

function statusFrame(driver: Driver, address: number, locks: number): fc.Arbitrary<readonly number[]> {
  // Status bytes of 33 make frames of the 8A family readable in two ways while the line does not fall quiet.
  const byte = fc.integer({ min: 0, max: 255 }).filter((each) => each !== 0x33);
  const bytes = (count: number) => fc.array(byte, { minLength: count, maxLength: count });
  switch (driver) {
    case 'kerong-cu48':
      return bytes(6).map((status) => summed([0x02, address, 0x00, 0x65, ...status, 0x03]));
    case 'kerong-cu16':
      return bytes(4).map((status) => summed([0x02, address << 4, 0x35, ...status, 0x03]));
    case 'eight-a':
      return bytes(7).map((status) => {
        const head = [0x80, address, ...status, 0x33];
        return [...head, head.reduce((check, each) => check ^ each, 0)];
      });
    case 'modbus-relay':
      return bytes(Math.ceil(locks / 8)).map((status) => {
        const head = [address, 0x02, status.length, ...status];
        return [...head, crc16(head) & 0xff, crc16(head) >> 8];
      });
  }
}

function summed(head: readonly number[]): readonly number[] {
  return [...head, lowByteOfSum(head)];
}

/** Until the line is quiet. */
function heard(codec: BoardCodec, chunks: readonly Uint8Array[]): readonly BoardMessage[] {
  const decoder = codec.decoder();
  return [...chunks.flatMap((chunk) => decoder.push(chunk)), ...decoder.pause()];
}

function inChunks(bytes: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const size of [...sizes, bytes.length + 1]) {
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

test.each(drivers)('a %s is told each of the longer pulses as it is, and as no other', (driver) => {
  const { pulses, firstAddress, locks } = boardDrivers[driver];
  const codec = codecOf({ driver, address: firstAddress, locks });
  const told = pulses.map((pulse) => (codec.pulseMemory?.set(pulse) ?? codec.unlock(1, pulse))?.bytes.join());
  expect(new Set(told).size).toBe(pulses.length);
});
