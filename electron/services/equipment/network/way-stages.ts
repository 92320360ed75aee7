import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { Clock } from '../../../foundation/clock.ts';

/** What came of one stage of the way; `detail`: an address, or the technical word for what went wrong. */
export interface WayFound {
  readonly isGood: boolean;
  readonly detail?: string | undefined;
  /** Until when the certificate is good (ms). */
  readonly goodUntil?: number | undefined;
}

/** For each stage (ms): whoever waits stands before the screen. */
const deadline = 5_000;

export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

/** Whether the name server knows the platform's name. */
export async function findName({ hostname }: URL, clock: Clock): Promise<WayFound> {
  const found = lookup(bare(hostname)).then(
    ({ address }): WayFound => ({ isGood: true, detail: address }),
    (thrown): WayFound => ({ isGood: false, detail: wordOf(thrown) }),
  );
  return within(found, clock);
}

/** Whether something listens there. */
export async function reachPort(url: URL, clock: Clock): Promise<WayFound> {
  const socket = connect({ host: bare(url.hostname), port: portOf(url) });
  const reached = new Promise<WayFound>((resolve) => {
    socket.once('connect', () => resolve({ isGood: true, detail: `${socket.remoteAddress}:${portOf(url)}` }));
    // Later ones too: nobody else listens to them.
    socket.on('error', (thrown) => resolve({ isGood: false, detail: wordOf(thrown) }));
  });
  return within(reached, clock).finally(() => socket.destroy());
}

/** Whether its certificate is trusted, and until when. */
export async function seeCertificate(url: URL, clock: Clock): Promise<WayFound> {
  const host = bare(url.hostname);
  // It is looked at, also where it is not to be trusted; nothing is sent over this connection.
  const socket = connectSecurely({
    ...{ host, port: portOf(url), rejectUnauthorized: false },
    // An address is no name (RFC 6066 3).
    ...(isIP(host) === 0 && { servername: host }),
  });
  const seen = new Promise<WayFound>((resolve) => {
    socket.once('secureConnect', () => {
      const goodUntil = Date.parse(socket.getPeerCertificate().valid_to);
      const until = Number.isNaN(goodUntil) ? {} : { goodUntil };
      if (socket.authorized) resolve({ isGood: true, ...until });
      else resolve({ isGood: false, detail: wordOf(socket.authorizationError), ...until });
    });
    socket.on('error', (thrown) => resolve({ isGood: false, detail: wordOf(thrown) }));
  });
  return within(seen, clock).finally(() => socket.destroy());
}

function within(found: Promise<WayFound>, clock: Clock): Promise<WayFound> {
  let takeBack = () => {};
  const late = new Promise<WayFound>((resolve) => {
    takeBack = clock.after(deadline, () => resolve({ isGood: false, detail: 'ETIMEDOUT' }));
  });
  return Promise.race([found, late]).finally(() => takeBack());
}

/** `[::1]` in an address is `::1` to everybody else. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function wordOf(thrown: unknown): string {
  if (thrown instanceof Error) return 'code' in thrown ? String(thrown.code) : thrown.message;
  return String(thrown);
}
