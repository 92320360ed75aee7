import { PDFDocument } from 'pdf-lib';

/** 85.60 and 53.98 mm in points. */
const [width, height] = [(85.6 * 72) / 25.4, (53.98 * 72) / 25.4];

/** A card of two pages without anything personal: front and back. */
export async function cardPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const side of ['front', 'back']) {
    const page = document.addPage([width, height]);
    page.drawText(side, { x: 20, y: 60, size: 18 });
  }
  return document.save();
}
