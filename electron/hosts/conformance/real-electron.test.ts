import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { expect, test } from 'vitest';
import { findElectron } from '../../../scripts/launching/electron-binary.ts';
import { sentences } from './sentences.ts';

const root = join(import.meta.dirname, '../../..');
const electron = findElectron(root, process.env);
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

test.skipIf(!electron || !hasDisplay)(
  'the Electron host, in a real Electron (needs its binary and a display)',
  async () => {
    const folder = join(root, 'dist', `electron-probe-${process.pid}`);
    try {
      await buildProbe(folder);
      // Electron refuses its sandbox to root.
      const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const probe = spawn(electron ?? '', [...asRoot, join(folder, 'electron-probe.js')]);
      let said = '';
      probe.stdout.on('data', (piece) => {
        said += piece;
      });
      await once(probe, 'close');
      const outcomes = said
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as { readonly says: string; readonly fault?: string });
      expect(outcomes.filter(({ fault }) => fault !== undefined)).toEqual([]);
      expect(outcomes.map(({ says }) => says)).toEqual(sentences.map(({ says }) => says));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

/** Beneath the project's own folder, so that packages are found. */
async function buildProbe(folder: string): Promise<void> {
  await build(configuration(folder, join(import.meta.dirname, 'electron-probe.ts'), 'es', '[name].js'));
  await build(configuration(folder, join(root, 'electron/preload.ts'), 'cjs', '[name].cjs'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(
    join(folder, 'page', 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>长明</title>',
  );
}

function configuration(
  outDir: string,
  input: string,
  format: 'es' | 'cjs',
  entryFileNames: string,
): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: format === 'cjs' ? true : [] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      rolldownOptions: { input, external: ['electron'], output: { format, entryFileNames } },
    },
  };
}
