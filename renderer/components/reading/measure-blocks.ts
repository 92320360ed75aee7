import type { MeasuredBlock, MeasuredPiece, PageSize } from './fill-pages.ts';
import { lineStartsOf } from './line-starts.ts';

/** The room that a frame has for its blocks. */
export function measureFrame(frame: HTMLElement): PageSize {
  return { height: heightOf(frame), gap: gapOf(frame) * scaleOf(frame) };
}

/** What `ReadingBlock` drew into `copy`, every block whole. */
export function measureBlocks(copy: HTMLElement): readonly MeasuredBlock[] {
  return [...copy.children].map((block) => measureBlock(block as HTMLElement));
}

function measureBlock(block: HTMLElement): MeasuredBlock {
  const heading = part(block, 'heading');
  const pieces = part(block, 'pieces');
  const beside = pieces.getBoundingClientRect().top < heading.getBoundingClientRect().bottom - 1;
  const [headingHeight, body] = [heightOf(heading), heightOf(pieces)];
  return {
    heading: headingHeight,
    beside,
    around: heightOf(block) - (beside ? Math.max(headingHeight, body) : headingHeight + body),
    gap: gapOf(pieces) * scaleOf(block),
    pieces: [...pieces.children].map((piece) => measurePiece(piece as HTMLElement)),
  };
}

function measurePiece(piece: HTMLElement): MeasuredPiece {
  const paragraph = piece.querySelector('p');
  const text = paragraph?.firstChild;
  if (!paragraph || !(text instanceof Text)) throw new Error('a piece holds one text');
  return {
    length: text.data.length,
    height: heightOf(piece),
    lineHeight: Number.parseFloat(getComputedStyle(paragraph).lineHeight) * scaleOf(piece),
    lineStarts: () => lineStartsOf(text),
  };
}

function part(block: HTMLElement, name: string): HTMLElement {
  const found = block.querySelector<HTMLElement>(`[data-measure=${name}]`);
  if (!found) throw new Error(`a block without its ${name}`);
  return found;
}

/** In the window's own pixels, as everything here: the stage may be scaled. */
function heightOf(element: HTMLElement): number {
  return element.getBoundingClientRect().height;
}

function gapOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).rowGap) || 0;
}

function scaleOf(element: HTMLElement): number {
  return element.offsetWidth > 0 ? element.getBoundingClientRect().width / element.offsetWidth : 1;
}
