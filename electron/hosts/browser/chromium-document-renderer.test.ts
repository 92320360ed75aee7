import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { wholeChromiumPath } from '../../../tests/support/browser.ts';
import { readPrintedCode } from '../../../tests/support/read-printed-code.ts';
import { cardDocument } from '../../documents/card-document.tsx';
import { cardSize } from '../../documents/card-geometry.ts';
import { openPrintFonts } from '../../fonts/print-fonts.ts';
import { systemClock } from '../../foundation/clock.ts';
import { openChromiumDocumentRenderer } from './chromium-document-renderer.ts';

const renderer = openChromiumDocumentRenderer({ executablePath: wholeChromiumPath(), clock: systemClock });
const folder = mkdtempSync(join(tmpdir(), 'rendered-'));
afterAll(async () => {
  await renderer.close();
  rmSync(folder, { recursive: true });
});

const fonts = openPrintFonts();
const face = { name: '王*英', number: '310105********0428', expiresOn: '2027-05-19' };

async function pdfOf(html: string): Promise<Uint8Array> {
  const pdf = await renderer.pdf(html, cardSize);
  if (!pdf.ok) throw new Error(pdf.error.detail ?? pdf.error.code);
  return pdf.value;
}

/** The colours along the four edges of a picture in PPM (P6). */
function edgesOf(picture: Buffer): string[] {
  const [header = '', width = '', height = ''] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1')) ?? [];
  const [lastColumn, lastRow] = [Number(width) - 1, Number(height) - 1];
  const colourAt = (column: number, row: number) => {
    const start = header.length + 3 * (row * Number(width) + column);
    return picture.subarray(start, start + 3).toString('hex');
  };
  const columns = Array.from({ length: lastColumn + 1 }, (_, column) => column);
  const rows = Array.from({ length: lastRow + 1 }, (_, row) => row);
  return [
    ...columns.flatMap((column) => [colourAt(column, 0), colourAt(column, lastRow)]),
    ...rows.flatMap((row) => [colourAt(0, row), colourAt(lastColumn, row)]),
  ];
}

describe('the PDF of a card', () => {
  test('has two pages of CR80 size', async () => {
    const payload = new TextEncoder().encode('A');
    const pdf = await PDFDocument.load(await pdfOf(cardDocument({ face, payload }, fonts)));
    expect(pdf.getPageCount()).toBe(2);
    for (const page of pdf.getPages()) {
      // Chromium rounds to whole points and then to dots.
      expect(Math.abs(page.getWidth() - 242.65)).toBeLessThan(0.5);
      expect(Math.abs(page.getHeight() - 153.01)).toBeLessThan(0.5);
    }
  });

  test('leaves no white hairline at any edge', async () => {
    const file = join(folder, 'edges.pdf');
    const payload = new TextEncoder().encode('A');
    writeFileSync(file, await pdfOf(cardDocument({ face, payload }, fonts)));
    for (const side of ['1', '2']) {
      const picture = execFileSync('pdftoppm', ['-r', '300', '-f', side, '-l', side, file], {
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 8_000_000,
      });
      expect(edgesOf(picture).filter((colour) => colour === 'ffffff')).toEqual([]);
    }
  });

  const text = new TextEncoder();
  const payloads: readonly (readonly [string, Uint8Array])[] = [
    ['Latin text', text.encode('https://example.org/verify?code=Changming-2027&x=1%20')],
    ['Chinese text', text.encode('长明·离线码 䶮𠮷𬱖')],
    ['digits that begin with zeros', text.encode('000310105194904280')],
    [
      'base45 text of 217 characters',
      text.encode('PK1:6BF+70790T9WJWG.FKY*4GO0.O1CV2 ETB5'.repeat(6).slice(0, 217)),
    ],
    ['250 bytes of every value', Uint8Array.from({ length: 250 }, (_, index) => (index * 7 + 3) % 256)],
    ['zero bytes and line ends at both ends', Uint8Array.of(0, 0, 10, 13, 255, 254, 128, 13, 10, 0)],
  ];
  test.each(payloads)('carries a code that reads byte for byte: %s', async (_, payload) => {
    expect(readPrintedCode(await pdfOf(cardDocument({ face, payload }, fonts)))).toEqual(payload);
  });
});

test('an image has the size asked for, to the dot', async () => {
  const payload = new TextEncoder().encode('A');
  const image = await renderer.image(cardDocument({ face, payload }, fonts), cardSize, 300 / 25.4);
  if (!image.ok) throw new Error(image.error.code);
  // Width and height in the PNG's first chunk.
  const png = Buffer.from(image.value);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1011, 638]);
});
