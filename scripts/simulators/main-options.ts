import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../electron/foundation/result.ts';

export const usage = `Usage: node scripts/simulators/main.ts [options]

Simulated hardware for the kiosk, and a panel to play with it. Prints \`panel: URL\`.

  --data DIR           where the devices keep their state; without it they forget
  --panel-port PORT    the panel on 127.0.0.1
  --gateway URL        the sandbox gateway that the panel also steers
  --reader-port PORT   the ID reader's line over TCP
  --serial-reader SIMULATOR_END[,KIOSK_END]
                       the ID reader's line on a serial device instead; the second path is what the kiosk opens
  --scanner-port PORT  the code scanner's line over TCP
  --printer-port PORT  the card printer
  --slip-printer-port PORT
                       the slip printer's line over TCP
  --serial-slip-printer SIMULATOR_END[,KIOSK_END]
                       the slip printer's line on a serial device instead; the second path is what the kiosk opens
  --locker-port PORT   the document locker's line over TCP
  --serial-locker SIMULATOR_END[,KIOSK_END]
                       the document locker's line on a serial device instead; the second path is what the kiosk opens
  --print-milliseconds N
                       how long the printer takes for a card (default 4000)
  --help               this text

Every port is a free one unless given.
`;

export interface SimulatorOptions {
  readonly dataFolder: string | undefined;
  readonly gatewayUrl: string | undefined;
  readonly panelPort: number;
  readonly readerPort: number;
  readonly scannerPort: number;
  readonly printerPort: number;
  readonly slipPrinterPort: number;
  readonly lockerPort: number;
  readonly printMilliseconds: number | undefined;
  readonly serialReader: SerialEnds | undefined;
  readonly serialSlipPrinter: SerialEnds | undefined;
  readonly serialLocker: SerialEnds | undefined;
}

interface SerialEnds {
  readonly serialPath: string;
  readonly kioskPath: string | undefined;
}

/** Reads the command line; `detail` says what is wrong. */
export function readSimulatorOptions(
  commandLine: readonly string[],
): Result<SimulatorOptions, { readonly code: 'wrong-option'; readonly detail?: string | undefined }> {
  const values = parse(commandLine);
  if (values instanceof Error) return err('wrong-option', values.message);
  for (const name of portOptions) {
    const text = values[name];
    if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
      return err('wrong-option', `--${name} ${text}: a port is a number from 0 to 65535`);
    }
  }
  if (values.gateway !== undefined && !/^http:\/\/[^/\s]+\/?$/.test(values.gateway)) {
    return err('wrong-option', `--gateway ${values.gateway}: written http://127.0.0.1:PORT`);
  }
  const printTime = values['print-milliseconds'];
  if (printTime !== undefined && !/^\d{1,6}$/.test(printTime)) {
    return err('wrong-option', `--print-milliseconds ${printTime}: a whole number is needed`);
  }
  return ok({
    dataFolder: values.data,
    gatewayUrl: values.gateway,
    panelPort: Number(values['panel-port']),
    readerPort: Number(values['reader-port']),
    scannerPort: Number(values['scanner-port']),
    printerPort: Number(values['printer-port']),
    slipPrinterPort: Number(values['slip-printer-port']),
    lockerPort: Number(values['locker-port']),
    printMilliseconds: printTime === undefined ? undefined : Number(printTime),
    serialReader: serialEnds(values['serial-reader']),
    serialSlipPrinter: serialEnds(values['serial-slip-printer']),
    serialLocker: serialEnds(values['serial-locker']),
  });
}

const portOptions = [
  'panel-port',
  'reader-port',
  'scanner-port',
  'printer-port',
  'slip-printer-port',
  'locker-port',
] as const;

function serialEnds(text: string | undefined): SerialEnds | undefined {
  const [serialPath, kioskPath] = text?.split(',') ?? [];
  return serialPath ? { serialPath, kioskPath } : undefined;
}

function parse(commandLine: readonly string[]) {
  const port = { type: 'string', default: '0' } as const;
  try {
    return parseArgs({
      args: [...commandLine],
      options: {
        data: { type: 'string' },
        gateway: { type: 'string' },
        'panel-port': port,
        'reader-port': port,
        'scanner-port': port,
        'printer-port': port,
        'slip-printer-port': port,
        'locker-port': port,
        'print-milliseconds': { type: 'string' },
        'serial-reader': { type: 'string' },
        'serial-slip-printer': { type: 'string' },
        'serial-locker': { type: 'string' },
      },
    }).values;
  } catch (error) {
    return error as Error;
  }
}
