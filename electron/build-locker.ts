import type { Configuration } from './configuration/configuration.ts';
import type { Devices } from './devices/open-devices.ts';
import type { Clock } from './foundation/clock.ts';
import type { Log } from './foundation/log.ts';
import type { Gateway } from './gateway/gateway.ts';
import { openCollecting } from './services/locker/collecting/open-collecting.ts';
import { lockerMessageSenders } from './services/locker/messages/send-messages.ts';
import { lockerReportSenders } from './services/locker/messages/send-reports.ts';
import { openLockerOutgoing } from './services/locker/messages/write-down-news.ts';
import { type OpenedLocker, openLocker } from './services/locker/open-locker.ts';
import { type LockerSlips, openLockerSlips } from './services/locker/slips/locker-slips.ts';
import type { SentMessages } from './services/questions/sent-messages.ts';
import type { ReportSenders } from './services/reporting/report-sender.ts';
import type { SlipService } from './services/slips/slip-service.ts';
import type { AuditLog } from './store/audit/audit-log.ts';
import type { Store } from './store/store.ts';

/** The locker itself, with what it tells people and the platform. */
export interface BuiltLocker {
  readonly locker: OpenedLocker;
  readonly messageSenders: ReportSenders;
  readonly reportSenders: ReportSenders;
}

/** Builds the core of the document locker; where there is none it has no cells. */
export function buildLocker(parts: {
  readonly configuration: Configuration;
  readonly devices: Devices;
  readonly gateway: Gateway;
  readonly sent: SentMessages;
  /** A backup took the database's place: what it says of cells may be out of date. */
  readonly restored: boolean;
  /** There is something to send. */
  readonly wake: () => void;
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
}): BuiltLocker {
  const { devices, store, audit, clock, log, gateway, sent, wake, restored } = parts;
  const { locker: configuration, site, help } = parts.configuration;
  const outgoing = openLockerOutgoing({ store, clock, wake });
  const locker = openLocker({
    ...{ store, audit, boards: devices.locker, configuration, outgoing, restored, clock, log },
  });
  const messageSite = { name: site.name, hotline: help.hotline, cabinets: configuration.cabinets };
  return {
    locker,
    messageSenders: lockerMessageSenders({ gateway, sent, locker, site: messageSite, clock }),
    reportSenders: lockerReportSenders({ gateway, clock }),
  };
}

/** Builds what residents do at it, and the slips that they and staff print. */
export function buildCollecting(
  parts: Omit<Parameters<typeof openCollecting>[0], 'cabinets' | 'printReceipt' | 'takesPapers'> & {
    readonly configuration: Configuration;
    readonly slips: SlipService;
  },
): { readonly collecting: ReturnType<typeof openCollecting>; readonly lockerSlips: LockerSlips } {
  const { configuration, slips, locker, clock } = parts;
  const { cabinets } = configuration.locker;
  const site = { name: configuration.site.name, ...configuration.help };
  const lockerSlips = openLockerSlips({ slips, locker, site, cabinets, clock });
  const collecting = openCollecting({
    ...parts,
    cabinets,
    takesPapers: true,
    printReceipt:
      slips.state().kind === 'absent'
        ? undefined
        : async (stay, language) =>
            (await lockerSlips.printPapersLeft(stay, language)) === 'printed' ? 'printed' : 'not-printed',
  });
  return { collecting, lockerSlips };
}
