import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';

/**
 * Builds the Electron main process, its preload and the browser host into `outputFolder`. Packages stay outside, in
 * node_modules, except in the preload: a sandboxed page's preload can load nothing but Electron.
 */
export async function buildCore(root: string, outputFolder: string): Promise<void> {
  await build({
    ...common(root, outputFolder),
    build: {
      ...common(root, outputFolder).build,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          main: join(root, 'electron/main.ts'),
          'browser-host': join(root, 'electron/browser-host.ts'),
        },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await build({
    ...common(root, outputFolder),
    ssr: { noExternal: true },
    build: {
      ...common(root, outputFolder).build,
      emptyOutDir: false,
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  });
}

function common(root: string, outputFolder: string): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: true, outDir: outputFolder, target: 'node24', minify: false, sourcemap: true },
  };
}
