import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Where this host listens, and the secret part of every address beneath it. */
export interface Door {
  readonly port: number;
  readonly token: string;
}

export type Admission =
  | { readonly admitted: true; readonly path: string }
  | { readonly admitted: false; readonly status: 403 | 404 };

/** 128 random bits, as a part of a path. Made anew at each start. */
export function makeToken(): string {
  return randomBytes(16).toString('hex');
}

export function originOf(door: Door): string {
  return `http://127.0.0.1:${door.port}`;
}

/**
 * Decides about a request before anything else looks at it. Another site's page can send requests here (and by DNS
 * rebinding even read the answers), so Host and Origin must be ours; other users of the machine can reach the port, so
 * the path must begin with the token. The admitted path is what follows the token, with its slash.
 */
export function admit(request: Pick<IncomingMessage, 'url' | 'headers'>, door: Door): Admission {
  if (!isFromHere(request, door)) return { admitted: false, status: 403 };
  const [, presented = '', path = ''] = /^\/([^/?#]*)(.*)$/.exec(request.url ?? '') ?? [];
  if (!sameSecret(presented, door.token)) return { admitted: false, status: 404 };
  return { admitted: true, path };
}

/** Whether Host and Origin are this host's own. */
export function isFromHere(request: Pick<IncomingMessage, 'headers'>, door: Door): boolean {
  const { host, origin } = request.headers;
  return host === `127.0.0.1:${door.port}` && (origin === undefined || origin === originOf(door));
}

/** Takes the same time wherever the two differ. */
function sameSecret(presented: string, secret: string): boolean {
  return timingSafeEqual(digest(presented), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
