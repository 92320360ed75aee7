import type {
  SlipTrouble as PrinterTrouble,
  SlipPrinterStatus,
} from '../../devices/slip-printer/slip-printer.ts';
import type { Slip } from '../../documents/slip.ts';

/**
 * Why there is no slip, or may be none. `no-printer`: none is configured. `not-drawn`: the picture could not be made.
 * All others are what the printer says of itself.
 */
export type SlipTrouble = PrinterTrouble | 'no-printer' | 'not-drawn';

export type SlipOutcome =
  | { readonly kind: 'printed' }
  /** Certainly nothing came out and nothing will. */
  | { readonly kind: 'not-printed'; readonly trouble: SlipTrouble }
  /** A beginning may hang from the printer, or the first of several parts lie there; no more will come. */
  | { readonly kind: 'cut-short'; readonly trouble: SlipTrouble }
  /** It may have come out, whole or in part: only whoever stands there can tell. */
  | { readonly kind: 'unknown'; readonly trouble: SlipTrouble };

/** Whether a slip can be offered now. `absent`: no slip printer is configured. */
export type SlipServiceState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'ready'; readonly paperLow: boolean }
  | { readonly kind: 'out-of-order'; readonly trouble: PrinterTrouble };

export type SlipStage = 'drawing' | 'printing';

/** Slips of paper for people to take home. */
export interface SlipService {
  /** As the printer said when it was last asked: every ten seconds while nobody prints, and after each slip. */
  state(): SlipServiceState;
  /** In the printer's own words, `printing` aside; undefined before its first answer, or without a printer. */
  printerSays(): SlipPrinterStatus | undefined;
  /** Somebody may want one soon: asks the printer now. */
  askNow(): void;
  /** Calls the listener when the state has become another; the returned function ends that. */
  onChange(listener: () => void): () => void;
  /**
   * Draws the slip, commits its job and prints it once; a second caller waits for the first. Never repeats by itself
   * and never rejects for what a printer does. Resolves when all is known that will be known.
   */
  print(slip: Slip, onProgress: (stage: SlipStage) => void): Promise<SlipOutcome>;
  /** From now on nothing more is written: what is under way is settled after the next start. Leaves the printer open. */
  close(): void;
}
