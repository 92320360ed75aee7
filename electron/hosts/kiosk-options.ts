import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../foundation/result.ts';

/** What the command line of either host says. */
export interface KioskOptions {
  readonly help: boolean;
  /** The configuration file. */
  readonly config: string;
  readonly data: string;
  /** Where the built page is, when it is not beside the program. */
  readonly page: string | undefined;
  /** 0: a free port. Only the browser host listens. */
  readonly port: number;
  /** No window of our own. Only for the browser host. */
  readonly headless: boolean;
  /** Hardware and platform are simulated: only then may the key lie in the data folder. */
  readonly demonstration: boolean;
}

export interface WrongOption {
  readonly code: 'wrong-option';
  readonly detail?: string | undefined;
}

/** What a host's process ends with: its supervisor and the start command tell them apart. */
export const exitCodes = { stopped: 0, failed: 1, wrongOption: 2, somethingMissing: 3 } as const;

export const usage = `Options:
  --config FILE   the configuration of this kiosk (YAML)
  --data DIR      where the kiosk keeps what it must not lose
  --page DIR      the built page, when it is not beside the program
  --port N        the browser host's port on 127.0.0.1 (default: a free one)
  --headless      the browser host opens no window
  --demonstration the hardware is simulated, so the key may be one made in the data folder
  --help          this text
`;

/** Reads the arguments after the program's own name. Unknown ones are refused. */
export function readKioskOptions(argumentsGiven: readonly string[]): Result<KioskOptions, WrongOption> {
  const given = parse(argumentsGiven);
  if (!given.ok) return given;
  const { help = false, config = '', data = '', page, port = '0' } = given.value;
  const { headless = false, demonstration = false } = given.value;
  if (!help && !config) return err('wrong-option', '--config FILE is missing');
  if (!help && !data) return err('wrong-option', '--data DIR is missing');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return err('wrong-option', `--port ${port}: a port is a number from 0 to 65535`);
  }
  return ok({ help, config, data, page, port: Number(port), headless, demonstration });
}

function parse(argumentsGiven: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argumentsGiven],
      options: {
        help: { type: 'boolean' },
        config: { type: 'string' },
        data: { type: 'string' },
        page: { type: 'string' },
        port: { type: 'string' },
        headless: { type: 'boolean' },
        demonstration: { type: 'boolean' },
      },
    });
    return ok(values);
  } catch (thrown) {
    return err('wrong-option', (thrown as Error).message);
  }
}
