import { expect, test } from 'vitest';
import { chineseMarks, latinMarks, markOf } from './marks.ts';

test('a keyboard writes the marks of the language that is written, whichever its own are', () => {
  for (const keys of [chineseMarks, latinMarks]) {
    expect(keys.map((key) => markOf(key, chineseMarks))).toEqual(['，', '。', '？']);
    expect(keys.map((key) => markOf(key, latinMarks))).toEqual([',', '.', '?']);
  }
});

test('no other key is a mark', () => {
  for (const key of ['a', '1', ' ', 'Enter', '!', '']) expect(markOf(key, chineseMarks)).toBeUndefined();
});
