import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { people } from '../simulators/people/people.ts';
import { control, expectOk, issueRequest } from './testing.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-main-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function run(...commandLine: string[]) {
  const child = spawn(process.execPath, [main, ...commandLine], { stdio: ['ignore', 'pipe', 'pipe'] });
  return { child, ended: once(child, 'exit') };
}

async function startIn(folder: string) {
  const { child, ended } = run('--data', folder);
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const url = /^gateway: (http:\/\/127\.0\.0\.1:\d+)$/m.exec(line)?.[1] ?? '';
  return { url, child, ended, gateway: openHttpGateway({ url, deadlineSeconds: 20, clock: systemClock }) };
}

test('as a process of its own it finds all as it was, though it was killed', async () => {
  const folder = join(temporaryFolder(), 'made-by-itself');
  const { senior } = people(calendarDateInShanghai(Date.now()));
  const first = await startIn(folder);
  const code = expectOk(await first.gateway.issueCode(issueRequest(senior), 'key-killed'));
  await control(first, 'POST', 'mode', { mode: 'error' });
  first.child.kill('SIGKILL');
  await first.ended;

  const second = await startIn(folder);
  expect((await control(second, 'GET', 'state')).body.mode).toBe('error');
  await control(second, 'POST', 'mode', { mode: 'online' });
  expect(expectOk(await second.gateway.issueCode(issueRequest(senior), 'key-killed'))).toEqual(code);
  second.child.kill('SIGTERM');
  expect(await second.ended).toEqual([0, null]);
});

test('a damaged state file is set aside whole, and it starts', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'sandbox-gateway.json');
  writeFileSync(file, '{"version":1,"mode":"onl');
  const { child, ended, url } = await startIn(folder);
  expect(url).not.toBe('');
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('{"version":1,"mode":"onl');
  child.kill('SIGTERM');
  await ended;
});

test('a port that is taken is said', async () => {
  const taken = await startIn(temporaryFolder());
  const { child, ended } = run('--port', new URL(taken.url).port);
  expect(await text(child.stderr)).toContain('did not start');
  expect(await ended).toEqual([1, null]);
  taken.child.kill('SIGTERM');
  await taken.ended;
});

test.each([
  [['--help'], 0, 'Usage'],
  [['--port', 'http'], 2, '--port takes a number'],
  [['--port', '70000'], 2, '--port takes a number'],
  [['--colour'], 2, '--colour'],
])('%j ends with %d and says %j', async (commandLine, code, words) => {
  const { child, ended } = run(...commandLine);
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(said.join('')).toContain(words);
  expect(await ended).toEqual([code, null]);
});
