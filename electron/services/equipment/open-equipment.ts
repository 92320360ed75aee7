import type { Configuration } from '../../configuration/configuration.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import type { DeviceTest } from '../../contract/staff/equipment-views.ts';
import type { DeviceLine, DeviceName } from '../../contract/staff/lines.ts';
import type { PrinterStatus } from '../../devices/card-printer/card-printer.ts';
import { listPorts, type PortOfMachine } from '../../devices/line/list-ports.ts';
import type { Devices } from '../../devices/open-devices.ts';
import type { DocumentRenderer } from '../../documents/document-renderer.ts';
import type { FontLibrary } from '../../documents/embedded-fonts.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { err } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import { done } from '../session/done.ts';
import type { SettingsChange } from '../settings/settings-change.ts';
import type { SlipService } from '../slips/slip-service.ts';
import type { Done, MaintenanceDoor } from '../staff/staff-part.ts';
import { changeFor, configuredFacts, describedFacts, heldLines } from './device-facts.ts';
import {
  hasAnswered,
  type SightOf,
  sightOfCardPrinter,
  sightOfLine,
  sightOfLockerBoards,
  sightOfSlipPrinter,
} from './device-sight.ts';
import { type DeviceWatch, watchDevices } from './device-watch.ts';
import { type DevicesPart, startDevicesPart } from './devices-part.ts';
import { openFaultBook } from './fault-book.ts';
import { lookForLines } from './look-for-lines.ts';
import { startRemedyPart } from './remedy-part.ts';
import { startDeviceTest } from './start-device-test.ts';
import { openTestCards } from './test-cards.ts';

type DevicesHandlers = Pick<Handlers, Extract<keyof Handlers, `devices.${string}`>>;

export interface Equipment {
  readonly handlers: DevicesHandlers;
  /** For the overview. */
  lines(): DeviceLine[];
  /** Whether the device has said how it is, whatever it said; undefined: there is none. */
  answers(device: DeviceName): boolean | undefined;
  onChange: DeviceWatch['onChange'];
  close(): void;
}

/** Whoever asks the card printer anyway, and tells what it said. */
export interface CardPrinterNews {
  printerStatus(): PrinterStatus | undefined;
  askNow(): void;
  onAsked(listener: () => void): () => void;
}

export interface EquipmentParts {
  readonly devices: Devices;
  readonly configuration: Pick<Configuration, 'devices' | 'site'>;
  readonly cardPrinterNews: CardPrinterNews;
  readonly slips: SlipService;
  readonly store: Store;
  readonly audit: AuditLog;
  readonly door: MaintenanceDoor;
  /** Shows staff what would change in the configuration, and applies it when they want it; without it nothing found is offered. */
  readonly proposeSettings?: ((change: SettingsChange) => Done) | undefined;
  /** The names of those who look after devices. */
  readonly technicians: () => readonly string[];
  readonly renderer: DocumentRenderer;
  readonly fonts: FontLibrary;
  /** Those of this machine, unless a test has others. */
  readonly ports?: () => Promise<readonly PortOfMachine[]>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is plugged into the kiosk: how it is, its faults, and what staff try with it. */
export function openEquipment(parts: EquipmentParts): Equipment {
  const { devices, configuration, cardPrinterNews, slips, store, audit, door, clock } = parts;
  const { reader, scanner, printer, slipPrinter, locker } = devices;
  const faults = openFaultBook(store.database, audit);
  const sights: SightOf[] = [
    { device: 'identity-reader', present: () => sightOfLine(reader.state.kind === 'offline') },
    ...(scanner
      ? [{ device: 'code-scanner', present: () => sightOfLine(scanner.state === 'offline') } as const]
      : []),
    { device: 'card-printer', present: () => sightOfCardPrinter(cardPrinterNews.printerStatus()) },
    ...(slipPrinter
      ? [{ device: 'slip-printer', present: () => sightOfSlipPrinter(slips.printerSays()) } as const]
      : []),
    ...(locker.boards.length > 0
      ? [{ device: 'locker-boards', present: () => sightOfLockerBoards(locker) } as const]
      : []),
  ];
  const watch = watchDevices({ sights, faults, clock });
  const cards = openTestCards({ ...parts, printer, siteName: configuration.site.name });
  const endings = [
    reader.subscribe(watch.look),
    scanner?.onState(watch.look),
    cardPrinterNews.onAsked(watch.look),
    slips.onChange(watch.look),
    locker.onBoard(watch.look),
    watch.onChange(door.overviewChanged),
  ];
  let part: DevicesPart | undefined;

  return {
    handlers: {
      'devices.open': () =>
        door.open((host) => {
          part = startDevicesPart(
            {
              ...{ watch, faults, audit, testsOf, log: parts.log },
              facts: (device) => configuredFacts(device, configuration.devices),
              describe: async (device) =>
                device === 'card-printer' ? describedFacts(await printer.describe()) : [],
              start: startDeviceTest({ devices, slips, cards, siteName: configuration.site.name, clock }),
              isCardUnderWay: cards.isUnderWay,
              askNow: () => {
                cardPrinterNews.askNow();
                slips.askNow();
              },
              lookForLines: (abandoned, tell) =>
                lookForLines(
                  {
                    ...{ held: heldLines(configuration.devices), clock },
                    ports: parts.ports ?? listPorts,
                    mayBeUsed: parts.proposeSettings !== undefined,
                  },
                  abandoned,
                  tell,
                ),
            },
            host,
          );
          return part;
        }),
      'devices.openRemedy': ({ device }) => {
        const { technicians } = parts;
        const { lines, onChange } = watch;
        return door.open((host) => startRemedyPart({ device, lines, technicians, onChange }, host));
      },
      'devices.openDevice': ({ device }) => done(part?.openDevice(device)),
      'devices.test': ({ test }) => done(part?.test(test)),
      'devices.printTestCard': () => done(part?.printTestCard()),
      'devices.testCardCameOut': ({ cameOut }) => done(part?.testCardCameOut(cameOut)),
      'devices.look': () => done(part?.look()),
      'devices.use': ({ line, device }) => {
        const change = part?.mayUse(line, device) ? changeFor(line, device) : undefined;
        return (change && parts.proposeSettings?.(change)) ?? err('moved-on');
      },
    },
    lines: watch.lines,
    answers: (name) => {
      const line = watch.lines().find(({ device }) => device === name);
      // A printer that never says anything can only be tried.
      return line && hasAnswered(line.troubles) && !line.troubles.includes('unknown');
    },
    onChange: watch.onChange,
    close: () => {
      for (const end of endings) end?.();
      watch.close();
      cards.close();
    },
  };
}

function testsOf(device: DeviceName): readonly DeviceTest[] {
  switch (device) {
    case 'identity-reader':
      return ['read-card'];
    case 'code-scanner':
      return ['scan-code'];
    case 'card-printer':
      return ['ask-printer', 'print-card'];
    case 'slip-printer':
      return ['print-slip'];
    // Their own part tries them, door by door.
    case 'locker-boards':
      return [];
  }
}
