import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Claim, claim, readClaim } from './claim.ts';
import { identifyProcess } from './process-identity.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claim-'));
  path = join(folder, 'running.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  return child.pid ?? 0;
}

describe('a claim', () => {
  test('keeps all others out until it is released', () => {
    const first = claim(path) as Claim;
    expect(claim(path)).toEqual({ owner: identifyProcess(process.pid) });
    first.release();
    expect(claim(path)).not.toHaveProperty('owner');
  });

  test('ends with its owner, however that ended', async () => {
    const owner = { pid: await endedProcess(), began: 'earlier' };
    writeFileSync(path, JSON.stringify({ owner, others: {} }));
    expect(claim(path)).not.toHaveProperty('owner');
  });

  test('is not upheld by another process that was given the same id later', () => {
    const owner = { pid: process.pid, began: 'before the machine was started' };
    writeFileSync(path, JSON.stringify({ owner, others: {} }));
    expect(claim(path)).not.toHaveProperty('owner');
  });

  test('that a power cut left half written holds nothing', () => {
    writeFileSync(path, '{"owner": {"pid"');
    expect(claim(path)).not.toHaveProperty('owner');
  });

  test('tells who works under it, and leaves no other file behind', () => {
    const taken = claim(path) as Claim;
    taken.note({ kiosk: process.pid });
    expect(readClaim(path)?.others).toEqual({ kiosk: identifyProcess(process.pid) });
    expect(readdirSync(folder)).toEqual(['running.json']);
    taken.release();
    expect(readdirSync(folder)).toEqual([]);
  });
});
