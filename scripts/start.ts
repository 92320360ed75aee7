import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './launching/launch.ts';
import { readStartOptions } from './launching/start-options.ts';

const root = join(import.meta.dirname, '..');
const commandLine = process.argv.slice(2);
const say = (words: string) => process.stderr.write(`${words}\n`);

if (commandLine.includes('--help') || commandLine.includes('-h')) {
  process.stdout.write(readFileSync(join(root, 'scripts/launching/help.txt')));
} else {
  const options = readStartOptions(commandLine, join(root, 'data'));
  if (options.ok) {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
    const code = await launch(options.value, {
      root,
      announce: (line) => process.stdout.write(`${line}\n`),
      say,
      stop: stop.signal,
    });
    // Work under way that lost the race against the stop signal must not hold the process.
    process.exit(code);
  } else {
    say(`${options.error.detail}\nscripts/start --help tells what is right.`);
    process.exitCode = 2;
  }
}
