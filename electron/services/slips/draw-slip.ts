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
/** Every piece is fed past the knife before it is cut. */
const feedMillimetres = 15;
/** The longest there is, twenty things of 400 characters and as much of every other fact, takes thirteen. */
const mostParts = 16;

/** For the log only: a resident hears that it could not be drawn. */
export type DrawingFailure = Failure<'renderer-unavailable' | 'render-timeout' | 'too-long'>;

export interface DrawnSlip {
  readonly pictures: readonly Uint8Array[];
  /** How much paper they take. */
  readonly millimetres: number;
}

/**
 * The pictures of a slip, from the top: one, or several numbered parts where it is longer than a picture may be. How
 * long a text is only its drawing tells: where one is cut off, the slip is divided further and drawn again.
 */
export async function drawSlip(
  slip: Slip,
  parts: { readonly renderer: DocumentRenderer; readonly fonts: FontLibrary; readonly paper: SlipPaper },
): Promise<Result<DrawnSlip, DrawingFailure>> {
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
): Promise<Result<DrawnSlip, DrawingFailure>> {
  const page = { widthMillimetres, heightMillimetres: tallestMillimetres };
  const pictures: Uint8Array[] = [];
  let millimetres = 0;
  for (const html of documents) {
    const picture = await renderer.image(html, page, dotsPerMillimetre);
    if (!picture.ok) return picture;
    const rows = rowsIfWhole(picture.value, widthMillimetres * dotsPerMillimetre);
    if (rows === undefined) return err('too-long');
    millimetres += Math.ceil(rows / dotsPerMillimetre) + feedMillimetres;
    pictures.push(picture.value);
  }
  return ok({ pictures, millimetres });
}

/** How long it is in dots; undefined where the last that stands on it is not the bar that ends every slip. */
function rowsIfWhole(picture: Uint8Array, widthDots: number): number | undefined {
  const raster = readSlipPicture(picture, widthDots);
  if (!raster.ok) return undefined;
  const { bytes, rows, widthBytes } = raster.value;
  const bar = bytes.subarray(-endBarDots * widthBytes);
  const isWhole = bar.length === endBarDots * widthBytes && bar.every((byte) => byte === 0xff);
  return isWhole ? rows : undefined;
}
