import type { Configuration } from '../configuration/configuration.ts';
import type { LockerBoardConfiguration } from '../configuration/locker-configuration.ts';
import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import type { CardPrinter } from './card-printer/card-printer.ts';
import { openIppPrinter } from './card-printer/ipp-card-printer.ts';
import type { CodeScanner } from './code-scanner/code-scanner.ts';
import { openSerialScanner } from './code-scanner/serial-scanner.ts';
import type { IdentityReader } from './identity-reader/identity-reader.ts';
import { openSamIdReader } from './identity-reader/sam-id-reader.ts';
import { openLine } from './line/open-line.ts';
import type { BoardTraits, LockerBoards } from './locker/locker-boards.ts';
import { openLockerBoards } from './locker/open-locker-boards.ts';
import { openEscPosSlipPrinter } from './slip-printer/escpos-slip-printer.ts';
import type { SlipPrinter } from './slip-printer/slip-printer.ts';

/** All that is plugged into the machine. Undefined: none is configured. */
export interface Devices {
  readonly reader: IdentityReader;
  readonly scanner: CodeScanner | undefined;
  readonly printer: CardPrinter;
  readonly slipPrinter: SlipPrinter | undefined;
  /** Without boards where there is no locker. */
  readonly locker: LockerBoards;
  close(): Promise<void>;
}

export interface DeviceTools {
  readonly clock: Clock;
  readonly log: Log;
  /** What a commissioning learned of a board of the document locker. */
  readonly learned?: ((board: LockerBoardConfiguration) => BoardTraits | undefined) | undefined;
}

/** Opens the devices that the configuration names. One that is not there is looked for until it is. */
export function openDevices(
  { identityReader, codeScanner, cardPrinter, slipPrinter: slips, lockerBoards }: Configuration['devices'],
  { learned, ...tools }: DeviceTools,
): Devices {
  const lineOf = ({ line }: { readonly line: string }) => openLine(line, tools);
  const { sensesRemoval } = identityReader;
  const reader = openSamIdReader({ line: lineOf(identityReader), sensesRemoval, ...tools });
  const scanner = codeScanner && openSerialScanner({ line: lineOf(codeScanner), ...tools });
  const printer = openIppPrinter({ ...cardPrinter, ...tools });
  const slipPrinter =
    slips && openEscPosSlipPrinter({ line: lineOf(slips), widthDots: slips.widthDots, ...tools });
  const locker = openLockerBoards({
    ...{ boards: lockerBoards, learned, openLine: (uri) => openLine(uri, tools) },
    ...tools,
  });
  return {
    ...{ reader, scanner, printer, slipPrinter, locker },
    close: async () => {
      await Promise.all([reader.close(), scanner?.close(), slipPrinter?.close(), locker.close()]);
    },
  };
}
