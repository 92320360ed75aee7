import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import { readSlipPicture } from './slip-picture.ts';

type Channels = 1 | 2 | 3 | 4;

/** A PNG of these pixels, each written as its channels. */
function png(rows: readonly (readonly (readonly number[])[])[], channels: Channels): Uint8Array {
  const data = Uint8Array.from(rows.flat(2));
  return encode({ width: rows[0]?.length ?? 0, height: rows.length, data, depth: 8, channels });
}

/** Rows of the raster, `#` for a black dot. */
function drawn(picture: Uint8Array, widthDots: number): readonly string[] {
  const read = readSlipPicture(picture, widthDots);
  if (!read.ok) return [read.error.detail ?? ''];
  const { rows, widthBytes, bytes } = read.value;
  return Array.from({ length: rows }, (_, row) =>
    [...bytes.subarray(row * widthBytes, (row + 1) * widthBytes)]
      .map((byte) => byte.toString(2).padStart(8, '0').replaceAll('0', '.').replaceAll('1', '#'))
      .join(''),
  );
}

test.each<[string, Channels, number[], number[]]>([
  ['grey', 1, [0], [255]],
  ['grey and transparency', 2, [0, 255], [0, 0]],
  ['RGB', 3, [0, 0, 0], [255, 255, 255]],
  ['RGB and transparency', 4, [0, 0, 0, 255], [0, 0, 0, 0]],
])('black dots are black in %s, the leftmost first', (_, channels, black, white) => {
  const row = [black, white, white, white, white, white, white, black, white, black, ...Array(6).fill(white)];
  expect(drawn(png([row, row.toReversed()], channels), 16)).toEqual(['#......#.#......', '......#.#......#']);
});

test('what is darker than middle grey is black, as the eye sees colours', () => {
  const row = [
    [127, 127, 127, 255],
    [128, 128, 128, 255],
    [255, 0, 0, 255],
    [0, 255, 0, 255],
    [0, 0, 255, 255],
    [0, 0, 0, 127],
    [0, 0, 0, 128],
    [255, 255, 0, 255],
  ];
  expect(drawn(png([row], 4), 8)).toEqual(['#.#.#.#.']);
});

test('a narrower picture stands in the middle; what is white below it is left out, what is above stays', () => {
  const [black, white] = [[0], [255]];
  const rows = [
    [white, white, white],
    [black, black, black],
    [white, white, white],
  ];
  expect(drawn(png(rows, 1), 8)).toEqual(['........', '..###...']);
});

test.each([
  ['no PNG', new TextEncoder().encode('this is a text that is longer than the head of a picture')],
  ['no PNG', new Uint8Array()],
  ['all white', png([Array(8).fill([255])], 1)],
  ['9 × 1 dots', png([Array(9).fill([0])], 1)],
  ['8 × 8001 dots', png(Array(8001).fill(Array(8).fill([0])), 1)],
  ['damaged', png([Array(8).fill([0])], 1).with(45, 0x55)],
  ['damaged', png([Array(8).fill([0])], 1).subarray(0, 40)],
  [
    'not of 8 bits a channel',
    encode({ width: 1, height: 1, data: Uint16Array.of(0), depth: 16, channels: 1 }),
  ],
])('is refused: %s', (reason, picture) => {
  expect(drawn(picture, 8)).toEqual([reason]);
});
