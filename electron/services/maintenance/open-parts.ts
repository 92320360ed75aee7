import { itemOf } from '../../catalogue/browse.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import type { Devices } from '../../devices/open-devices.ts';
import type { DocumentRenderer } from '../../documents/document-renderer.ts';
import type { FontLibrary } from '../../documents/embedded-fonts.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { type LogMemory, openLogMemory } from '../../foundation/log-memory.ts';
import type { HttpGateway } from '../../gateway/http-gateway.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import type { CardAvailability } from '../availability/card-availability.ts';
import type { CatalogueBook } from '../catalogue/catalogue-book.ts';
import { openNetwork } from '../equipment/network/open-network.ts';
import type { PlatformReach } from '../equipment/network/platform-reach.ts';
import { openEquipment } from '../equipment/open-equipment.ts';
import { type BegunGuides, openGuides } from '../guides/guides-service.ts';
import type { OwnGuides } from '../guides/own-guides.ts';
import { openCommissioning } from '../locker/commissioning/open-commissioning.ts';
import { openKeeping } from '../locker/keeping/open-keeping.ts';
import type { OpenedLocker } from '../locker/open-locker.ts';
import type { LockerSlips } from '../locker/slips/locker-slips.ts';
import { openPeople } from '../people/open-people.ts';
import { openRecords } from '../records/open-records.ts';
import { openSettings } from '../settings/open-settings.ts';
import type { SettingsBook } from '../settings/settings-book.ts';
import type { SlipService } from '../slips/slip-service.ts';
import type { Staff } from '../staff/open-staff.ts';
import type { MaintenanceDoor } from '../staff/staff-part.ts';
import { openSupplies } from '../supplies/open-supplies.ts';
import { openToDo } from '../to-do/open-to-do.ts';
import type { Overview } from './maintenance-journey.ts';

/** Opens every part of the maintenance mode over what the kiosk runs with. */
export function openParts(parts: {
  readonly door: MaintenanceDoor;
  readonly staff: Staff;
  readonly configuration: Configuration;
  readonly book: SettingsBook;
  readonly devices: Devices;
  readonly availability: CardAvailability;
  readonly slips: SlipService;
  readonly locker: OpenedLocker;
  readonly lockerSlips: LockerSlips;
  readonly documentRenderer: DocumentRenderer;
  readonly fonts: FontLibrary;
  readonly gateway: HttpGateway;
  readonly reach: PlatformReach;
  readonly catalogue: CatalogueBook;
  readonly ownGuides: OwnGuides;
  readonly begunGuides: BegunGuides;
  readonly centre: Parameters<typeof openGuides>[0]['centre'];
  /** The services that this kiosk does not show. */
  readonly hidden: () => readonly string[];
  readonly doesHere: (service: string) => boolean;
  /** Each calls back when something that waits for a person may have come. */
  readonly matterComes: Parameters<typeof openToDo>[0]['comings'];
  /** Something is to be sent once more. */
  readonly wakeDelivery: () => void;
  readonly dataFolder: string;
  readonly logMemory?: LogMemory | undefined;
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
}) {
  const { door, staff, configuration, book, devices, availability, slips, catalogue } = parts;
  const { store, audit, clock, log, dataFolder } = parts;
  const tools = { door, store, audit, clock, log };
  const { nameOf } = staff.book;

  const people = openPeople({ staff, reader: devices.reader, scanner: devices.scanner, log, door });
  const settings = openSettings({
    ...{ book, nameOf, clock, door },
    trialAnswers: {
      answers: (of) => (of === 'platform' ? availability.platformAnswers() : equipment.answers(of)),
      onNews: (listener) => {
        const ends = [availability.onAsked(listener), equipment.onChange(listener)];
        return () => {
          for (const end of ends) end();
        };
      },
    },
  });
  const equipment = openEquipment({
    ...{ ...tools, devices, configuration, slips, fonts: parts.fonts },
    cardPrinterNews: availability,
    technicians: staff.book.technicians,
    proposeSettings: (change) => door.open(settings.startSettingsChange(change)),
    renderer: parts.documentRenderer,
  });
  const supplies = openSupplies({
    ...{ ...tools, nameOf },
    hasSlipPrinter: devices.slipPrinter !== undefined,
    printersSay: () => ({ cards: availability.printerStatus(), slips: slips.printerSays() }),
    onPrinters: availability.onAsked,
  });
  const network = openNetwork({
    ...{ ...tools, gateway: parts.gateway, reach: parts.reach, url: configuration.gateway.url },
    ...{ isForbidden: availability.isForbidden, onAsked: availability.onAsked },
  });
  const toDo = openToDo({
    ...{ ...tools, book: catalogue, nameOf },
    locker: parts.locker,
    comings: parts.matterComes,
    wake: parts.wakeDelivery,
  });
  toDo.onChange(door.overviewChanged);
  const { locker } = parts;
  const { cabinets } = configuration.locker;
  const keeping = openKeeping({
    ...{ ...tools, nameOf, locker, cabinets, scanner: devices.scanner, gateway: parts.gateway },
    settleDoor: toDo.settleDoor,
    showToDo: toDo.show,
    printPickupSlip:
      devices.slipPrinter &&
      (async (stay) => {
        const end = await parts.lockerSlips.printPickupCode(stay, 'zh-CN');
        return end === 'none' ? 'no-code' : end;
      }),
  });
  const boards = openCommissioning({
    ...{ ...tools, nameOf, cabinets, boardConfiguration: configuration.devices.lockerBoards },
    installed: cabinets.length > 0 ? { boards: devices.locker, locker } : undefined,
  });
  const records = openRecords({
    ...{ ...tools, nameOf, dataFolder },
    memory: parts.logMemory ?? openLogMemory(),
    kioskId: configuration.site.kioskId,
    serviceName: (id) => itemOf(catalogue.whole().catalogue, id)?.name,
  });
  const guides = openGuides({
    ...{ ...tools, book: catalogue, own: parts.ownGuides, begun: parts.begunGuides, dataFolder },
    ...{ centre: parts.centre, hidden: parts.hidden, doesHere: parts.doesHere },
    setHidden: (ids, by) => book.apply({ services: { hidden: [...ids] } }, by).ok,
    nameOfStaff: nameOf,
    siteHotline: configuration.help.hotline,
  });

  return {
    handlers: {
      ...people.handlers,
      ...settings.handlers,
      ...equipment.handlers,
      ...supplies.handlers,
      ...network.handlers,
      ...toDo.handlers,
      ...records.handlers,
      ...guides.handlers,
      ...keeping.handlers,
      ...boards.handlers,
    } satisfies Partial<Handlers>,
    overview: (): Omit<Overview, 'screen' | 'parts' | 'today' | 'settings'> => ({
      toDo: [...toDo.lines()],
      devices: equipment.lines(),
      supplies: supplies.lines(),
      platform: network.platformLine(),
      locker: keeping.summary(),
    }),
    startTrialPart: settings.startTrialPart,
    close: async () => {
      equipment.close();
      network.close();
      toDo.close();
      keeping.close();
      boards.close();
      await people.close();
    },
  };
}
