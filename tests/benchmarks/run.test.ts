import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function bench(...commandLine: readonly string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'run.ts'), ...commandLine], {
    encoding: 'utf8',
  });
}

test('--help lists the benches', () => {
  const { status, stdout } = bench('--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^ {2}cards /m);
  expect(stdout).toMatch(/^ {2}code /m);
  expect(stdout).toMatch(/^ {2}locker /m);
  expect(stdout).toMatch(/^ {2}outbox /m);
  expect(stdout).toMatch(/^ {2}search /m);
});

test.each([
  [['doors'], 'there is no bench doors; there is cards, code, locker, outbox, search'],
  [['constructor'], 'there is no bench constructor'],
  [[], 'name one bench: cards, code, locker, outbox, search'],
  [['cards', '--samples', 'many'], '--samples is a number from 1 to 9999, not many'],
  [['cards', '--times', '3'], '--times'],
])('%j ends with 2 and a sentence', (commandLine, sentence) => {
  const { status, stdout, stderr } = bench(...commandLine);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
});
