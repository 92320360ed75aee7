import { stringify } from 'yaml';
import { type Configuration, configurationSchema } from '../../electron/configuration/configuration.ts';
import { retractOperation } from '../simulators/card-printer/printer-attributes.ts';
import {
  demonstrationBoardsOn,
  demonstrationCabinets,
} from '../simulators/locker-boards/demonstration-locker.ts';

export interface DeviceAddresses {
  /** Lines as the configuration writes them: `tcp://127.0.0.1:PORT` or `serial:/dev/pts/3`. */
  readonly identityReader: string;
  readonly codeScanner: string;
  /** `ipp://127.0.0.1:PORT/ipp/print`. */
  readonly cardPrinter: string;
  /** A line. */
  readonly slipPrinter: string;
  /** The line on which the document locker's boards are. */
  readonly locker: string;
}

/** The configuration of a kiosk whose hardware and platform are simulated, as YAML. */
export function demonstrationConfiguration(gatewayUrl: string, addresses: DeviceAddresses): string {
  const configuration = {
    site: { name: '长明社区事务受理服务中心', kioskId: 'demonstration-1' },
    help: {},
    devices: {
      identityReader: { driver: 'sam-v', line: addresses.identityReader },
      codeScanner: { driver: 'serial-scanner', line: addresses.codeScanner },
      cardPrinter: {
        driver: 'ipp',
        uri: addresses.cardPrinter,
        countsCardsThatLeft: true,
        sensesOutlet: true,
        retractOperation,
      },
      slipPrinter: { driver: 'escpos', line: addresses.slipPrinter },
      lockerBoards: demonstrationBoardsOn(addresses.locker),
    },
    locker: { cabinets: demonstrationCabinets },
    gateway: { url: gatewayUrl },
    key: { source: 'demonstration' },
  } satisfies Partial<Configuration> | Record<string, unknown>;
  configurationSchema.parse(configuration);
  return `# Written anew by scripts/start at each start with simulated hardware.\n${stringify(configuration)}`;
}
