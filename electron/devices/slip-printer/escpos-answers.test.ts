import { array, assert, constantFrom, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { createAnswerParser, type EscPosAnswer } from './escpos-answers.ts';

test.each<[string, number[], EscPosAnswer[]]>([
  ['a status of a printer at rest', [0x12], [{ kind: 'status', byte: 0x12 }]],
  ['a status with every bit that may be set', [0x7e], [{ kind: 'status', byte: 0x7e }]],
  ['"done"', [0x00], [{ kind: 'done' }]],
  ['"done" with the roll near its end, and at it', [0x03, 0x0f], [{ kind: 'done' }, { kind: 'done' }]],
  ['"all forgotten"', [0x37, 0x25, 0x00], [{ kind: 'cleared' }]],
  ['another answer of several bytes', [0x37, 0x22, 0x30, 0x31, 0x00], [{ kind: 'noise' }]],
  [
    'an automatic status, of which no byte is taken for "done"',
    [0x10, 0x00, 0x00, 0x0f, 0x00],
    [{ kind: 'automatic', bytes: [0x10, 0, 0, 0x0f] }, { kind: 'done' }],
  ],
  ['an automatic status that breaks off', [0x10, 0x00, 0x12], [{ kind: 'status', byte: 0x12 }]],
  ['XON and XOFF, which are for the line', [0x11, 0x13], []],
  ['what no printer says', [0xff, 0x92, 0x80], [{ kind: 'noise' }, { kind: 'noise' }, { kind: 'noise' }]],
])('%s is understood', (_, bytes, answers) => {
  expect(createAnswerParser().push(Uint8Array.from(bytes))).toEqual(answers);
});

test('answers are the same in whatever pieces they arrive', () => {
  const said = constantFrom([0x12], [0x1a], [0x00], [0x37, 0x25, 0x00], [0x18, 0x00, 0x0c, 0x0f], [0xff]);
  assert(
    property(array(said, { maxLength: 20 }), (answers) => {
      const bytes = Uint8Array.from(answers.flat());
      const [whole, pieces] = [createAnswerParser(), createAnswerParser()];
      expect([...bytes].flatMap((byte) => pieces.push(Uint8Array.of(byte)))).toEqual(whole.push(bytes));
    }),
  );
});

test('no bytes at all upset it', () => {
  assert(
    property(uint8Array({ maxLength: 300 }), (bytes) => {
      const parser = createAnswerParser();
      parser.push(bytes);
      parser.reset();
      expect(parser.push(Uint8Array.of(0x12))).toEqual([{ kind: 'status', byte: 0x12 }]);
    }),
  );
});
