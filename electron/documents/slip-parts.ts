import type { SlipBlock } from './slip-blocks.ts';

/** A metre of paper holds some 115 lines of eleven Chinese characters. */
const charactersOnPart = 1_250;

/** On how many pieces of paper the blocks will fit: a first guess, which only their drawing proves. */
export function likelyParts(blocks: readonly SlipBlock[]): number {
  return Math.max(1, Math.floor(charactersIn(blocks) / charactersOnPart));
}

/** In about so many parts of about the same length, none of them empty. */
export function splitBlocks(blocks: readonly SlipBlock[], parts: number): readonly (readonly SlipBlock[])[] {
  const whole = charactersIn(blocks);
  const split: SlipBlock[][] = Array.from({ length: parts }, () => []);
  let above = 0;
  for (const block of blocks) {
    const length = lengthOf(block);
    split[Math.floor(((above + length / 2) / whole) * parts)]?.push(block);
    above += length;
  }
  return split.filter((part) => part.length > 0);
}

function charactersIn(blocks: readonly SlipBlock[]): number {
  return blocks.reduce((sum, block) => sum + lengthOf(block), 0);
}

/** Roughly, in characters. */
function lengthOf(block: SlipBlock): number {
  switch (block.kind) {
    case 'thing':
    case 'fact':
    case 'notice':
      return 20 + block.text.length;
    case 'number':
      return 60;
    case 'ring':
      return 20 + 20 * block.numbers.length;
    case 'ruler':
    case 'wedge':
    case 'code':
      return 100;
  }
}
