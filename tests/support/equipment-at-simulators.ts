import { onTestFinished } from 'vitest';
import type { PortOfMachine } from '../../electron/devices/line/list-ports.ts';
import { openLockerBoards } from '../../electron/devices/locker/open-locker-boards.ts';
import type { Devices } from '../../electron/devices/open-devices.ts';
import { openPrintFonts } from '../../electron/fonts/print-fonts.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { ok } from '../../electron/foundation/result.ts';
import { openChromiumDocumentRenderer } from '../../electron/hosts/browser/chromium-document-renderer.ts';
import {
  type CardPrinterNews,
  type Equipment,
  openEquipment,
} from '../../electron/services/equipment/open-equipment.ts';
import { openSlipService } from '../../electron/services/slips/open-slip-service.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import type { Store } from '../../electron/store/store.ts';
import { chromiumPath } from './browser.ts';
import { type CardPrinterBench, openCardPrinterBench } from './card-printer-bench.ts';
import { keepLog } from './keep-log.ts';
import { readerOverTcp } from './reader-at-simulator.ts';
import { scannerOverSerial } from './scanner-at-simulator.ts';
import { slipPrinterOverTcp } from './slip-printer-at-simulator.ts';
import { type DoorForTest, doorForTest } from './staff-part.ts';
import { temporaryStore } from './temporary-store.ts';

/** A technician at the devices of a kiosk: real drivers at simulated hardware. Everything ends with the test. */
export interface EquipmentAtSimulators extends DoorForTest {
  readonly equipment: Equipment;
  readonly handlers: Equipment['handlers'];
  readonly reader: Awaited<ReturnType<typeof readerOverTcp>>;
  readonly scanner: Awaited<ReturnType<typeof scannerOverSerial>>;
  readonly cards: CardPrinterBench;
  readonly slipPrinter: Awaited<ReturnType<typeof slipPrinterOverTcp>>;
  readonly store: Store;
  /** What was proposed to the settings. */
  readonly proposed: readonly object[];
  /** All that is kept or logged, to be searched for what must not stand in it. */
  traces(): string;
  events(kind: string): readonly unknown[];
}

interface Options {
  readonly store?: Store;
  readonly ports?: readonly PortOfMachine[];
  readonly countsCardsThatLeft?: boolean;
}

export async function equipmentAtSimulators(options: Options = {}): Promise<EquipmentAtSimulators> {
  const [reader, scanner, slipPrinter] = [
    await readerOverTcp(),
    await scannerOverSerial(),
    await slipPrinterOverTcp(),
  ];
  const cards = await openCardPrinterBench({ countsCardsThatLeft: options.countsCardsThatLeft ?? true });
  onTestFinished(() => cards.close());
  const store = options.store ?? temporaryStore();
  const { database } = store;
  const audit = openAuditLog(database, systemClock);
  const renderer = openChromiumDocumentRenderer({ executablePath: chromiumPath(), clock: systemClock });
  onTestFinished(() => renderer.close());
  const { log, entries } = keepLog();
  const fonts = openPrintFonts();
  const tools = { clock: systemClock, log };
  const slips = openSlipService({ store, audit, printer: slipPrinter.printer, renderer, fonts, ...tools });
  const devices: Devices = {
    ...{ reader: reader.reader, scanner: scanner.scanner },
    ...{
      printer: cards.printer,
      slipPrinter: slipPrinter.printer,
      locker: openLockerBoards({
        boards: [],
        openLine: () => {
          throw new Error('no line is named');
        },
        ...tools,
      }),
    },
    close: async () => {},
  };
  const maintenance = doorForTest();
  const proposed: object[] = [];
  const equipment = openEquipment({
    ...{ devices, slips, store, audit, renderer, fonts, door: maintenance.door, ...tools },
    cardPrinterNews: newsOf(cards),
    technicians: () => ['陆伟'],
    configuration: {
      site: { name: '试验', kioskId: 'core-1' },
      devices: {
        identityReader: { driver: 'sam-v', line: reader.simulator.address, sensesRemoval: true },
        codeScanner: { driver: 'serial-scanner', line: scanner.simulator.address },
        cardPrinter: {
          ...{ driver: 'ipp', uri: cards.uri, patienceSeconds: 6 },
          ...{ countsCardsThatLeft: true, sensesOutlet: false },
        },
        lockerBoards: [],
        slipPrinter: { driver: 'escpos', line: slipPrinter.simulator.address, widthDots: 576 },
      },
    },
    ports: async () => options.ports ?? [],
    proposeSettings: (change) => {
      proposed.push(change);
      return ok({});
    },
  });
  onTestFinished(() => {
    equipment.close();
    slips.close();
  });
  const rowsOf = (table: string) => database.prepare(`SELECT * FROM ${table}`).all();
  return {
    ...maintenance,
    ...{ equipment, handlers: equipment.handlers, reader, scanner, cards, slipPrinter, store, proposed },
    traces: () => [...entries, JSON.stringify([rowsOf('job'), rowsOf('audit_event')])].join('\n'),
    events: (kind) =>
      database
        .prepare<[string], { details: string }>(
          'SELECT details FROM audit_event WHERE kind = ? ORDER BY number',
        )
        .all(kind)
        .map(({ details }) => JSON.parse(details)),
  };
}

/** Asks when it is told to, as `watchCardAvailability` does besides every ten seconds. */
function newsOf({ printer }: CardPrinterBench): CardPrinterNews {
  const listeners = new Set<() => void>();
  let status: ReturnType<CardPrinterNews['printerStatus']>;
  return {
    printerStatus: () => status,
    askNow: () => {
      void printer.status().then((now) => {
        status = now;
        for (const listener of listeners) listener();
      });
    },
    onAsked: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
