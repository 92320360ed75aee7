import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page. The kiosk's core is built by scripts/building/build-core.ts. */
export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  // Both hosts serve the page beneath an address of their own making.
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome140',
    // Inlined files would need `data:` in more places of the content security policy.
    assetsInlineLimit: 0,
    // The page comes from this very machine: one file is quicker than several.
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    outDir: join(import.meta.dirname, 'dist/page'),
  },
});
