import type { ThingOnSlip, WhatToBringSlip } from './slip.ts';
import type { DocumentWords } from './words.ts';

/** What a code of version 18 with error correction M holds (ISO/IEC 18004, table 7): some 180 Chinese characters. */
export const longestCodeBytes = 560;

/** How much of it is said. */
interface Extent {
  readonly withItemCode: boolean;
  /** In characters; longer ones end with an ellipsis. */
  readonly longestThing: number;
  readonly things: number;
}

const longestMatter = 80;
const longestNumber = 20;

/**
 * What a phone shows that reads the code, without a network: the matter, what to bring, whom to ring. Where that is too
 * long, the item's code goes first, then the ends of long things, then the last things, which are counted. The matter
 * and the first number always stay.
 */
export function slipCodeText(slip: WhatToBringSlip, words: DocumentWords): string {
  const encoder = new TextEncoder();
  for (const extent of extents(slip.bring.length)) {
    const text = textOf(slip, extent, words);
    if (encoder.encode(text).length <= longestCodeBytes) return text;
  }
  throw new Error('a matter and a number are longer than a code');
}

function* extents(things: number): Generator<Extent> {
  yield { withItemCode: true, longestThing: Infinity, things };
  for (const longestThing of [Infinity, 60, 30, 16]) yield { withItemCode: false, longestThing, things };
  for (let fewer = things - 1; fewer >= 0; fewer -= 1)
    yield { withItemCode: false, longestThing: 16, things: fewer };
}

function textOf(slip: WhatToBringSlip, extent: Extent, words: DocumentWords): string {
  const { bring, ring, itemCode } = slip;
  const [number] = ring;
  const left = bring.length - extent.things;
  // What is always needed comes first, as on the paper.
  const inOrder = [
    ...bring.filter(({ when }) => when === undefined),
    ...bring.filter(({ when }) => when !== undefined),
  ];
  return [
    shorten(slip.matter, longestMatter),
    ...(extent.things > 0 ? [words.say('slip.code.bring')] : []),
    ...inOrder.slice(0, extent.things).map((thing, index) => `${index + 1} ${thingIn(thing, extent)}`),
    ...(left > 0 ? [words.say('slip.code.more', { count: left })] : []),
    ...(number ? [words.say('slip.code.ring', { number: shorten(number, longestNumber) })] : []),
    ...(extent.withItemCode && itemCode ? [words.say('slip.code.itemCode', { code: itemCode })] : []),
  ].join('\n');
}

function thingIn({ text, when }: ThingOnSlip, { longestThing }: Extent): string {
  return when === undefined
    ? shorten(text, longestThing)
    : `（${shorten(when, longestThing)}）${shorten(text, longestThing)}`;
}

function shorten(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
