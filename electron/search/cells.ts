import { simplified } from './simplified.ts';

/** One letter, digit or Chinese character of a text, in the form in which it is compared. */
export interface Cell {
  readonly character: string;
  /** Where it stands in the text as written: UTF-16 offsets, the end excluded. */
  readonly start: number;
  readonly end: number;
}

const letterOrDigit = /^[\p{L}\p{N}]$/u;
const mark = /\p{M}/gu;

/**
 * The cells of any text: half width, lower case, simplified, without tone marks (ü is v, as people type it). Spaces,
 * punctuation, emoji and broken surrogates have no cell, so that 离线随申码 finds 离线“随申码”.
 */
export function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const written of text) {
    const end = start + written.length;
    for (const character of comparable(written)) {
      if (letterOrDigit.test(character)) cells.push({ character, start, end });
    }
    start = end;
  }
  return cells;
}

/** One written character may be several: ㎡ is m2. */
function comparable(written: string): string {
  const code = written.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return simplified(written);
  if (code < 0x80) return written.toLowerCase();
  const lower = written.normalize('NFKC').toLowerCase();
  return simplified(
    lower
      .replace(/[üǖǘǚǜ]/g, 'v')
      .normalize('NFD')
      .replace(mark, '')
      .normalize('NFC'),
  );
}
