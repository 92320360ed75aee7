import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { identifyProcess, isAlive } from '../../../scripts/claiming/process-identity.ts';
import { wholeChromiumPath } from '../../../tests/support/browser.ts';
import type { DocumentRenderer } from '../../documents/document-renderer.ts';
import { type Clock, systemClock } from '../../foundation/clock.ts';
import { type Log, silentLog } from '../../foundation/log.ts';
import { openChromiumDocumentRenderer } from './chromium-document-renderer.ts';

const size = { widthMillimetres: 80, heightMillimetres: 50 };
let folder: string;
let renderer: DocumentRenderer | undefined;
let started: number[];

beforeEach(() => {
  started = [];
  folder = mkdtempSync(join(tmpdir(), 'chromium-dies-'));
  // Where the profile goes.
  vi.stubEnv('TMPDIR', folder);
});
afterEach(async () => {
  await renderer?.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function open(clock: Clock, executablePath = wholeChromiumPath()): DocumentRenderer {
  const log: Log = {
    ...silentLog,
    info: (event, fields) => event === 'document-chromium-started' && started.push(Number(fields?.pid)),
  };
  renderer = openChromiumDocumentRenderer({ executablePath, clock, log });
  return renderer;
}

test('a Chromium that was killed comes back for the next document', async () => {
  const { pdf } = open(systemClock);
  expect((await pdf('<p>one</p>', size)).ok).toBe(true);
  process.kill(started[0] ?? 0, 'SIGKILL');
  expect((await pdf('<p>two</p>', size)).ok).toBe(true);
  expect(started).toHaveLength(2);
});

// Before it is shown, while it is laid out, while it is printed: which of them it is depends on the machine.
test.each([0, 100, 150, 200])(
  'a document that began %i ms before Chromium is killed is rendered all the same',
  async (before) => {
    const { pdf } = open(systemClock);
    await pdf('<p>one</p>', size);
    const underWay = pdf(`<p style="break-after: page">长明</p>`.repeat(600), size);
    await pause(before);
    process.kill(started[0] ?? 0, 'SIGKILL');
    expect((await underWay).ok).toBe(true);
    expect(started).toHaveLength(2);
  },
);

/** As some distributions start theirs: a script that stays until Chromium ends. */
function behindScript(): string {
  const path = join(folder, 'chromium');
  writeFileSync(path, `#!/bin/sh\n${wholeChromiumPath()} "$@"\n`, { mode: 0o755 });
  return path;
}

test.each([
  ['itself', wholeChromiumPath],
  ['behind a script', behindScript],
])(
  'a Chromium, started %s, that hangs is killed at the deadline, and the next document is rendered by another',
  async (_, path) => {
    const deadlines = new Set<() => void>();
    const clock: Clock = {
      now: () => 0,
      after: (milliseconds, task) => {
        if (milliseconds !== 15_000) return systemClock.after(milliseconds, task);
        deadlines.add(task);
        return () => deadlines.delete(task);
      },
    };
    const { pdf } = open(clock, path());
    await pdf('<p>one</p>', size);
    const hanging = identifyProcess(started[0] ?? 0);
    process.kill(hanging.pid, 'SIGSTOP');
    const waiting = pdf('<p>two</p>', size);
    for (const deadline of deadlines) deadline();
    expect(await waiting).toEqual({ ok: false, error: { code: 'render-timeout' } });
    await expect.poll(() => isAlive(hanging)).toBe(false);
    expect((await pdf('<p>three</p>', size)).ok).toBe(true);
  },
);

test('where Chromium cannot be started the renderer says so', async () => {
  const { pdf } = open(systemClock, '/bin/false');
  expect(await pdf('<p>one</p>', size)).toMatchObject({ ok: false, error: { code: 'renderer-unavailable' } });
});

test('after closing nothing is left: no process, no profile, no rendering', async () => {
  const { pdf, close } = open(systemClock);
  await pdf('<p>one</p>', size);
  expect(readdirSync(folder)).not.toEqual([]);
  const chromium = identifyProcess(started[0] ?? 0);
  expect(isAlive(chromium)).toBe(true);
  await close();
  expect(isAlive(chromium)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
  expect(await pdf('<p>two</p>', size)).toMatchObject({ ok: false, error: { code: 'renderer-unavailable' } });
});
