import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

/** Where renderer/index.html takes the prerendered first screen. */
export const firstScreenMark = '<!--first-screen-->';

/** Builds renderer/ into `outputFolder`, its first screen drawn in index.html already. */
export async function buildPage(root: string, outputFolder: string): Promise<void> {
  const firstScreen = await renderFirstScreen(root, `${outputFolder}-prerender`);
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: outputFolder, emptyOutDir: true },
    plugins: [insertFirstScreen(firstScreen)],
  });
  // Hundreds of small files that the page asks for by name, when it speaks.
  cpSync(join(root, 'assets/speech'), join(outputFolder, 'speech'), {
    recursive: true,
    filter: (path) => statSync(path).isDirectory() || path.endsWith('.opus'),
  });
}

async function renderFirstScreen(root: string, folder: string): Promise<string> {
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    // React's stylesheets and pictures come with the page's own build.
    build: {
      ssr: join(root, 'renderer/app/prerender.tsx'),
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'prerender.js' } },
    },
    ssr: { noExternal: true },
  });
  try {
    const module = await import(pathToFileURL(join(folder, 'prerender.js')).href);
    return module.renderFirstScreen();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function insertFirstScreen(html: string): Plugin {
  return {
    name: 'first-screen',
    transformIndexHtml: (page) => {
      if (!page.includes(firstScreenMark)) throw new Error(`renderer/index.html lacks ${firstScreenMark}`);
      return page.replace(firstScreenMark, () => html);
    },
  };
}
