import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../electron/foundation/result.ts';
import { benchCards } from './cards.ts';
import { benchCode } from './code.ts';
import { describeFigures } from './figure.ts';
import { benchLocker } from './locker.ts';
import { benchOutbox } from './outbox.ts';
import { benchSearch } from './search.ts';

interface Bench {
  readonly about: string;
  /** Answers what to print. */
  readonly run: (samples: number, stop: AbortSignal) => Promise<string>;
}

const benches: Readonly<Record<string, Bench>> = {
  cards: {
    about: 'how quickly a resident is recognised, and how quickly a card is sent',
    run: async (samples, stop) => describeFigures(await benchCards(samples, stop)),
  },
  code: {
    about: 'how quickly an offline code is signed, drawn and judged, and what it survives on its card',
    run: benchCode,
  },
  locker: {
    about: 'how quickly all doors of a locker are looked at',
    run: async (samples, stop) => describeFigures(await benchLocker(samples, stop)),
  },
  outbox: {
    about: 'how an outbox of 100,000 entries drains, and what it costs a kiosk meanwhile',
    run: async (samples, stop) => benchOutbox(samples, stop),
  },
  search: {
    about:
      'what a key costs in the search over 20,000 items, and what old people find, against other engines',
    run: async (samples, stop) => benchSearch(samples, stop),
  },
};
const usualSamples = 15;

const help = `npm run bench -- BENCH [--samples N]

Measures on this machine and prints a table. The ratios of one run may be compared with those of another machine; the
times may not. Other work on the machine spoils both: the load is printed too.

${Object.entries(benches)
  .map(([name, { about }]) => `  ${name.padEnd(14)} ${about}`)
  .join('\n')}

  --samples N    how often each thing is measured (default ${usualSamples})
  --help         this text
`;

process.exitCode = await run(process.argv.slice(2));

/** Answers the exit code: 0 measured, 1 failed, 2 a wrong command line, 130 stopped. */
async function run(commandLine: readonly string[]): Promise<number> {
  const asked = readCommandLine(commandLine);
  if (!asked.ok) {
    console.error(`bench: ${asked.error.detail}\nTry npm run bench -- --help`);
    return 2;
  }
  if (asked.value === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const { bench, samples } = asked.value;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)));
  }
  const before = loadavg()[0];
  try {
    const measured = await bench.run(samples, stop.signal);
    console.log(`${measured}\n\n${samples} samples; ${describeLoad(before)}`);
    return 0;
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}`);
    return stop.signal.aborted ? 130 : 1;
  }
}

function readCommandLine(
  commandLine: readonly string[],
): Result<'help' | { readonly bench: Bench; readonly samples: number }> {
  try {
    const { values, positionals } = parseArgs({
      args: [...commandLine],
      options: { samples: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (values.help) return ok('help');
    const [name, ...more] = positionals;
    const known = Object.keys(benches).join(', ');
    if (name === undefined || more.length > 0) return wrong(`name one bench: ${known}`);
    const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (!bench) return wrong(`there is no bench ${name}; there is ${known}`);
    const samples = values.samples ?? String(usualSamples);
    if (!/^[1-9]\d{0,3}$/.test(samples)) return wrong(`--samples is a number from 1 to 9999, not ${samples}`);
    return ok({ bench, samples: Number(samples) });
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(sentence: string) {
  return err('wrong-arguments', sentence);
}

function describeLoad(before = Number.NaN): string {
  const after = loadavg()[0] ?? Number.NaN;
  const processors = availableParallelism();
  return `load ${before.toFixed(1)} before and ${after.toFixed(1)} after, on ${processors} processors`;
}
