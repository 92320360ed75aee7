import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const run = (script: string, ...given: readonly string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...given], { cwd: root, encoding: 'utf8' });

test('the command of the handwriting says how well the model reads', () => {
  const { status, stdout } = run('handwriting', 'evaluate', '--every', '200');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^34 characters\n/);
  expect(stdout).toMatch(/100\.0% +as drawn/);
});

test.each([
  ['handwriting', []],
  ['handwriting', ['forget']],
  ['handwriting', ['evaluate', '--every', 'other']],
  ['handwriting', ['evaluate', '--slowly']],
  ['word-list', []],
  ['word-list', ['one', 'another']],
])('%s %j is a wrong call', (script, given) => {
  const { status, stderr } = run(script, ...given);
  expect(status).toBe(2);
  expect(stderr).toContain('--help');
});

test.each([
  ['handwriting', ['evaluate', '--kanjivg', 'no-such-folder']],
  ['word-list', ['no-such-file']],
])('%s %j misses its source', (script, given) => {
  const { status, stderr } = run(script, ...given);
  expect(status).toBe(1);
  expect(stderr).toContain('no-such-f');
});

test.each(['handwriting', 'word-list'])('%s says what it does', (script) => {
  const { status, stdout } = run(script, '--help');
  expect(status).toBe(0);
  expect(stdout).toContain(`npm run --silent ${script}`);
});
