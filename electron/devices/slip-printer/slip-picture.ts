import { type DecodedPng, decode } from 'fast-png';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import { rasterOf, type SlipRaster } from './slip-raster.ts';

/** A metre of paper at 8 dots a millimetre: no slip is longer, and a picture that is must be a mistake. */
const longestDots = 8_000;

/** The dots that a PNG is printed as. Refused: what is no PNG of 8 bits a channel, is wider than the paper, or white. */
export function readSlipPicture(
  png: Uint8Array,
  widthDots: number,
): Result<SlipRaster, Failure<'picture-unprintable'>> {
  const size = sizeOf(png);
  if (!size) return refuse('no PNG');
  if (size.width > widthDots || size.height > longestDots || size.width * size.height === 0)
    return refuse(`${size.width} × ${size.height} dots`);
  const decoded = decoding(png);
  if (!decoded) return refuse('damaged');
  if (decoded.depth !== 8 || decoded.palette) return refuse('not of 8 bits a channel');
  const raster = rasterOf(decoded, widthDots);
  return raster.rows === 0 ? refuse('all white') : ok(raster);
}

function refuse(detail: string) {
  return err('picture-unprintable', detail);
}

/** Read from the header, before memory is taken for so many dots (PNG 11.2.2: IHDR stands first). */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (png.length < 33 || signature.some((byte, index) => png[index] !== byte)) return undefined;
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** fast-png tells of damage by throwing. */
function decoding(png: Uint8Array): DecodedPng | undefined {
  try {
    return decode(png, { checkCrc: true });
  } catch {
    return undefined;
  }
}
