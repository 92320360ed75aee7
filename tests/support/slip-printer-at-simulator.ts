import { decode } from 'fast-png';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { openEscPosSlipPrinter } from '../../electron/devices/slip-printer/escpos-slip-printer.ts';
import type { SlipPrinter, SlipPrinterStatus } from '../../electron/devices/slip-printer/slip-printer.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import type { Simulator } from '../../scripts/simulators/simulator.ts';
import type { SlipPrinterFault } from '../../scripts/simulators/slip-printer/faults.ts';
import {
  type SlipPrinterSimulatorOptions,
  startSlipPrinterSimulator,
} from '../../scripts/simulators/slip-printer/slip-printer-simulator.ts';
import { fastClock } from './fast-clock.ts';
import { keepLog } from './keep-log.ts';
import { openSerialPair, type SerialPair } from './serial-pair.ts';
import { paperDots, type SlipPicture } from './slip-picture.ts';
import { temporaryFolder } from './temporary-folder.ts';

const view = z.object({
  connected: z.boolean(),
  stopped: z.string().nullable(),
  fault: z.string(),
  paperMillimetres: z.number(),
  hangingRows: z.int(),
  slips: z.array(z.object({ number: z.int(), rows: z.int(), cut: z.boolean(), where: z.string() })),
  counts: z.object({
    questions: z.int(),
    questionsInPictures: z.int(),
    noiseBytes: z.int(),
    lostBytes: z.int(),
  }),
});

/** The real driver at a simulated printer. Everything ends with the test. */
export interface SlipPrinterAtSimulator {
  readonly printer: SlipPrinter;
  readonly simulator: Simulator;
  readonly log: readonly string[];
  fault(fault: SlipPrinterFault): Promise<void>;
  /** Millimetres left on the roll. */
  paper(millimetres: number): Promise<void>;
  tearOff(): Promise<void>;
  state(): z.infer<typeof view>;
  /** The PNG of what came out, a dot a pixel. */
  picture(number: number): Promise<Uint8Array>;
  /** Resolves when the printer says this of itself. */
  says(status: SlipPrinterStatus): Promise<void>;
  /** Resolves when the rest of what the printer holds has come out. */
  hasPrinted(slips: number): Promise<void>;
}

interface Options {
  readonly rowsPerSecond?: number;
  /** How fast the driver's time runs: patience of half a minute is over in a second. */
  readonly times?: number;
}

export function slipPrinterOverTcp(options: Options = {}): Promise<SlipPrinterAtSimulator> {
  return join(options, { port: 0 }, (address) => address);
}

type OverCable = SlipPrinterAtSimulator & { readonly cable: SerialPair };

export async function slipPrinterOverSerial(options: Options = {}): Promise<OverCable> {
  return overCable(options, (path) => `serial:${path}?baud=115200`);
}

/** The kiosk's end is opened as a file, as `/dev/usb/lp0` is. */
export async function slipPrinterOverDeviceFile(options: Options = {}): Promise<OverCable> {
  return overCable(options, (path) => `file:${path}`);
}

async function overCable(options: Options, uriOf: (path: string) => string): Promise<OverCable> {
  const cable = await openSerialPair();
  onTestFinished(() => cable.close());
  const listen = { serialPath: cable.devicePath, kioskPath: cable.kioskPath };
  return { ...(await join(options, listen, () => uriOf(cable.kioskPath))), cable };
}

async function join(
  { rowsPerSecond = 20_000, times = 1 }: Options,
  listen: SlipPrinterSimulatorOptions['listen'],
  uriOf: (address: string) => string,
): Promise<SlipPrinterAtSimulator> {
  const simulator = await startSlipPrinterSimulator({ listen, folder: temporaryFolder(), rowsPerSecond });
  const { log, entries } = keepLog();
  const clock = times === 1 ? systemClock : fastClock(times);
  const line = openLine(uriOf(simulator.address), { clock: systemClock, log });
  const printer = openEscPosSlipPrinter({ line, widthDots: paperDots, clock, log });
  onTestFinished(async () => {
    await printer.close();
    await simulator.close();
  });
  await expect.poll(() => line.state).toBe('connected');
  const ask = async (path: string, body?: unknown): Promise<void> => {
    const answer = await simulator.handle({ method: 'POST', path, body });
    if (answer.status !== 200) throw new Error(String(answer.body));
  };
  const state = () => view.parse(simulator.state());
  return {
    printer,
    simulator,
    log: entries,
    fault: (fault) => ask('fault', { fault }),
    paper: (millimetres) => ask('paper', { millimetres }),
    tearOff: () => ask('tear-off'),
    state,
    picture: async (number) => {
      const { status, body } = await simulator.handle({
        method: 'GET',
        path: `slips/${number}`,
        body: undefined,
      });
      if (status !== 200 || typeof body === 'string') throw new Error(String(body));
      return body;
    },
    says: (status) => expect.poll(() => printer.status()).toBe(status),
    hasPrinted: (slips) => expect.poll(() => state().slips).toHaveLength(slips),
  };
}

/** The number of dots in which what came out differs from the picture, beginning at this row of the paper. */
export function dotsThatDiffer(printed: Uint8Array, wanted: SlipPicture, fromRow = 0): number {
  const { width, data } = decode(printed);
  let differences = 0;
  for (let y = 0; y < wanted.rows; y++) {
    for (let x = 0; x < paperDots; x++) {
      const black = data[(y + fromRow) * width + x] === 0;
      if (black !== wanted.isBlack(x, y)) differences += 1;
    }
  }
  return differences;
}
