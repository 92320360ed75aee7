import { mediaAttributes } from './card-media.ts';
import type { PrinterDescription, PrinterReason, PrinterStatus, PrinterWarning } from './card-printer.ts';
import { booleanOf, integersOf, wordsOf } from './ipp-attributes.ts';
import type { IppGroup } from './ipp-message.ts';
import { type StateReasons, sortStateReasons } from './printer-reasons.ts';

/** RFC 8011 5.4.11. */
const printerStopped = 5;

/** What a status needs. */
export const statusAttributes = [
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
  'marker-levels',
  'marker-low-levels',
  'marker-types',
] as const;

/** What a print needs besides. */
export const capabilityAttributes = [
  ...statusAttributes,
  ...mediaAttributes,
  'sides-supported',
  'print-scaling-supported',
  'copies-supported',
  'orientation-requested-supported',
] as const;

/** What a description needs: RFC 8011 5.4.9, PWG 5110.1 and PWG 5100.9. */
export const descriptionAttributes = [
  'printer-make-and-model',
  'printer-firmware-string-version',
  'marker-names',
  'marker-levels',
] as const;

export function readDescription(printer: IppGroup): PrinterDescription {
  const names = wordsOf(printer, 'marker-names');
  const levels = integersOf(printer, 'marker-levels');
  return {
    model: wordsOf(printer, 'printer-make-and-model')[0],
    firmware: wordsOf(printer, 'printer-firmware-string-version').join(', ') || undefined,
    levels: names.flatMap((name, index) => {
      const percent = levels[index];
      return percent !== undefined && percent >= 0 && percent <= 100 ? [{ name, percent }] : [];
    }),
  };
}

/** The state of the printer as a job sees it. */
export interface PrinterFacts extends StateReasons {
  readonly stopped: boolean;
  readonly accepting: boolean;
}

export function readPrinterFacts(printer: IppGroup): PrinterFacts {
  const reasons = sortStateReasons(wordsOf(printer, 'printer-state-reasons'));
  const warnings = new Set<PrinterWarning>(reasons.warnings);
  if (markerIsLow(printer)) warnings.add('ribbon-low');
  return {
    ...reasons,
    warnings: [...warnings],
    stopped: integersOf(printer, 'printer-state')[0] === printerStopped,
    accepting: booleanOf(printer, 'printer-is-accepting-jobs') ?? true,
  };
}

/** A print begins only when nothing speaks against it, with whatever severity. */
export function statusFrom(facts: PrinterFacts): PrinterStatus {
  const reasons: PrinterReason[] = [...facts.errors, ...facts.doubts];
  if (!facts.accepting && reasons.length === 0) reasons.push('paused');
  if (facts.stopped && reasons.length === 0) reasons.push('other');
  return { ready: reasons.length === 0, reasons, warnings: facts.warnings };
}

/** PWG 5100.9: percentages; negative ones are unknown. A waste container fills up instead. */
function markerIsLow(printer: IppGroup): boolean {
  const levels = integersOf(printer, 'marker-levels');
  const lows = integersOf(printer, 'marker-low-levels');
  const types = wordsOf(printer, 'marker-types');
  return levels.some((level, index) => {
    const low = lows[index];
    return low !== undefined && level >= 0 && level <= low && !types[index]?.startsWith('waste');
  });
}
