import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from './block.ts';
import { fillPages, type MeasuredBlock, type MeasuredPiece } from './fill-pages.ts';

/** A text of lines of ten characters, each 10 high. */
const piece = (lines: number): MeasuredPiece => ({
  length: lines * 10,
  height: lines * 10,
  lineHeight: 10,
  lineStarts: () => Array.from({ length: lines }, (_, line) => line * 10),
});
const block = (pieces: readonly MeasuredPiece[], more: Partial<MeasuredBlock> = {}): MeasuredBlock => ({
  heading: 10,
  beside: false,
  around: 0,
  gap: 0,
  pieces,
  ...more,
});
const size = (height: number) => ({ height, gap: 0 });

/** `block.piece`, with the characters where it is only some of them. */
const inWords = (pages: readonly Page[], blocks: readonly MeasuredBlock[]) =>
  pages.map((page) =>
    page.flatMap((part) =>
      part.slices.map(({ piece: index, start, end }) => {
        const whole = start === 0 && end === blocks[part.block]?.pieces[index]?.length;
        return whole ? `${part.block}.${index}` : `${part.block}.${index}[${start}-${end}]`;
      }),
    ),
  );
const fill = (blocks: readonly MeasuredBlock[], height: number) =>
  inWords(fillPages(blocks, size(height)), blocks);

describe('blocks are laid onto pages', () => {
  test('what fits stands on one page', () => {
    expect(fill([block([piece(1), piece(2)]), block([piece(1)])], 60)).toEqual([['0.0', '0.1', '1.0']]);
  });

  test('a piece that does not fit goes to the next page, where the heading stands once more', () => {
    expect(fill([block([piece(2), piece(2), piece(2)])], 50)).toEqual([['0.0', '0.1'], ['0.2']]);
  });

  test('a small block is not torn apart', () => {
    expect(fill([block([piece(6)]), block([piece(1), piece(1)])], 100)).toEqual([['0.0', '1.0', '1.1']]);
    expect(fill([block([piece(7)]), block([piece(1), piece(1)])], 100)).toEqual([['0.0'], ['1.0', '1.1']]);
  });

  test('a heading beside its pieces takes no height of its own', () => {
    const beside = block([piece(1), piece(1)], { beside: true, heading: 15 });
    expect(fill([beside, beside, beside], 60)).toEqual([['0.0', '0.1', '1.0', '1.1', '2.0', '2.1']]);
  });

  test('a piece that no page holds is cut between its lines, and fills what is left of a page first', () => {
    expect(fill([block([piece(1)]), block([piece(8)])], 50)).toEqual([
      ['0.0', '1.0[0-20]'],
      ['1.0[20-60]'],
      ['1.0[60-80]'],
    ]);
  });

  test('a page too low for a single line shows one all the same', () => {
    expect(fill([block([piece(2)])], 5)).toEqual([['0.0[0-10]'], ['0.0[10-20]']]);
  });
});

const anyPiece = fc.integer({ min: 1, max: 30 }).map(piece);
const anyBlock = fc
  .record({
    heading: fc.integer({ min: 0, max: 30 }),
    beside: fc.boolean(),
    around: fc.integer({ min: 0, max: 20 }),
    gap: fc.integer({ min: 0, max: 5 }),
    pieces: fc.array(anyPiece, { minLength: 1, maxLength: 12 }),
  })
  .map((given): MeasuredBlock => given);
const anySize = fc.record({ height: fc.integer({ min: 1, max: 300 }), gap: fc.integer({ min: 0, max: 9 }) });

test('every character stands on exactly one page, in its order', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 12 }), anySize, (blocks, pageSize) => {
      const shown = fillPages(blocks, pageSize).flatMap((page) =>
        page.flatMap((part) =>
          part.slices.flatMap((slice) =>
            Array.from({ length: slice.end - slice.start }, (_, index) =>
              [part.block, slice.piece, slice.start + index].join(),
            ),
          ),
        ),
      );
      const all = blocks.flatMap(({ pieces }, blockIndex) =>
        pieces.flatMap(({ length }, pieceIndex) =>
          Array.from({ length }, (_, index) => [blockIndex, pieceIndex, index].join()),
        ),
      );
      expect(shown).toEqual(all);
    }),
  );
});

test('no page is higher than the room, but for one that is a single line', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 12 }), anySize, (blocks, pageSize) => {
      for (const page of fillPages(blocks, pageSize)) {
        expect(page.length).toBeGreaterThan(0);
        const lines = page.flatMap(({ slices }) => slices.map(({ start, end }) => (end - start) / 10));
        if (lines.length === 1 && lines[0] === 1) continue;
        expect(heightOfPage(page, blocks, pageSize.gap)).toBeLessThanOrEqual(pageSize.height);
      }
    }),
  );
});

function heightOfPage(page: Page, blocks: readonly MeasuredBlock[], gap: number): number {
  const parts = page.map((part) => {
    const { heading, beside, around, gap: between } = blocks[part.block] as MeasuredBlock;
    const body = part.slices.reduce((sum, { start, end }) => sum + (end - start), 0);
    const whole = body + between * (part.slices.length - 1);
    return around + (beside ? Math.max(heading, whole) : heading + whole);
  });
  return parts.reduce((sum, height) => sum + height, gap * (page.length - 1));
}
