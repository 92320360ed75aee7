import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'find-chromium-'));
afterAll(() => rmSync(folder, { recursive: true }));

function executable(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

test('the Chromium named in the environment is used', () => {
  const path = executable('my-chromium');
  expect(findChromium({ CHANGMING_CHROMIUM: path })).toEqual({ ok: true, value: path });
});

test('a named Chromium that cannot be run is a failure, not a reason to take another', () => {
  const found = findChromium({ CHANGMING_CHROMIUM: join(folder, 'absent'), PATH: process.env.PATH });
  expect(found).toMatchObject({ ok: false, error: { code: 'chromium-not-found' } });
});

test('without a name the first one installed is used, in a folder of PATH if need be', () => {
  const path = executable('google-chrome');
  const found = findChromium({ PATH: folder });
  expect(found.ok && [path, '/usr/bin/chromium']).toContain(found.ok && found.value);
});
