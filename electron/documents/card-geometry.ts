/** CR80, ISO/IEC 7810 ID-1: 85.60 × 53.98 mm, corners of 3.18 mm. */
export const cardSize = { widthMillimetres: 85.6, heightMillimetres: 53.98 } as const;
export const cardCornerMillimetres = 3.18;

/** Card printers print 300 dots per inch: whatever must be crisp is measured in whole dots. */
export const dotMillimetres = 25.4 / 300;

/**
 * The white field that the code stands in, quiet zone included, and its distance from the left and upper edge.
 * 552 dots suit the codes of 120 to 250 bytes best: 9 dots a module at version 9, 8 at 10 and 11, 7 at 12 and 13.
 */
export const codeFieldDots = 552;
export const codeFieldOffsetDots = 43;

/** No text smaller than this, in em: printed cards are read at arm's length without glasses. */
export const smallestTextMillimetres = 4;

export function millimetres(length: number): string {
  return `${Number(length.toFixed(4))}mm`;
}
