import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFiles } from './project-files.ts';

const root = join(import.meta.dirname, '../..');
const packaging = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
  readonly files: readonly string[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly [setting: string]: unknown;
};

/** As electron-builder reads the list: a file is in when a pattern names it and no later one with `!` takes it out. */
function isPackaged(path: string, patterns: readonly string[] = packaging.files): boolean {
  return patterns.reduce((isIn, pattern) => {
    if (!pattern.startsWith('!')) return isIn || matchesGlob(path, pattern);
    const out = pattern.slice(1);
    return isIn && !matchesGlob(path, out) && !matchesGlob(path, `${out}/**`);
  }, false);
}

test('a package holds nothing of scripts, simulators, the sandbox or the tests', () => {
  const kept = projectFiles('').filter((path) => isPackaged(path));
  expect(kept).toContain('package.json');
  expect(kept.filter((path) => /^(scripts|tests|electron|renderer|\.ci)\//.test(path))).toEqual([]);
  expect(kept.filter((path) => /simulator|sandbox|\.test\./.test(path))).toEqual([]);
});

test('a package holds the built page, the Electron main process and its preload', () => {
  for (const path of [
    'dist/electron/main.js',
    'dist/electron/preload.cjs',
    'dist/electron/shared-4f2a.js',
    'dist/page/index.html',
    'dist/page/assets/page-4f2a.js',
  ]) {
    expect(isPackaged(path), path).toBe(true);
  }
  for (const path of ['dist/electron/main.js.map', 'dist/electron/browser-host.js', 'dist/sources.sha256']) {
    expect(isPackaged(path), path).toBe(false);
  }
});

test('no platform has a list of its own, which would take the place of this one', () => {
  expect(packaging.files.length).toBeGreaterThan(0);
  for (const platform of ['linux', 'win', 'mac', 'deb', 'nsis']) {
    expect(packaging[platform] ?? {}, platform).not.toHaveProperty('files');
  }
  expect(packaging).not.toHaveProperty('extraFiles');
  expect(packaging).not.toHaveProperty('extraResources');
});

test('every pattern that could reach outside dist and assets takes files out', () => {
  const taken = packaging.files.filter((pattern) => !pattern.startsWith('!'));
  expect(taken).toEqual(['package.json', 'dist/electron/**', 'dist/page/**', 'assets/**']);
});

test('every fuse is stated, and none lets the surroundings change what runs', () => {
  expect(packaging.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: false,
  });
});

test('native modules lie outside the archive and are not rebuilt', () => {
  expect(packaging).toMatchObject({ asar: true, asarUnpack: ['**/*.node'], npmRebuild: false });
});
