import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { KioskScreen } from '../../contract/attachment.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { err, ok, type Result } from '../../foundation/result.ts';
import { admit, type Door, originOf } from './admission.ts';
import { createContractEndpoint } from './contract-endpoint.ts';
import { longestMessageBytes } from './contract-messages.ts';
import { createEntryTickets } from './entry-tickets.ts';
import { createPageFiles } from './page-files.ts';

export interface BrowserHostParts {
  readonly screen: KioskScreen;
  /** The built page: a folder with an `index.html`. */
  readonly pageFolder: string;
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** From `makeToken`, anew at each start. */
  readonly token: string;
  readonly clock: Clock;
  readonly log: Log;
}

export interface BrowserHost {
  /** Where the page is. Who knows this address can hold the screen. */
  readonly url: string;
  /** An address that leads there once, fit to be read by others. */
  entryUrl(): string;
  /** Ends every connection; the page sees it as lost. */
  close(): Promise<void>;
}

export interface BrowserHostFailure {
  readonly code: 'page-missing' | 'port-unusable';
  readonly detail?: string | undefined;
}

/** Serves the page and the contract to a browser on this machine, on loopback alone, beneath a secret path. */
export async function startBrowserHost(
  parts: BrowserHostParts,
): Promise<Result<BrowserHost, BrowserHostFailure>> {
  if (!existsSync(join(parts.pageFolder, 'index.html'))) {
    return failure('page-missing', `${parts.pageFolder} holds no index.html: build the page first`);
  }
  const server = createServer();
  const listening = await listen(server, parts.port);
  if (!listening.ok) return listening;

  const door: Door = { port: listening.value, token: parts.token };
  const endpoint = createContractEndpoint(parts);
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: longestMessageBytes,
    perMessageDeflate: false,
  });
  const tickets = createEntryTickets();
  server.on('request', createPageFiles(parts.pageFolder, door, tickets));
  server.on('upgrade', (request, socket, head) => {
    const admission = admit(request, door);
    // Browsers always say where a WebSocket comes from; what says nothing is no page of ours.
    const ours = request.headers.origin === originOf(door);
    if (!admission.admitted || !ours || admission.path !== '/contract') {
      parts.log.warn('page-connection-refused');
      const status = admission.admitted ? (ours ? 404 : 403) : admission.status;
      refuse(socket, status);
      return;
    }
    sockets.handleUpgrade(request, socket, head, endpoint.accept);
  });

  return ok({
    url: `${originOf(door)}/${door.token}/`,
    entryUrl: () => originOf(door) + tickets.issue(),
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      await endpoint.close();
      server.closeAllConnections();
      await closed;
    },
  });
}

function listen(server: Server, port: number): Promise<Result<number, BrowserHostFailure>> {
  return new Promise((resolve) => {
    server.once('error', (fault) => resolve(failure('port-unusable', fault.message)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(
        typeof address === 'object' && address ? ok(address.port) : failure('port-unusable', 'no address'),
      );
    });
  });
}

function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function failure(code: BrowserHostFailure['code'], detail: string): Result<never, BrowserHostFailure> {
  return err(code, detail);
}
