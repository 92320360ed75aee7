import type { Result } from '../../foundation/result.ts';

/**
 * What the printer says of itself, the worst first that holds. `paper-low`: prints, and somebody should bring a roll.
 * `fault`: the cutter is jammed, or worse. `offline`: out of reach, silent though it answered before, or switched
 * offline by hand. `unknown`: it has never answered, as many cheap printers do: it may print or not. `printing`: busy
 * with a slip of this kiosk.
 */
export type SlipPrinterStatus =
  | 'cover-open'
  | 'paper-out'
  | 'fault'
  | 'offline'
  | 'unknown'
  | 'printing'
  | 'paper-low'
  | 'ready';

/** Why a slip did not come out, or may not have. */
export type SlipTrouble = Exclude<SlipPrinterStatus, 'paper-low' | 'ready'>;

export type SlipFailure =
  /** No printer was asked anything: this is no picture, or none that fits on the paper. */
  | { readonly code: 'picture-unprintable'; readonly detail?: string | undefined }
  /** Certainly nothing of the slip came out and nothing will. */
  | { readonly code: 'not-printed'; readonly reason: SlipTrouble }
  /** It stopped in the middle and threw the rest away: a beginning may hang from the printer, no more will come. */
  | { readonly code: 'cut-short'; readonly reason: SlipTrouble }
  /** The slip may have come out, whole or in part, or may come out when the printer is mended. */
  | { readonly code: 'unknown'; readonly reason: SlipTrouble };

/** Prints slips on a roll of 80 mm. Every promise settles: each step has its own deadline. */
export interface SlipPrinter {
  /** How a slip's picture has to be drawn: so wide, so many dots a millimetre, as long as need be. */
  readonly paper: SlipPaper;
  /** Asks the printer. */
  status(): Promise<SlipPrinterStatus>;
  /**
   * Prints a slip and cuts it off. `png`: black on white, at most as wide as the paper; what is white below the last
   * black dot is left out. Ok only on the printer's word that all of it was printed; never tries again by itself.
   */
  print(png: Uint8Array): Promise<Result<undefined, SlipFailure>>;
  close(): Promise<void>;
}

export interface SlipPaper {
  readonly widthMillimetres: number;
  readonly dotsPerMillimetre: number;
}

/** Whether a slip should be begun at all. A printer that never answers is tried, and people are asked what came out. */
export function mayBegin(status: SlipPrinterStatus): boolean {
  return status === 'ready' || status === 'paper-low' || status === 'unknown';
}
