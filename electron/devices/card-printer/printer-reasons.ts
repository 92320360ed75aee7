import type { PrinterReason, PrinterWarning } from './card-printer.ts';

/** RFC 8011 5.4.12 and PWG 5100.9: what each keyword, without its severity, means for a card. */
const meanings: ReadonlyMap<string, PrinterReason> = new Map([
  ['media-empty', 'out-of-cards'],
  ['media-needed', 'out-of-cards'],
  ['input-tray-missing', 'out-of-cards'],
  ['input-media-tray-empty', 'out-of-cards'],
  ['media-jam', 'card-jam'],
  ['cover-open', 'cover-open'],
  ['door-open', 'cover-open'],
  ['interlock-open', 'cover-open'],
  ['marker-supply-empty', 'ribbon-empty'],
  ['marker-supply-missing', 'ribbon-empty'],
  ['toner-empty', 'ribbon-empty'],
  ['output-area-full', 'output-full'],
  ['output-tray-missing', 'output-full'],
  ['offline', 'offline'],
  ['shutdown', 'offline'],
  ['connecting-to-device', 'offline'],
  ['timed-out', 'offline'],
  ['paused', 'paused'],
  ['moving-to-paused', 'paused'],
  ['deactivated', 'paused'],
  ['hold-new-jobs', 'paused'],
]);

const warnings: ReadonlyMap<string, PrinterWarning> = new Map([
  ['media-low', 'cards-low'],
  ['marker-supply-low', 'ribbon-low'],
  ['toner-low', 'ribbon-low'],
]);

/** Printer state reasons, sorted by how surely they stop a print. */
export interface StateReasons {
  /** Called errors by the printer. */
  readonly errors: readonly PrinterReason[];
  /**
   * Named without `-error`. Some printers never say `-error`, and others say `media-empty-warning` while the last card
   * of the hopper is being printed: these stop a print when it makes no progress.
   */
  readonly doubts: readonly PrinterReason[];
  readonly warnings: readonly PrinterWarning[];
}

/** Sorts the keywords of `printer-state-reasons`; a keyword that is not known counts only as an error. */
export function sortStateReasons(keywords: readonly string[]): StateReasons {
  const errors = new Set<PrinterReason>();
  const doubts = new Set<PrinterReason>();
  const soon = new Set<PrinterWarning>();
  for (const keyword of keywords) {
    const severity = /-(error|warning|report)$/.exec(keyword)?.[1];
    const bare = keyword.replace(/-(error|warning|report)$/, '');
    const warning = warnings.get(bare);
    const meaning = meanings.get(bare);
    if (warning) soon.add(warning);
    else if (severity === 'error') errors.add(meaning ?? 'other');
    else if (meaning) doubts.add(meaning);
  }
  return {
    errors: [...errors],
    doubts: [...doubts].filter((reason) => !errors.has(reason)),
    warnings: [...soon],
  };
}
