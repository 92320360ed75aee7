import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFrameParser, encodeRequest, type SamFrame } from './sam-frame.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const found = hex('AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97');
const notFound = hex('AA AA AA 96 69 00 04 00 00 80 84');
const selected = hex(`AA AA AA 96 69 00 0C 00 00 90 ${'00'.repeat(8)} 9C`);

describe('requests', () => {
  test.each([
    ['find', 0x20, 0x01, 'AA AA AA 96 69 00 03 20 01 22'],
    ['select', 0x20, 0x02, 'AA AA AA 96 69 00 03 20 02 21'],
    ['read text and photo', 0x30, 0x01, 'AA AA AA 96 69 00 03 30 01 32'],
  ])('%s is written as the vendor says', (_name, command, parameter, frame) => {
    expect(encodeRequest(command, parameter)).toEqual(hex(frame));
  });
});

describe('answers', () => {
  test('are read from their frames', () => {
    expect(parse(found)).toEqual([{ kind: 'answer', status: 0x9f, data: new Uint8Array(4) }]);
    expect(parse(notFound)).toEqual([{ kind: 'answer', status: 0x80, data: new Uint8Array() }]);
    expect(parse(selected)).toEqual([{ kind: 'answer', status: 0x90, data: new Uint8Array(8) }]);
  });

  test('with a bad check are reported as damaged, and the next one is read', () => {
    const damaged = found.with(14, 0x96);
    expect(parse(damaged, notFound)).toEqual([{ kind: 'damaged', damage: 'checksum' }, ...parse(notFound)]);
  });

  test.each(['00 00', '00 03', '09 0B', 'FF FF'])('that claim a length of %s are damaged', (length) => {
    const damaged = hex(`AA AA AA 96 69 ${length}`);
    expect(parse(damaged, notFound)).toEqual([{ kind: 'damaged', damage: 'length' }, ...parse(notFound)]);
  });

  test('are found behind a preamble that begins one byte too early', () => {
    expect(parse(Uint8Array.of(0xaa), found)).toEqual(parse(found));
  });

  test('are found behind another that was cut off', () => {
    expect(answers(parse(selected.subarray(0, 12), found, notFound))).toEqual(parse(found, notFound));
  });

  test('never contain the rest of one that was given up', () => {
    const parser = createFrameParser();
    parser.push(selected.subarray(0, 12));
    parser.reset();
    expect([...parser.push(selected.subarray(12)), ...parser.push(found)]).toEqual(parse(found));
  });
});

const anyAnswer = fc
  .tuple(fc.uint8Array({ minLength: 3, maxLength: 3 }), fc.uint8Array({ maxLength: 1300 }))
  .map(([status, data]) => frame(Uint8Array.from([...status, ...data])));
const falseStart = fc.constantFrom(
  'AA',
  'AA AA',
  'AA AA AA 96',
  'AA AA AA 96 69 FF FF',
  'AA AA AA 96 69 00 02',
);
/** Noise that claims no length that could be true: what comes behind it must not be lost. */
const noise = fc
  .array(fc.oneof(falseStart.map(hex), fc.uint8Array({ maxLength: 20 }).map(withoutPreamble)))
  .map((pieces) => Buffer.concat(pieces));

describe('any stream', () => {
  test('of bytes is survived, and no more of it is kept than one longest answer', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.uint8Array({ maxLength: 3000 }), anyAnswer, noise)), (chunks) => {
        const parser = createFrameParser();
        for (const chunk of chunks) parser.push(chunk);
        // What is kept comes out again at the latest when the longest answer could have been completed.
        const late = answers(parser.push(new Uint8Array(7 + 0x90a)));
        expect(late.reduce((sum, { data }) => sum + data.length, 0)).toBeLessThanOrEqual(2 * 0x90a);
      }),
    );
  });

  test('gives the same frames however it is cut', () => {
    const stream = fc.array(fc.oneof(anyAnswer, noise, fc.uint8Array({ maxLength: 40 })), { maxLength: 6 });
    fc.assert(
      fc.property(stream, fc.array(fc.nat({ max: 400 }), { minLength: 1 }), (pieces, cuts) => {
        const whole = Buffer.concat(pieces);
        expect(parse(...cut(whole, cuts))).toEqual(parse(whole));
      }),
    );
  });

  test('of answers with noise between them loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, anyAnswer), { maxLength: 5 }), (pairs) => {
        const sent = pairs.map(([, answer]) => answer);
        expect(answers(parse(Buffer.concat(pairs.flat())))).toEqual(parse(...sent));
      }),
    );
  });

  test('in which an answer is cut off gives every answer behind it', () => {
    fc.assert(
      fc.property(
        anyAnswer,
        fc.nat(),
        fc.array(anyAnswer, { minLength: 3, maxLength: 5 }),
        (lost, at, rest) => {
          const stump = lost.subarray(0, at % lost.length);
          const stream = Buffer.concat([stump, ...rest, new Uint8Array(7 + 0x90a)]);
          fc.pre(!endsByChance(stump, stream));
          expect(answers(parse(stream))).toEqual(parse(...rest));
        },
      ),
    );
  });
});

/** One in 256: the cut-off answer's length ends where the XOR happens to be right. No parser could tell. */
function endsByChance(stump: Uint8Array, stream: Uint8Array): boolean {
  if (stump.length < 5) return false;
  const end = 7 + 256 * (stream[5] ?? 0) + (stream[6] ?? 0);
  return stream.subarray(5, end).reduce((result, byte) => result ^ byte, 0) === 0;
}

function parse(...chunks: readonly Uint8Array[]): SamFrame[] {
  const parser = createFrameParser();
  return chunks.flatMap((chunk) => [...parser.push(chunk)]);
}

function answers(frames: readonly SamFrame[]) {
  return frames.filter((each) => each.kind === 'answer');
}

function frame(body: Uint8Array): Uint8Array {
  const checked = [(body.length + 1) >> 8, (body.length + 1) & 0xff, ...body];
  return Uint8Array.from([0xaa, 0xaa, 0xaa, 0x96, 0x69, ...checked, checked.reduce((a, b) => a ^ b, 0)]);
}

function withoutPreamble(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte === 0x69 ? 0x68 : byte));
}

function cut(whole: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, index = 0; at < whole.length; index++) {
    const size = Math.max(1, sizes[index % sizes.length] ?? 1);
    pieces.push(whole.subarray(at, at + size));
    at += size;
  }
  return pieces;
}
