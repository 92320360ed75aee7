import type { Page, Part, Slice } from './block.ts';

/** Heights in any one unit. */
export interface MeasuredPiece {
  /** As many characters as the text has. */
  readonly length: number;
  readonly height: number;
  readonly lineHeight: number;
  /** Where each of its lines begins. Looked for only when the piece is larger than a page. */
  readonly lineStarts: () => readonly number[];
}

export interface MeasuredBlock {
  readonly heading: number;
  /** The heading stands beside the pieces, not above them. */
  readonly beside: boolean;
  /** What the block needs for itself: padding, and what lies between heading and pieces. */
  readonly around: number;
  /** Between two pieces. */
  readonly gap: number;
  readonly pieces: readonly MeasuredPiece[];
}

export interface PageSize {
  readonly height: number;
  /** Between two blocks. */
  readonly gap: number;
}

/** A block of at most this part of a page is not torn apart. */
const keptTogether = 1 / 3;

interface Filling {
  readonly pages: Part[][];
  /** The height taken on the last page, without the part that is being filled. */
  before: number;
  /** The height of the pieces in the part that is being filled. */
  body: number;
}

/**
 * Lays measured blocks onto pages of one size, in their order. Every page shows something, however small it is, and
 * nothing is left out: a piece that no page could hold is cut between its lines.
 */
export function fillPages(blocks: readonly MeasuredBlock[], size: PageSize): readonly Page[] {
  const filling: Filling = { pages: [[]], before: 0, body: 0 };
  blocks.forEach((block, index) => {
    const whole = heightOf(block, bodyOf(block));
    const room = size.height - startOfPart(filling, size);
    if (whole > room && whole <= size.height * keptTogether) turnOver(filling);
    beginPart(filling, index, size);
    block.pieces.forEach((piece, pieceIndex) => {
      placePiece(filling, { block, index, piece, pieceIndex }, size);
    });
    endPart(filling, block);
  });
  return filling.pages.map((page) => page.filter(({ slices }) => slices.length > 0));
}

interface Placing {
  readonly block: MeasuredBlock;
  readonly index: number;
  readonly piece: MeasuredPiece;
  readonly pieceIndex: number;
}

function placePiece(filling: Filling, placing: Placing, size: PageSize): void {
  const { block, index, piece, pieceIndex } = placing;
  const fitsHere = fits(filling, block, piece.height, size);
  if (!fitsHere && heightOf(block, piece.height) > size.height) {
    placeLines(filling, placing, size);
    return;
  }
  if (!fitsHere) {
    turnOver(filling);
    beginPart(filling, index, size);
  }
  take(filling, block, { piece: pieceIndex, start: 0, end: piece.length }, piece.height);
}

function placeLines(filling: Filling, { block, index, piece, pieceIndex }: Placing, size: PageSize): void {
  const starts = piece.lineStarts();
  const heightOfLines = (lines: number) => piece.height - (starts.length - lines) * piece.lineHeight;
  let line = 0;
  while (line < starts.length) {
    let lines = 0;
    while (line + lines < starts.length && fits(filling, block, heightOfLines(lines + 1), size)) lines += 1;
    if (lines === 0 && !isEmpty(filling)) {
      turnOver(filling);
      beginPart(filling, index, size);
      continue;
    }
    lines = Math.max(1, lines);
    const end = starts[line + lines] ?? piece.length;
    take(filling, block, { piece: pieceIndex, start: starts[line] ?? 0, end }, heightOfLines(lines));
    line += lines;
  }
}

function heightOf(block: MeasuredBlock, body: number): number {
  return block.around + (block.beside ? Math.max(block.heading, body) : block.heading + body);
}

function bodyOf({ pieces, gap }: MeasuredBlock): number {
  return pieces.reduce((sum, { height }) => sum + height, gap * Math.max(0, pieces.length - 1));
}

function fits(filling: Filling, block: MeasuredBlock, height: number, size: PageSize): boolean {
  const body = filling.body + (filling.body > 0 ? block.gap : 0) + height;
  return filling.before + heightOf(block, body) <= size.height;
}

function take(filling: Filling, block: MeasuredBlock, slice: Slice, height: number): void {
  const part = filling.pages.at(-1)?.at(-1);
  if (!part) return;
  filling.pages.at(-1)?.splice(-1, 1, { ...part, slices: [...part.slices, slice] });
  filling.body += (filling.body > 0 ? block.gap : 0) + height;
}

const isEmpty = ({ before, body }: Filling) => before === 0 && body === 0;

function startOfPart({ before }: Filling, { gap }: PageSize): number {
  return before === 0 ? 0 : before + gap;
}

function beginPart(filling: Filling, block: number, size: PageSize): void {
  filling.before = startOfPart(filling, size);
  filling.body = 0;
  filling.pages.at(-1)?.push({ block, slices: [] });
}

function endPart(filling: Filling, block: MeasuredBlock): void {
  if (filling.body > 0) filling.before += heightOf(block, filling.body);
  filling.body = 0;
}

function turnOver(filling: Filling): void {
  filling.pages.push([]);
  filling.before = 0;
  filling.body = 0;
}
