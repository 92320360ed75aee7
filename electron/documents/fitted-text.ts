/** How a text is set so that it fits: font size in millimetres and the lines it breaks into. */
export interface FittedText {
  readonly sizeMillimetres: number;
  readonly lines: readonly string[];
}

export interface TextBox {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  readonly largestMillimetres: number;
  readonly smallestMillimetres: number;
}

export const fittedLineHeight = 1.2;

/**
 * Sets a text as large as its box allows. At the smallest size, lines that do not fit any more are cut off with an
 * ellipsis: text never shrinks below what can be read. Widths are estimated generously, without a font at hand.
 */
export function fitText(text: string, box: TextBox): FittedText {
  for (let size = box.largestMillimetres; size > box.smallestMillimetres; size -= 0.25) {
    const lines = breakLines(text, box.widthMillimetres / size);
    if (lines.length <= linesThatFit(box, size)) return { sizeMillimetres: size, lines };
  }
  const lines = breakLines(text, box.widthMillimetres / box.smallestMillimetres);
  const fitting = Math.max(1, linesThatFit(box, box.smallestMillimetres));
  const kept = lines.slice(0, fitting);
  if (lines.length > fitting) kept[fitting - 1] = `${[...(kept[fitting - 1] ?? '')].slice(0, -1).join('')}…`;
  return { sizeMillimetres: box.smallestMillimetres, lines: kept };
}

function linesThatFit(box: TextBox, size: number): number {
  return Math.floor(box.heightMillimetres / (size * fittedLineHeight) + 1e-9);
}

/** Breaks at spaces; a word too long for a line is broken into parts of equal length. */
function breakLines(text: string, widthEms: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/\s+/).flatMap((word) => breakWord(word, widthEms))) {
    const longer = line === '' ? part : `${line} ${part}`;
    if (line !== '' && emsOf(longer) > widthEms) lines.push(line);
    line = line !== '' && emsOf(longer) > widthEms ? part : longer;
  }
  if (line !== '') lines.push(line);
  return lines;
}

function breakWord(word: string, widthEms: number): string[] {
  const characters = [...word];
  for (let parts = 1; parts < characters.length; parts += 1) {
    const length = Math.ceil(characters.length / parts);
    const pieces = Array.from({ length: parts }, (_, part) =>
      characters.slice(part * length, (part + 1) * length).join(''),
    ).filter((piece) => piece !== '');
    if (pieces.every((piece) => emsOf(piece) <= widthEms)) return pieces;
  }
  return characters;
}

function emsOf(text: string): number {
  return [...text].reduce((ems, character) => ems + emOf(character), 0);
}

/** Advance widths of bold Noto Sans SC, rounded up. */
function emOf(character: string): number {
  if (character === ' ') return 0.25;
  if (/[.,']/.test(character)) return 0.35;
  if (character === '*') return 0.52;
  if (/[MWmw]/.test(character)) return 0.97;
  if (/[A-Z]/.test(character)) return 0.78;
  return /[-0-9a-z\u00c0-\u024f]/.test(character) ? 0.65 : 1;
}
