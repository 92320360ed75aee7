import { readSlipPicture } from '../../devices/slip-printer/slip-picture.ts';
import type { SlipPaper } from '../../devices/slip-printer/slip-printer.ts';
import type { DocumentRenderer } from '../../documents/document-renderer.ts';
import type { FontLibrary } from '../../documents/embedded-fonts.ts';
import type { Slip } from '../../documents/slip.ts';
import { likelyPartsOf, slipDocuments } from '../../documents/slip-document.tsx';
import { endBarDots } from '../../documents/slip-geometry.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';

/** The printer takes no picture over a metre. */
const tallestMillimetres = 990;
/** The longest there is, twenty things of 400 characters and as much of every other fact, takes thirteen. */
const mostParts = 16;

/** For the log only: a resident hears that it could not be drawn. */
export type DrawingFailure = Failure<'renderer-unavailable' | 'render-timeout' | 'too-long'>;

/**
 * The pictures of a slip, from the top: one, or several numbered parts where it is longer than a picture may be. How
 * long a text is only its drawing tells: where one is cut off, the slip is divided further and drawn again.
 */
export async function drawSlip(
  slip: Slip,
  parts: { readonly renderer: DocumentRenderer; readonly fonts: FontLibrary; readonly paper: SlipPaper },
): Promise<Result<readonly Uint8Array[], DrawingFailure>> {
  const { widthMillimetres } = parts.paper;
  for (let count = likelyPartsOf(slip); count <= mostParts; count += 1) {
    const documents = slipDocuments({ slip, widthMillimetres, parts: count }, parts.fonts);
    const drawn = await drawAll(documents, parts.renderer, parts.paper);
    if (drawn.ok || drawn.error.code !== 'too-long') return drawn;
  }
  return err('too-long');
}

async function drawAll(
  documents: readonly string[],
  renderer: DocumentRenderer,
  { widthMillimetres, dotsPerMillimetre }: SlipPaper,
): Promise<Result<readonly Uint8Array[], DrawingFailure>> {
  const page = { widthMillimetres, heightMillimetres: tallestMillimetres };
  const pictures: Uint8Array[] = [];
  for (const html of documents) {
    const picture = await renderer.image(html, page, dotsPerMillimetre);
    if (!picture.ok) return picture;
    if (!isWhole(picture.value, widthMillimetres * dotsPerMillimetre)) return err('too-long');
    pictures.push(picture.value);
  }
  return ok(pictures);
}

/** Whether the last that stands on it is the bar that ends every slip. */
function isWhole(picture: Uint8Array, widthDots: number): boolean {
  const raster = readSlipPicture(picture, widthDots);
  if (!raster.ok) return false;
  const { bytes, widthBytes } = raster.value;
  const bar = bytes.subarray(-endBarDots * widthBytes);
  return bar.length === endBarDots * widthBytes && bar.every((byte) => byte === 0xff);
}
