import { expect, onTestFinished } from 'vitest';
import type { IdentityReader, ReaderState } from '../../electron/devices/identity-reader/identity-reader.ts';
import { openSamIdReader } from '../../electron/devices/identity-reader/sam-id-reader.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import type { ReaderFault } from '../../scripts/simulators/identity-reader/faults.ts';
import {
  type IdentityReaderSimulatorOptions,
  startIdentityReaderSimulator,
} from '../../scripts/simulators/identity-reader/identity-reader-simulator.ts';
import { type People, people } from '../../scripts/simulators/people/people.ts';
import type { Simulator } from '../../scripts/simulators/simulator.ts';
import { keepLog } from './keep-log.ts';
import { openSerialPair, type SerialPair } from './serial-pair.ts';

/** The real driver at a simulated module. Everything ends with the test. */
export interface ReaderAtSimulator {
  readonly reader: IdentityReader;
  readonly simulator: Simulator;
  /** Every state since the start, in order. */
  readonly states: readonly ReaderState[];
  readonly cast: People;
  /** All that the driver and its line wrote into the log. */
  readonly log: readonly string[];
  lay(card: unknown): Promise<void>;
  lift(): Promise<void>;
  fault(fault: ReaderFault): Promise<void>;
  /** Resolves when the reader is in a state like this one. */
  reaches(state: object): Promise<void>;
  /** Resolves when the reader has looked at the field anew, from beginning to end. */
  looksAgain(): Promise<void>;
}

export async function readerOverTcp(options: Options = {}): Promise<ReaderAtSimulator> {
  return join(options, { port: 0 });
}

/** Over a serial cable, a pair of ptys. */
export async function readerOverSerial(
  options: Options = {},
): Promise<ReaderAtSimulator & { readonly cable: SerialPair }> {
  const cable = await openSerialPair();
  onTestFinished(() => cable.close());
  const joined = await join(options, { serialPath: cable.devicePath, kioskPath: cable.kioskPath });
  return { ...joined, cable };
}

type Options = Omit<IdentityReaderSimulatorOptions, 'listen'> & { readonly sensesRemoval?: boolean };

async function join(
  { sensesRemoval = true, ...options }: Options,
  listen: IdentityReaderSimulatorOptions['listen'],
): Promise<ReaderAtSimulator> {
  const simulator = await startIdentityReaderSimulator({ listen, ...options });
  const { log, entries } = keepLog();
  const line = openLine(simulator.address, { clock: systemClock, log });
  const reader = openSamIdReader({ line, sensesRemoval, clock: systemClock, log });
  onTestFinished(async () => {
    await reader.close();
    await simulator.close();
  });
  const states: ReaderState[] = [reader.state];
  reader.subscribe((state) => states.push(state));
  const ask = async (method: string, path: string, body?: unknown): Promise<void> => {
    const answer = await simulator.handle({ method, path, body });
    if (answer.status !== 200) throw new Error(String(answer.body));
  };
  return {
    reader,
    simulator,
    states,
    log: entries,
    cast: people(calendarDateInShanghai(Date.now())),
    lay: (card) => ask('POST', 'card', card),
    lift: () => ask('DELETE', 'card'),
    fault: (fault) => ask('POST', 'fault', { fault }),
    reaches: (state) => expect.poll(() => reader.state, { interval: 5 }).toMatchObject(state),
    looksAgain: () => {
      const heard = () => (simulator.state() as { readonly requests: number }).requests;
      const before = heard();
      // A look takes one request or two; the third from now belongs to the one after it.
      return expect.poll(() => heard()).toBeGreaterThanOrEqual(before + 3);
    },
  };
}
