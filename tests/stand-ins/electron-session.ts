import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type RequestListener = (request: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;

/** A session: its custom schemes, its request filter, and the handlers that decide what a page may do. */
export class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, ProtocolHandler>();
  onRequest: RequestListener | undefined;
  permissionRequest:
    | ((contents: unknown, name: string, answer: (given: boolean) => void) => void)
    | undefined;
  permissionCheck: (() => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;

  readonly partition: string;

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler) => {
      this.handlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.onRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: StandInSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }

  /** Loads as a page of this session would; undefined where the request is cancelled or leads nowhere. */
  async load(url: string): Promise<Response | undefined> {
    let cancelled = false;
    this.onRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    if (cancelled) return undefined;
    if (url.startsWith('data:')) return fetch(url);
    return this.handlers.get(new URL(url).protocol.slice(0, -1))?.(new Request(url));
  }
}

const partitions = new Map<string, StandInSession>();

export const session = {
  fromPartition: (partition: string): StandInSession => {
    const known = partitions.get(partition) ?? new StandInSession(partition);
    partitions.set(partition, known);
    return known;
  },
};

export const protocol = {
  schemes: undefined as readonly { scheme: string }[] | undefined,
  registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]) => {
    if (protocol.schemes) throw new Error('protocol.registerSchemesAsPrivileged should be called only once');
    protocol.schemes = schemes;
  },
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export const net = {
  fetch: async (url: string): Promise<Response> => {
    const path = fileURLToPath(url);
    return new Response(await readFile(path), {
      headers: { 'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream' },
    });
  },
};
