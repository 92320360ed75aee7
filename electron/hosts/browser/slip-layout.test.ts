import { afterAll, expect, test } from 'vitest';
import { wholeChromiumPath } from '../../../tests/support/browser.ts';
import { dotsOnPaper, moduleDotsOf } from '../../../tests/support/slip-on-paper.ts';
import { leastToBring, mostToBring } from '../../../tests/support/slips.ts';
import type { DocumentRenderer } from '../../documents/document-renderer.ts';
import { slipCodeText } from '../../documents/slip-code-text.ts';
import { endBarDots } from '../../documents/slip-geometry.ts';
import { documentWords } from '../../documents/words.ts';
import { openPrintFonts } from '../../fonts/print-fonts.ts';
import { systemClock } from '../../foundation/clock.ts';
import { drawSlip } from '../../services/slips/draw-slip.ts';
import { openChromiumDocumentRenderer } from './chromium-document-renderer.ts';

const renderer = openChromiumDocumentRenderer({ executablePath: wholeChromiumPath(), clock: systemClock });
afterAll(() => renderer.close());
const fonts = openPrintFonts();
const paper = { widthMillimetres: 72, dotsPerMillimetre: 8 };

test('twenty things of 400 characters are drawn whole, with a code for old phones on the last piece of paper', async () => {
  const drawn = await drawSlip(mostToBring, { renderer, fonts, paper });
  if (!drawn.ok) throw new Error(drawn.error.code);
  expect(drawn.value.pictures.length).toBeGreaterThan(5);
  for (const picture of drawn.value.pictures) {
    const rows = dotsOnPaper(picture);
    const end = rows.findLastIndex((row) => row.includes(true)) + 1;
    // Nothing was cut off: it ends with its bar, over the whole width, above white paper.
    expect(end).toBeLessThan(rows.length);
    expect(rows.slice(end - endBarDots, end).flat()).not.toContain(false);
  }
  const code = slipCodeText(mostToBring, documentWords('zh-CN'));
  expect(moduleDotsOf(code, dotsOnPaper(drawn.value.pictures.at(-1) ?? new Uint8Array()))).toBe(5);
});

test('a text that no piece of paper holds is not drawn, rather than cut off', async () => {
  const endless = { ...leastToBring, matter: '很长的名字'.repeat(500) };
  // Each attempt would be cut off alike.
  let first: ReturnType<DocumentRenderer['image']> | undefined;
  const once: DocumentRenderer = {
    ...renderer,
    image: (...asked) => {
      first ??= renderer.image(...asked);
      return first;
    },
  };
  const drawn = await drawSlip(endless, { renderer: once, fonts, paper });
  expect(drawn).toEqual({ ok: false, error: { code: 'too-long' } });
});
