import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Tally, tallyVitest } from './tally.ts';

/** Runs a check that passes or fails as a whole, its words on the terminal. */
export async function runCheck(name: string, bin: string, commandLine: readonly string[]): Promise<Tally> {
  console.log(`\n== ${name}`);
  const code = await runBin(bin, commandLine);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Runs the tests whose path contains one of the filters (none: all), their words on the terminal. */
export async function runTests(filters: readonly string[]): Promise<Tally> {
  console.log('\n== tests');
  const folder = mkdtempSync(join(tmpdir(), 'changming-test-report-'));
  const reportFile = join(folder, 'report.json');
  try {
    const code = await runBin('vitest', [
      'run',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...filters,
    ]);
    return tallyVitest(readReport(reportFile), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a package's command with this very Node: the machine's own may be too old. */
function runBin(name: string, commandLine: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [binFile(name), ...commandLine], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', resolve));
}

const packageOf: Readonly<Record<string, string>> = {
  biome: '@biomejs/biome',
  tsc: 'typescript',
  vitest: 'vitest',
};

function binFile(name: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${packageOf[name]}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
