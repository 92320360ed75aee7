import type { SlipRaster } from './slip-raster.ts';

// Epson's ESC/POS command reference, by the names of the commands; the TM-T85 manual (5-3 and following) has the same.

/** Rows sent as one picture: 3 mm. Small, so that a print is stopped soon, and a band cut off is soon filled up. */
export const bandRows = 24;

/** DLE EOT n, answered at once whatever the printer is doing: 1 printer, 2 why it is offline, 4 paper. */
export type StatusQuestion = 1 | 2 | 4;

export function askStatus(question: StatusQuestion): Uint8Array {
  return Uint8Array.of(0x10, 0x04, question);
}

/** ESC @: as after switching on. */
export const initialise = Uint8Array.of(0x1b, 0x40);

/** GS r 1: the paper sensors once more, but answered in its turn: then all that was sent before was carried out. */
export const askWhenDone = Uint8Array.of(0x1d, 0x72, 0x01);

/** GS V 66 24: feeds the slip past the cutter and 3 mm on, and cuts it but for a point that holds it. */
export const cut = Uint8Array.of(0x1d, 0x56, 0x42, 0x18);

/** DLE DC4 8: forgets at once all that was received and not printed yet, and answers. The other bytes are fixed. */
export const clearBuffers = Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);

/** In bytes. */
const bandHead = 8;

/** Completes a band of which any end got lost: it is filled up in white. Outside of a picture, NUL does nothing. */
export function fillBand(widthBytes: number): Uint8Array {
  return new Uint8Array(bandHead + bandRows * widthBytes);
}

/** GS v 0 for each band of the picture, from the top. */
export function encodeBands(raster: SlipRaster): readonly Uint8Array[] {
  const { widthBytes, rows } = raster;
  const bytes = withoutRealTimeCommands(raster.bytes);
  const bands: Uint8Array[] = [];
  for (let first = 0; first < rows; first += bandRows) {
    const count = Math.min(bandRows, rows - first);
    const head = [0x1d, 0x76, 0x30, 0x00, widthBytes & 0xff, widthBytes >> 8, count, 0x00];
    const band = new Uint8Array(bandHead + count * widthBytes);
    band.set(head);
    band.set(bytes.subarray(first * widthBytes, (first + count) * widthBytes), bandHead);
    bands.push(band);
  }
  return bands;
}

/**
 * A printer carries out DLE EOT, DLE ENQ and DLE DC4 wherever they stand, in the middle of a picture too: it would
 * answer questions that nobody asked, forget what it holds or switch itself off. Where two bytes of a picture would be
 * read so, the dot of the first gets a neighbour, 0.1 mm that nobody sees.
 */
export function withoutRealTimeCommands(bytes: Uint8Array): Uint8Array {
  const secondBytes = [0x04, 0x05, 0x14];
  return bytes.map((byte, index) =>
    byte === 0x10 && secondBytes.includes(bytes[index + 1] ?? 0) ? 0x18 : byte,
  );
}
