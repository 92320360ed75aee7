import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import sirv from 'sirv';
import { build, createServer as createViteServer, type InlineConfig } from 'vite';

const project = join(import.meta.dirname, '..', '..');
const workshopFolder = join(project, 'renderer', 'workshop');

export interface WorkshopServer {
  /** The catalogue; states follow after a question mark. Ends in a slash. */
  readonly address: string;
  close(): Promise<void>;
}

const common: InlineConfig = {
  configFile: false,
  root: workshopFolder,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
};

/** For people: sources as they are on disk, reloaded when they change. */
export async function startWorkshopForDevelopment(port: number): Promise<WorkshopServer> {
  const server = await createViteServer({
    ...common,
    cacheDir: join(project, 'node_modules', '.vite', 'workshop'),
    server: { host: '127.0.0.1', port, strictPort: port !== 0, fs: { allow: [project] } },
  });
  await server.listen();
  const address = server.httpServer?.address() as AddressInfo;
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** For tests: built once into a folder that goes with the server. */
export async function startBuiltWorkshop(): Promise<WorkshopServer> {
  const folder = await mkdtemp(join(tmpdir(), 'changming-workshop-'));
  await build({
    ...common,
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'esnext',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: ['index.html', 'writing/index.html'].map((page) => join(workshopFolder, page)),
      },
    },
  });
  const files = sirv(folder);
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
