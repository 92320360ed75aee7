import { encode } from 'uqr';
import { expect, onTestFinished, test } from 'vitest';
import { wholeChromiumPath } from '../../../tests/support/browser.ts';
import { readCode } from '../../../tests/support/slip-picture.ts';
import { slipPrinterOverDeviceFile } from '../../../tests/support/slip-printer-at-simulator.ts';
import { systemClock } from '../../foundation/clock.ts';
import { openChromiumDocumentRenderer } from './chromium-document-renderer.ts';

// The slip's own template stands elsewhere: this is the way that it takes, from HTML in millimetres to paper.
test('what the document renderer draws for the paper comes out of the printer, and its code can be read', async () => {
  const renderer = openChromiumDocumentRenderer({
    executablePath: wholeChromiumPath(),
    clock: systemClock,
  });
  onTestFinished(() => renderer.close());
  const { printer, picture, state } = await slipPrinterOverDeviceFile();
  const { widthMillimetres, dotsPerMillimetre } = printer.paper;
  const text = 'https://example.org/guide?item=7';
  const image = await renderer.image(
    slip(text),
    { widthMillimetres, heightMillimetres: 200 },
    dotsPerMillimetre,
  );
  if (!image.ok) throw new Error(image.error.code);
  expect(await printer.print(image.value)).toEqual({ ok: true, value: undefined });
  expect(readCode(await picture(1))).toBe(text);
  // The page is 200 mm long, the slip ends with its last line: 20 mm above the code, 40 for it, and a line below.
  const millimetres = (state().slips[0]?.rows ?? 0) / dotsPerMillimetre;
  expect(millimetres).toBeGreaterThan(60);
  expect(millimetres).toBeLessThan(90);
});

function slip(text: string): string {
  const modules = encode(text, { ecc: 'M', border: 4 }).data;
  const size = modules.length;
  const squares = modules.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `<rect x="${x}" y="${y}" width="1" height="1"/>` : '')),
  );
  return `<!doctype html><html lang="zh-CN"><body style="margin:0">
    <div class="page" style="width:72mm;height:200mm;background:#fff;color:#000;font-size:6mm">
      <div style="height:20mm">带上这些 What to bring</div>
      <svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" style="display:block;width:40mm;height:40mm;margin:0 auto">${squares.join('')}</svg>
      <div>身份证 ID card</div>
    </div></body></html>`;
}
