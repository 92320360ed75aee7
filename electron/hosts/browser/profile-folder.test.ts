import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeProfileFolder, removeOrphanedProfiles } from './profile-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profiles-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('what a killed kiosk left behind is removed; what belongs to a living one, or to others, stays', () => {
  const { pid: dead } = spawnSync('/bin/true');
  const orphan = join(folder, `changming-documents-${dead}-abc`);
  mkdirSync(orphan);
  writeFileSync(join(orphan, 'file'), '');
  mkdirSync(join(folder, `somebody-else-${dead}`));
  const own = makeProfileFolder();
  removeOrphanedProfiles();
  expect(readdirSync(folder).sort()).toEqual([basename(own), `somebody-else-${dead}`]);
});
