import type { Condition, SupplyLine, SupplyName } from '../../contract/staff/lines.ts';
import type { PrinterStatus } from '../../devices/card-printer/card-printer.ts';
import type { SlipPrinterStatus } from '../../devices/slip-printer/slip-printer.ts';
import { supplies, takenByHand } from './supply.ts';
import type { SupplyBook } from './supply-book.ts';

/** What the printers themselves say; undefined where they have said nothing yet. */
export interface PrintersSay {
  readonly cards: PrinterStatus | undefined;
  readonly slips: SlipPrinterStatus | undefined;
}

/** Enough for a weekend, and to order more. */
const daysToWorry = 3;
const shareToWorry = 0.2;

/** How much there is of one supply, and whether somebody should look after it. */
export function supplyLineOf(supply: SupplyName, book: SupplyBook, say: PrintersSay): SupplyLine {
  const { full, steps } = supplies[supply];
  const left = book.left(supply);
  const usedADay = book.usedADay(supply);
  const daysLeft = left !== undefined && usedADay ? Math.floor(left / usedADay) : undefined;
  const printer = saidOf(supply, say);
  return {
    supply,
    condition: conditionOf(supply, {
      printer,
      share: left === undefined ? undefined : left / steps / full,
      daysLeft,
    }),
    // A tenth of a metre is as exact as anybody wants to know.
    ...(left !== undefined && { left: Math.floor((left / steps) * 10) / 10 }),
    full,
    ...(daysLeft !== undefined && { daysLeft }),
    printerSaysLow: printer !== undefined,
  };
}

function saidOf(supply: SupplyName, { cards, slips }: PrintersSay): 'low' | 'empty' | undefined {
  switch (supply) {
    case 'cards':
      if (cards?.reasons.includes('out-of-cards')) return 'empty';
      return cards?.warnings.includes('cards-low') ? 'low' : undefined;
    case 'ribbon':
      if (cards?.reasons.includes('ribbon-empty')) return 'empty';
      return cards?.warnings.includes('ribbon-low') ? 'low' : undefined;
    case 'slip-paper':
      if (slips === 'paper-out') return 'empty';
      return slips === 'paper-low' ? 'low' : undefined;
    case 'booklets':
      return undefined;
  }
}

/** A count may be wrong: only the printer's own word, or an empty hand, says that nothing is left. */
function conditionOf(
  supply: SupplyName,
  known: {
    readonly printer: 'low' | 'empty' | undefined;
    readonly share: number | undefined;
    readonly daysLeft: number | undefined;
  },
): Condition {
  const { printer, share, daysLeft } = known;
  if (printer === 'empty' || (share === 0 && takenByHand.has(supply))) return 'bad';
  // Of what nobody has counted it cannot be told whether it lasts.
  const isLow = share === undefined || share < shareToWorry;
  const endsSoon = daysLeft !== undefined && daysLeft <= daysToWorry;
  return printer === 'low' || isLow || endsSoon ? 'soon' : 'good';
}
