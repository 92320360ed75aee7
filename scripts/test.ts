import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCheck, runTests } from './testing/run-checks.ts';
import { addTallies, formatTally } from './testing/tally.ts';

const commandLine = process.argv.slice(2);
const unknownOption = commandLine.find((word) => word.startsWith('-') && word !== '--help' && word !== '-h');

if (commandLine.includes('--help') || commandLine.includes('-h')) {
  process.stdout.write(readFileSync(join(import.meta.dirname, 'testing/help.txt')));
} else if (unknownOption) {
  console.error(`There is no option ${unknownOption}; scripts/test --help tells what is right.`);
  process.exitCode = 2;
} else {
  await runAll(commandLine);
}

async function runAll(filters: readonly string[]): Promise<void> {
  process.chdir(join(import.meta.dirname, '..'));
  const checks =
    filters.length > 0
      ? []
      : [
          await runCheck('lint and format', 'biome', ['check', '--error-on-warnings', '.']),
          await runCheck('types of the core', 'tsc', ['--noEmit', '-p', 'tsconfig.json']),
          await runCheck('types of the page', 'tsc', ['--noEmit', '-p', 'renderer/tsconfig.json']),
        ];
  const tests = await runTests(filters);
  const nothingRan = tests.passed + tests.failed === 0;
  if (nothingRan) console.error('No test was executed: that is a failure.');
  const tally = addTallies([...checks, tests, { passed: 0, failed: nothingRan ? 1 : 0, skipped: 0 }]);
  console.log(`\n${formatTally(tally)}`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
}
