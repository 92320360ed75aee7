import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..');

function screens(...given: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/screens.ts', ...given], { cwd: project, encoding: 'utf8' });
}

test('--help says what the command can do and ends well', () => {
  const { status, stdout } = screens('--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/--shots DIRECTORY/);
});

test('a wrong argument ends with code 2 and a sentence, before anything is built', () => {
  const { status, stderr } = screens('--audit', '--theme', 'pink');
  expect(status).toBe(2);
  expect(stderr).toMatch(/--theme is one of light, dark or all, not pink/);
});
