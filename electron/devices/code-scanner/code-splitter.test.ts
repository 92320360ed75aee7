import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCodeSplitter, longestCode, type Scanned } from './code-splitter.ts';

const code = (text: string): Scanned => ({ kind: 'code', text });

describe('a code', () => {
  test.each([
    ['CR', 'A1\rB2\r'],
    ['LF', 'A1\nB2\n'],
    ['CRLF', 'A1\r\nB2\r\n'],
  ])('ends with %s', (_name, sent) => {
    expect(split(sent)).toEqual([code('A1'), code('B2')]);
  });

  test('that has no end ends when the line is quiet, and only once', () => {
    const splitter = createCodeSplitter();
    expect(splitter.push(Buffer.from('A1'))).toEqual([]);
    expect(splitter.pending).toBe(true);
    expect(splitter.quiet()).toEqual([code('A1')]);
    expect(splitter.quiet()).toEqual([]);
    expect(splitter.pending).toBe(false);
  });

  test('keeps Chinese text, rare characters and spaces', () => {
    expect(split('王䶮𠮷 随申码\r')).toEqual([code('王䶮𠮷 随申码')]);
  });

  test('of the longest length is taken, one byte more is refused, and the next one is taken', () => {
    expect(split(`${'x'.repeat(longestCode)}\r`)).toEqual([code('x'.repeat(longestCode))]);
    expect(split(`${'x'.repeat(longestCode + 1)}\rA1\r`)).toEqual([
      { kind: 'refused', reason: 'too-long' },
      code('A1'),
    ]);
  });

  test('with control characters is refused whole', () => {
    expect(split('A\u001b[2J1\rB2\r')).toEqual([
      { kind: 'refused', reason: 'control-characters' },
      code('B2'),
    ]);
  });

  test('that is no UTF-8 is refused', () => {
    const splitter = createCodeSplitter();
    expect(splitter.push(Uint8Array.of(0xc8, 0xcb, 0x0d))).toEqual([
      { kind: 'refused', reason: 'not-utf-8' },
    ]);
  });
});

test('any bytes are survived, and give the same codes however they are cut', () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  const endings = fc.constantFrom('\r', '\n', '\r\n', '').map((text) => Uint8Array.from(Buffer.from(text)));
  fc.assert(
    fc.property(fc.array(fc.oneof(bytes, endings)), (chunks) => {
      const whole = createCodeSplitter();
      const inChunks = createCodeSplitter();
      const expected = [...whole.push(Buffer.concat(chunks)), ...whole.quiet()];
      expect([...chunks.flatMap((chunk) => inChunks.push(chunk)), ...inChunks.quiet()]).toEqual(expected);
    }),
  );
});

function split(text: string): readonly Scanned[] {
  return createCodeSplitter().push(Buffer.from(text));
}
