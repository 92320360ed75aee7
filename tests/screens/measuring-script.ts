import { join } from 'node:path';
import { build } from 'vite';

const entry = join(import.meta.dirname, '..', '..', 'renderer', 'workshop', 'measure', 'install.ts');

/** The measuring code of renderer/workshop/measure as one script that any page can take: it sets `window.measurePage`. */
export async function bundleMeasuringScript(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      lib: { entry, formats: ['iife'], name: 'measuring' },
      write: false,
      minify: false,
      target: 'esnext',
    },
  });
  const chunk = [output].flat().flatMap((each) => ('output' in each ? each.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('the measuring script did not build');
  return chunk.code;
}
