import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wholeChromiumPath } from '../../../tests/support/browser.ts';
import { type CardToPrint, cardDocument } from '../../documents/card-document.tsx';
import {
  cardSize,
  codeSpaceDots,
  codeSpaceOffsetDots,
  dotMillimetres,
} from '../../documents/card-geometry.ts';
import { openPrintFonts } from '../../fonts/print-fonts.ts';
import { openBlankPage, showDocument } from './blank-page.ts';
import { type ChromiumProcess, startChromium } from './chromium-process.ts';

const fonts = openPrintFonts();
const face = { name: '王*英', number: '310105********0428', expiresOn: '2027-12-19' };
const payload = new TextEncoder().encode('SSM1:6BF+7'.repeat(68));
const pixelsPerMillimetre = 96 / 25.4;

/** A piece of text as it stands on its card side, in millimetres from the side's upper left corner. */
interface PlacedText {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

// Runs in the page. The height is that of the letters' em, not of the line.
const placedTexts = `[...document.querySelectorAll('.page')].map((side) => {
  const corner = side.getBoundingClientRect();
  const walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const size = parseFloat(getComputedStyle(walker.currentNode.parentElement).fontSize);
    for (const box of range.getClientRects()) {
      const middle = (box.top + box.bottom) / 2 - corner.top;
      const mm = (pixels) => pixels / ${pixelsPerMillimetre};
      texts.push({
        text: walker.currentNode.data, size: mm(size),
        left: mm(box.left - corner.left), right: mm(box.right - corner.left),
        top: mm(middle - size / 2), bottom: mm(middle + size / 2),
      });
    }
  }
  return texts;
})`;

let chromium: ChromiumProcess;
let page: Page;
beforeAll(async () => {
  chromium = await startChromium(wholeChromiumPath(), 15_000);
  page = await openBlankPage(chromium.browser);
});
afterAll(() => chromium.browser.close());

const cards: readonly (readonly [string, CardToPrint])[] = (['zh-CN', 'en'] as const).flatMap((language) => [
  [`a common name, ${language}`, { face, payload, language }],
  [
    `rare characters, printed again, ${language}`,
    {
      face: { ...face, name: '𠮷*𬱖' },
      payload,
      language,
      printNumber: 12,
      hotline: '021-55667788',
    },
  ],
  [
    `a long name in one word, ${language}`,
    {
      face: { ...face, name: `阿${'*'.repeat(11)}木` },
      payload,
      language,
    },
  ],
  [
    `a long Latin name and the number of 15 characters, ${language}`,
    {
      face: { ...face, name: 'M*** W*** F*** D*** L*** C*** H***', number: `${'*'.repeat(11)}4280` },
      payload,
      language,
    },
  ],
]);

describe.each(cards)('a card with %s', (_, card) => {
  test('has text of 4 mm and more, inside the safe margins, and none over another', async () => {
    await showDocument(page, cardDocument(card, fonts));
    const sides = await page.evaluate<PlacedText[][]>(placedTexts);
    expect(sides.map((texts) => texts.length > 4)).toEqual([true, true]);
    for (const texts of sides) {
      expect(texts.filter(({ size }) => size < 3.999)).toEqual([]);
      expect(texts.filter(isOutside)).toEqual([]);
      expect(
        texts.flatMap((one, index) => texts.slice(index + 1).filter((other) => overlap(one, other))),
      ).toEqual([]);
    }
  });

  test('has no text in the space of the code', async () => {
    await showDocument(page, cardDocument(card, fonts));
    const [front] = await page.evaluate<PlacedText[][]>(placedTexts);
    const edge = (codeSpaceOffsetDots + codeSpaceDots) * dotMillimetres;
    expect(front?.filter(({ left }) => left < edge)).toEqual([]);
  });
});

/** Card printers may shift by a millimetre, and corners are round: 2.5 mm stay free of text. */
function isOutside({ left, top, right, bottom }: PlacedText): boolean {
  return (
    left < 2.5 ||
    top < 2.5 ||
    right > cardSize.widthMillimetres - 2.5 ||
    bottom > cardSize.heightMillimetres - 2.5
  );
}

function overlap(one: PlacedText, other: PlacedText): boolean {
  const sideways = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const upright = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return sideways > 0.1 && upright > 0.1;
}
