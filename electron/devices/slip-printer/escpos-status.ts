import type { SlipPrinterStatus, SlipTrouble } from './slip-printer.ts';

/** What stops a printer, of all that may be wrong with it. */
export type StoppedBy = Extract<SlipTrouble, 'cover-open' | 'paper-out' | 'fault'>;

/** The answers to DLE EOT 1, 2 and 4. */
export interface StatusBytes {
  readonly printer: number;
  readonly offline: number;
  readonly paper: number;
}

// Epson's reference, DLE EOT: the bits that say something here.
const printerBits = { offline: 0x08 } as const;
const offlineBits = { coverOpen: 0x04, stoppedByPaperEnd: 0x20, error: 0x40 } as const;
const paperBits = { nearEnd: 0x0c, end: 0x60 } as const;

/** An open cover comes first: behind it the paper sensor says nothing. */
export function statusFrom({ printer, offline, paper }: StatusBytes): SlipPrinterStatus {
  const stopped = stoppedBy(offline);
  if (stopped === 'cover-open') return stopped;
  if (paper & paperBits.end) return 'paper-out';
  if (stopped) return stopped;
  if (printer & printerBits.offline) return 'offline';
  return paper & paperBits.nearEnd ? 'paper-low' : 'ready';
}

/** What the answer to DLE EOT 2 says that printing stopped for; undefined where it did not. */
export function stoppedBy(offline: number): StoppedBy | undefined {
  if (offline & offlineBits.coverOpen) return 'cover-open';
  if (offline & offlineBits.stoppedByPaperEnd) return 'paper-out';
  return offline & offlineBits.error ? 'fault' : undefined;
}

// Epson's reference, GS a: cover in the first byte, errors in the second, paper in the third.
const automaticBits = { coverOpen: 0x20, errors: 0x2c, paperEnd: 0x0c } as const;

/** The same, from an automatic status. */
export function automaticallyStoppedBy([first, second, third]: readonly number[]): StoppedBy | undefined {
  if ((first ?? 0) & automaticBits.coverOpen) return 'cover-open';
  if ((third ?? 0) & automaticBits.paperEnd) return 'paper-out';
  return (second ?? 0) & automaticBits.errors ? 'fault' : undefined;
}
