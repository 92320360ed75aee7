import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { clipFolder } from './speech/clip-book.ts';

const root = join(import.meta.dirname, '..');
const run = (...given: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/speech.ts', ...given], { cwd: root, encoding: 'utf8' });

/** The clips as they are kept, to be changed. */
function copiedClips(): string {
  const folder = temporaryFolder();
  cpSync(clipFolder, folder, { recursive: true });
  return folder;
}

test('the command of the speech says what it does', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('npm run --silent speech');
});

test.each([
  [[]],
  [['sing']],
  [['check', 'zh-CN']],
  [['list', 'fr']],
  [['check', '--all']],
  [['make', '--slowly']],
  [['record', 'idle.title', 'en']],
])('%j is a wrong call', (given) => {
  const { status, stderr } = run(...given);
  expect(status).toBe(2);
  expect(stderr).toMatch(/--help|zh-CN or en/);
});

test.each([
  ['a clip that nobody says', ['record', 'idle.song', 'en', 'package.json'], 2, 'idle.song'],
  ['a file that is not there', ['record', 'idle.title', 'en', 'no-such.wav'], 1, 'no-such.wav'],
  ['a folder that is not there', ['check', '--folder', 'no-such-folder'], 1, 'no-such-folder'],
])('%s is named', (_, given, exitCode, name) => {
  const { status, stderr } = run(...given);
  expect(status).toBe(exitCode);
  expect(stderr).toContain(name);
});

test('all is well with what is kept', () => {
  const { status, stdout } = run('check');
  expect(stdout).toBe('every clip says what the page shows\n');
  expect(status).toBe(0);
});

test('what is stale, missing or left over is told, with the command that puts it right', () => {
  const folder = copiedClips();
  const list = join(folder, 'clips.json');
  const clips = JSON.parse(readFileSync(list, 'utf8'));
  clips.en['idle.title'].words = 'Are you asleep?';
  clips.en['idle.lead'].origin = 'recorded';
  clips.en['idle.lead'].words = 'Good night.';
  writeFileSync(list, JSON.stringify(clips));
  rmSync(join(folder, 'zh-CN', 'number.14.opus'));
  writeFileSync(join(folder, 'zh-CN', 'number.1000.opus'), 'synthetic');
  const { status, stdout, stderr } = run('check', '--folder', folder);
  expect(status).toBe(1);
  expect(stdout).toContain('en idle.title says other words');
  expect(stdout).toContain('en idle.lead was recorded by a person, and its words have changed');
  expect(stdout).toContain('zh-CN number.14 is missing');
  expect(stdout).toContain('zh-CN number.1000 is said by nobody any more');
  expect(stdout.trim().split('\n')).toHaveLength(4);
  expect(stderr).toContain('npm run speech -- make');
});

test('whoever reads it to a microphone sees the words, how they are said, and what stands beside a number', () => {
  const { status, stdout } = run('list', 'zh-CN');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^speech\.readScreen\t\w+\t请看屏幕。\tqǐng kàn píng mù\.$/m);
  expect(stdout).toMatch(/^locker\.door\.open\.title\.2\t\w+\t… 号门开了\thào mén kāi le$/m);
  expect(stdout).not.toContain('missing');
  const both = run('list').stdout;
  expect(both).toContain(stdout);
  expect(both).toContain('\tAre you still there?\n');
});
