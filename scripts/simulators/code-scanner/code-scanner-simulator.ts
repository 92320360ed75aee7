import { z } from 'zod';
import { keepState } from '../kept-state.ts';
import { type Listen, openLineEnd } from '../line-end/line-end.ts';
import { pacedWriter } from '../line-end/paced-writer.ts';
import { json, type Simulator } from '../simulator.ts';
import { applyToCode, type ScannerFault, scannerFaults } from './faults.ts';

export interface CodeScannerSimulatorOptions {
  readonly listen: Listen;
  /** Where the fault is kept; without it it ends with the process. */
  readonly stateFile?: string | undefined;
  readonly baud?: number | undefined;
  /** False sends without regard to the baud rate. */
  readonly paced?: boolean | undefined;
}

const keptState = z.strictObject({ fault: z.enum(scannerFaults) });
const scan = z.strictObject({
  text: z.string().min(1).max(10_000),
  /** What the scanner is set to send after a code. */
  ending: z.enum(['cr', 'lf', 'crlf', 'none']).default('cr'),
});
const endings = { cr: '\r', lf: '\n', crlf: '\r\n', none: '' } as const;

/**
 * A scanner on a serial line. Panel: `POST scan` with `{ text, ending? }`, `POST fault` with `{ fault }`, `GET state`.
 * What was scanned is not kept.
 */
export async function startCodeScannerSimulator(options: CodeScannerSimulatorOptions): Promise<Simulator> {
  const { listen, stateFile, baud = 9600, paced = true } = options;
  const kept = keepState<z.infer<typeof keptState>>(stateFile, keptState, { fault: 'none' });
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  let scans = 0;
  const end = await openLineEnd(listen, baud);
  const writer = pacedWriter((bytes) => end.write(bytes), baud, paced);
  end.onConnection(changed);
  if (kept.value.fault === 'unplugged') await end.unplug();

  const setFault = async (fault: ScannerFault): Promise<void> => {
    kept.set({ fault });
    if (fault === 'unplugged') {
      writer.clear();
      await end.unplug();
    } else await end.plugIn();
    changed();
  };
  const state = () => ({
    address: end.address,
    connected: end.connected,
    scans,
    fault: kept.value.fault,
    faults: scannerFaults,
  });

  return {
    name: 'code-scanner',
    address: end.address,
    state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    handle: async ({ method, path, body }) => {
      switch (`${method} ${path}`) {
        case 'GET state':
          return json(state());
        case 'POST scan': {
          const asked = scan.safeParse(body);
          if (!asked.success)
            return badRequest(asked.error, '{"text": "…", "ending"?: "cr", "lf", "crlf" or "none"}');
          scans += 1;
          const { bytes, pieceBytes } = applyToCode(
            kept.value.fault,
            Buffer.from(asked.data.text + endings[asked.data.ending]),
          );
          writer.send(bytes, pieceBytes);
          changed();
          return json(state());
        }
        case 'POST fault': {
          const asked = z.strictObject({ fault: z.enum(scannerFaults) }).safeParse(body);
          if (!asked.success) return badRequest(asked.error, `{"fault": one of ${scannerFaults.join(', ')}}`);
          await setFault(asked.data.fault);
          return json(state());
        }
        default:
          return json({ error: 'GET state, POST scan or POST fault' }, 404);
      }
    },
    close: async () => {
      writer.clear();
      listeners.clear();
      await end.close();
    },
  };
}

function badRequest(error: z.ZodError, right: string) {
  return json({ error: `${z.prettifyError(error)}; right is ${right}` }, 400);
}
