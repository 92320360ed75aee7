import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { identifyProcess, isAlive } from '../claiming/process-identity.ts';
import { type Part, startPart } from './part.ts';
import { supervise } from './supervise.ts';

let folder: string;
let log: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervise-'));
  log = join(folder, 'part.log');
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(program: string): Part {
  return startPart({
    name: 'part',
    command: process.execPath,
    arguments: ['-e', program],
    workingFolder: folder,
    logFile: log,
  });
}

const staying = 'console.log("panel: http://127.0.0.1:1/"); setInterval(() => {}, 1000);';

describe('a part of the start command', () => {
  test('is ready when it announced its address, which stays out of its log', async () => {
    const part = start(`console.log("hello"); console.error("trouble"); ${staying}`);
    expect(await part.announced('panel')).toBe('http://127.0.0.1:1/');
    await part.stop(5000);
    const text = readFileSync(log, 'utf8');
    expect(text).toContain('hello');
    expect(text).toContain('trouble');
    expect(text).not.toContain('127.0.0.1');
  });

  test('that ends first is known not to be ready', async () => {
    expect(await start('process.exit(7)').announced('panel')).toBeUndefined();
  });

  test('that cannot be run at all ends like one that failed', async () => {
    const part = startPart({
      name: 'part',
      command: '/nothing/here',
      arguments: [],
      workingFolder: folder,
      logFile: log,
    });
    expect(await part.announced('panel')).toBeUndefined();
  });

  test('may bring its work to an end when it is stopped', async () => {
    const part = start(
      `process.on("SIGTERM", () => { console.log("put away"); process.exit(0); }); ${staying}`,
    );
    await part.announced('panel');
    await part.stop(5000);
    expect(await part.ended).toEqual({ code: 0, signal: null });
    expect(readFileSync(log, 'utf8')).toContain('put away');
  });

  test('that does not listen is ended all the same, with what it had started', async () => {
    const part = start(`
      const { spawn } = require("node:child_process");
      process.on("SIGTERM", () => {});
      const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
      console.log("child: pid://" + child.pid); ${staying}`);
    const child = identifyProcess(Number((await part.announced('child'))?.slice('pid://'.length)));
    expect(isAlive(child)).toBe(true);
    await part.stop(50);
    expect(await part.ended).toEqual({ code: null, signal: 'SIGKILL' });
    await expect.poll(() => isAlive(child)).toBe(false);
  });
});

describe('a supervised part', () => {
  test('is started again when it was killed', async () => {
    const restarted = vi.fn();
    const supervised = supervise(start(staying), () => start(staying), restarted);
    await supervised.part.announced('panel');
    const first = supervised.part;
    process.kill(first.pid, 'SIGKILL');
    await expect.poll(() => restarted).toHaveBeenCalledOnce();
    expect(restarted.mock.calls[0]?.[1]).toEqual({ code: null, signal: 'SIGKILL' });
    expect(await supervised.part.announced('panel')).toBeDefined();
    expect(supervised.part.pid).not.toBe(first.pid);
    await supervised.stop(5000);
    expect(isAlive(identifyProcess(supervised.part.pid))).toBe(false);
  });

  test('is given up when it ends for the fourth time within a minute', async () => {
    const restarted = vi.fn();
    const supervised = supervise(start('process.exit(1)'), () => start('process.exit(1)'), restarted);
    expect(await supervised.gaveUp).toBe(supervised.part);
    expect(restarted).toHaveBeenCalledTimes(3);
  });

  test('may end more often than that over a longer time', async () => {
    let minutes = 0;
    const restarted = vi.fn();
    const supervised = supervise(
      start('process.exit(1)'),
      () => start(restarted.mock.calls.length < 5 ? 'process.exit(1)' : staying),
      restarted,
      () => 60_000 * minutes++,
    );
    await expect.poll(() => restarted).toHaveBeenCalledTimes(6);
    await supervised.part.announced('panel');
    await supervised.stop(5000);
  });
});
