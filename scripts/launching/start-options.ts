import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../electron/foundation/result.ts';

export interface StartOptions {
  readonly headless: boolean;
  readonly dataFolder: string;
  /** A configuration for real hardware; undefined starts the simulators and the sandbox gateway. */
  readonly configurationFile: string | undefined;
  readonly port: number | undefined;
  readonly panelPort: number | undefined;
  /** How long the simulated printer takes for a card; undefined leaves it to the simulator. */
  readonly printMilliseconds: number | undefined;
  /** Both ends of a serial line for the simulated ID reader; undefined puts it on TCP. */
  readonly serialReader: SerialEnds | undefined;
  /** Likewise for the simulated document locker. */
  readonly serialLocker: SerialEnds | undefined;
}

interface SerialEnds {
  readonly simulatorEnd: string;
  readonly kioskEnd: string;
}

const ofSimulators = ['panel-port', 'serial-reader', 'serial-locker', 'print-milliseconds'] as const;

/** Reads the command line of scripts/start.ts. `detail` says in one sentence what is wrong and what is right. */
export function readStartOptions(
  commandLine: readonly string[],
  defaultDataFolder: string,
): Result<StartOptions, { readonly code: 'wrong-option'; readonly detail?: string | undefined }> {
  const wrong = (detail: string) => err('wrong-option' as const, detail);
  const parsed = parse(commandLine);
  if (parsed instanceof Error) return wrong(parsed.message);
  const values = parsed.values;

  const configurationFile = values.config === undefined ? undefined : resolve(values.config);
  if (configurationFile !== undefined && !isFile(configurationFile)) {
    return wrong(`--config: there is no file ${configurationFile}`);
  }
  const misplaced = ofSimulators.find((name) => values[name] !== undefined);
  if (configurationFile !== undefined && misplaced) {
    return wrong(`--${misplaced} belongs to the simulators, which are not started with --config`);
  }
  const dataFolder = resolve(values.data ?? defaultDataFolder);
  if (isFile(dataFolder)) return wrong(`--data: ${dataFolder} is a file, a folder is needed`);

  const port = readPort(values.port);
  if (port === 'wrong') return wrong(`--port: ${values.port} is no port; right are 1 to 65535`);
  const panelPort = readPort(values['panel-port']);
  if (panelPort === 'wrong')
    return wrong(`--panel-port: ${values['panel-port']} is no port; right are 1 to 65535`);
  if (port !== undefined && port === panelPort) return wrong('--port and --panel-port must differ');

  const serialReader = readEnds(values['serial-reader']);
  const serialLocker = readEnds(values['serial-locker']);
  const twoPaths = 'written SIMULATOR_END,KIOSK_END, two absolute paths';
  if (serialReader === 'wrong') return wrong(`--serial-reader: ${twoPaths}`);
  if (serialLocker === 'wrong') return wrong(`--serial-locker: ${twoPaths}`);
  const printTime = values['print-milliseconds'];
  if (printTime !== undefined && !/^\d{1,6}$/.test(printTime)) {
    return wrong(`--print-milliseconds: ${printTime} is no whole number`);
  }
  return ok({
    headless: values.headless ?? false,
    dataFolder,
    configurationFile,
    port,
    panelPort,
    serialReader,
    serialLocker,
    printMilliseconds: printTime === undefined ? undefined : Number(printTime),
  });
}

function parse(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      options: {
        headless: { type: 'boolean' },
        data: { type: 'string' },
        config: { type: 'string' },
        port: { type: 'string' },
        'panel-port': { type: 'string' },
        'serial-reader': { type: 'string' },
        'serial-locker': { type: 'string' },
        'print-milliseconds': { type: 'string' },
      },
    });
  } catch (error) {
    return error as Error;
  }
}

function readEnds(text: string | undefined): SerialEnds | undefined | 'wrong' {
  if (text === undefined) return undefined;
  const [simulatorEnd, kioskEnd, ...more] = text.split(',');
  if (!simulatorEnd?.startsWith('/') || !kioskEnd?.startsWith('/') || more.length > 0) return 'wrong';
  return { simulatorEnd, kioskEnd };
}

function readPort(text: string | undefined): number | undefined | 'wrong' {
  if (text === undefined) return undefined;
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535 ? port : 'wrong';
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
