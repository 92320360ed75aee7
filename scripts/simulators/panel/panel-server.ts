import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json, type PanelAnswer, type Simulator } from '../simulator.ts';
import { apiDescription } from './api-description.ts';
import { answerPicture } from './card-picture.ts';
import { openGatewayControl } from './gateway-control.ts';
import { readBody } from './read-body.ts';
import { scanPrint } from './scan-print.ts';
import { openStateStream } from './state-stream.ts';

export interface Panel {
  readonly url: string;
  close(): Promise<void>;
}

export interface PanelParts {
  readonly simulators: readonly Simulator[];
  /** Base address of the sandbox gateway; undefined: the panel shows none. */
  readonly gatewayUrl: string | undefined;
  /** 0 takes a free port. */
  readonly port: number;
}

const pageFiles: Readonly<Record<string, { readonly file: string; readonly contentType: string }>> = {
  '/': { file: 'index.html', contentType: 'text/html; charset=utf-8' },
  '/panel.css': { file: 'panel.css', contentType: 'text/css; charset=utf-8' },
  '/panel.js': { file: 'panel.js', contentType: 'text/javascript; charset=utf-8' },
  '/locker-drawing.js': { file: 'locker-drawing.js', contentType: 'text/javascript; charset=utf-8' },
  '/slip-drawing.js': { file: 'slip-drawing.js', contentType: 'text/javascript; charset=utf-8' },
  '/drawing.js': { file: 'drawing.js', contentType: 'text/javascript; charset=utf-8' },
};

/** Serves the panel's page and its HTTP API on 127.0.0.1. Rejects when the port is taken. */
export async function startPanel(parts: PanelParts): Promise<Panel> {
  const control = openGatewayControl(parts.gatewayUrl);
  const stream = openStateStream(parts.simulators, control);

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      // A bug in a simulator: its state is shown as it is, the panel goes on.
      console.error(error);
      if (!response.headersSent) send(response, json({ error: 'the simulator failed; see its log' }, 500));
      else response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port } = server.address() as AddressInfo;
    const refusal = refuse(request, port);
    if (refusal) return send(response, refusal);
    const { pathname } = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (pathname === '/api/events') return stream.add(response);
    const body = await readBody(request);
    if (!body.ok) return send(response, json({ error: body.error.detail }, body.error.status));
    send(response, await route(request.method ?? 'GET', pathname, body.value));
  }

  async function route(method: string, path: string, body: unknown): Promise<PanelAnswer> {
    const page = pageFiles[path];
    if (page) {
      const content = readFileSync(join(import.meta.dirname, page.file), 'utf8');
      return { status: 200, contentType: page.contentType, body: content };
    }
    if (path === '/api') return json(apiDescription);
    if (path === '/api/state') return json(await stream.state());
    if (path === '/api/scan-print') {
      if (method !== 'POST') return json({ error: 'only POST is understood here' }, 405);
      return scanPrint(simulatorCalled('card-printer'), simulatorCalled('code-scanner'), body);
    }
    const [, name = '', rest = ''] = /^\/api\/([a-z-]+)\/(.+)$/.exec(path) ?? [];
    if (name === 'gateway') {
      const controlled = await control.handle(method, rest, body);
      if (method !== 'GET') stream.changed();
      return controlled;
    }
    if (name === 'pictures') {
      if (method !== 'GET') return json({ error: 'only GET is understood here' }, 405);
      return answerPicture(simulatorCalled('card-printer'), rest);
    }
    const simulator = simulatorCalled(name);
    if (simulator) return simulator.handle({ method, path: rest, body });
    return json({ error: `there is no ${path}; GET /api lists what there is` }, 404);
  }

  function simulatorCalled(name: string): Simulator | undefined {
    return parts.simulators.find((each) => each.name === name);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, '127.0.0.1', () => resolve());
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      stream.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Only this machine's own browser and programs: another site's page can neither reach the panel under a name of its
 * own (DNS rebinding) nor post to it.
 */
function refuse({ headers }: IncomingMessage, port: number): PanelAnswer | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!headers.host || !hosts.includes(headers.host)) return json({ error: 'wrong Host header' }, 421);
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return json({ error: 'pages of other origins may not use the panel' }, 403);
  }
  return undefined;
}

function send(response: ServerResponse, { status, contentType, body }: PanelAnswer): void {
  response.writeHead(status, {
    'Content-Type': contentType,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy':
      "default-src 'self'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'; base-uri 'none'",
  });
  response.end(body);
}
