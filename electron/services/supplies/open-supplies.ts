import type { Handlers } from '../../contract/dispatcher.ts';
import { type SupplyLine, type SupplyName, supplyName } from '../../contract/staff/lines.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import { done } from '../session/done.ts';
import type { MaintenanceDoor } from '../staff/staff-part.ts';
import { type SuppliesEvent, type SuppliesPart, startSuppliesPart } from './supplies-part.ts';
import { takenByHand } from './supply.ts';
import { openSupplyBook } from './supply-book.ts';
import { type PrintersSay, supplyLineOf } from './supply-line.ts';

type SuppliesHandlers = Pick<Handlers, Extract<keyof Handlers, `supplies.${string}`>>;

export interface Supplies {
  readonly handlers: SuppliesHandlers;
  /** For the overview. What is counted by hand stands there only where somebody counted it. */
  lines(): SupplyLine[];
}

/** Cards, ribbon, paper and booklets: how much there is, how long it lasts, and who filled it up. */
export function openSupplies(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly door: MaintenanceDoor;
  readonly hasSlipPrinter: boolean;
  readonly printersSay: () => PrintersSay;
  /** Tells when a printer says something new. */
  readonly onPrinters: (listener: () => void) => () => void;
  readonly nameOf: (staff: number) => string | undefined;
}): Supplies {
  const { door } = parts;
  const book = openSupplyBook(parts);
  const here = supplyName.options.filter((supply) => supply !== 'slip-paper' || parts.hasSlipPrinter);
  const lineOf = (supply: SupplyName) => supplyLineOf(supply, book, parts.printersSay());
  let part: SuppliesPart | undefined;
  const tell = (event: SuppliesEvent) => done(part?.dispatch(event));

  return {
    handlers: {
      'supplies.open': () =>
        door.open((host) => {
          part = startSuppliesPart(
            {
              ...{ book, nameOf: parts.nameOf, onPrinters: parts.onPrinters },
              lines: () => here.map(lineOf),
              onCounted: door.overviewChanged,
            },
            host,
          );
          return part;
        }),
      'supplies.openSupply': ({ supply }) => tell({ type: 'open-supply', supply }),
      'supplies.enterFull': () => tell({ type: 'enter-full' }),
      'supplies.filled': () => tell({ type: 'filled' }),
      'supplies.enterAmount': ({ act }) => tell({ type: 'enter-amount', act }),
      'supplies.setAmount': ({ amount }) => tell({ type: 'set-amount', amount }),
      'supplies.take': ({ count }) => tell({ type: 'take', count }),
    },
    lines: () =>
      here.map(lineOf).filter(({ supply, left }) => left !== undefined || !takenByHand.has(supply)),
  };
}
