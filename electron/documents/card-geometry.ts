/** CR80, ISO/IEC 7810 ID-1: 85.60 × 53.98 mm, corners of 3.18 mm. */
export const cardSize = { widthMillimetres: 85.6, heightMillimetres: 53.98 } as const;
export const cardCornerMillimetres = 3.18;

/** Card printers print 300 dots per inch: whatever must be crisp is measured in whole dots. */
export const dotMillimetres = 25.4 / 300;

/**
 * The square that the code stands in, quiet zone included, and its distance from the left and upper edge: all of the
 * card's height. An authority's code (version 13) has 8 dots a module, a kiosk's (version 20) has 6. With 5, which
 * would leave more at the edges, a coarse or blurred picture is read half as often (`npm run bench -- code`), while
 * a dark frame over 2 mm of the edges harms neither.
 */
export const codeSpaceDots = 630;
export const codeSpaceOffsetDots = 4;

/** The white field in its middle. The rim that is left to the edges hides how exactly the printer feeds. */
export const codeFieldDots = 616;
export const codeFieldOffsetDots = 11;

/** No text smaller than this, in em: printed cards are read at arm's length without glasses. */
export const smallestTextMillimetres = 4;

export function millimetres(length: number): string {
  return `${Number(length.toFixed(4))}mm`;
}
