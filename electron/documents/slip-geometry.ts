/** A receipt printer at 203 dots an inch: 8 dots a millimetre. */
export const slipDotsPerMillimetre = 8;

/** White at the left and right edge. */
export const slipMarginMillimetres = 3;

/** Slips are read at the bus stop, without glasses: no text is smaller, in em. */
export const smallestSlipTextMillimetres = 4.5;

/** The bar over the whole width that every slip ends with: a picture without it was cut off. */
export const endBarDots = 4;

/** Whole dots as a length. All heights on a slip are: then the code's modules begin on dots. */
export function slipDots(dots: number): string {
  return `${dots / slipDotsPerMillimetre}mm`;
}
