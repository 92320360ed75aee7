/** What may be wrong with the slip printer, to be switched in the middle of a slip too. Paper is a matter of its own. */
export const slipPrinterFaults = [
  'none',
  /** Stands still until the cover is closed, that is, the fault taken away. */
  'cover-open',
  /** Opens its cover soon after the next slip began. */
  'cover-opens-mid-slip',
  /** Cannot cut. */
  'cutter-jam',
  /** Prints and never answers. */
  'silent',
  'falls-silent-mid-slip',
  /** Keeps the connection, hears nothing and says nothing. */
  'half-open',
  /** Prints at a twentieth of its speed and answers late. */
  'slow',
  /** Answers with bytes that mean nothing. */
  'garbage',
  /** Bytes that mean nothing stand between the answers. */
  'noisy-line',
  /** Tells of itself without being asked, in the middle of everything (automatic status back). */
  'unasked-status',
  /** Does not know GS r, as some do. */
  'never-says-done',
  /** Does not know DLE DC4 8: what it holds comes out when it is mended. */
  'never-forgets',
  'unplugged',
  'unplugs-mid-slip',
] as const;
export type SlipPrinterFault = (typeof slipPrinterFaults)[number];

/** What a fault that waits for a slip turns into when it strikes. */
export const strikesAs: Partial<Record<SlipPrinterFault, SlipPrinterFault>> = {
  'cover-opens-mid-slip': 'cover-open',
  'falls-silent-mid-slip': 'silent',
  'unplugs-mid-slip': 'unplugged',
};

export const noise = Uint8Array.of(0xc1, 0x9b);

/** A wrong baud rate shows like this: as many bytes, and none that a printer says. */
export function garble(answer: Uint8Array): Uint8Array {
  return answer.map((byte) => byte | 0xc1);
}
