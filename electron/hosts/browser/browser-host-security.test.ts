import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { systemClock } from '../../foundation/clock.ts';
import { silentLog } from '../../foundation/log.ts';
import { createConformanceKiosk } from '../conformance/conformance-kiosk.ts';
import { openWebSocketBridge } from '../conformance/web-socket-bridge.ts';
import { makeToken } from './admission.ts';
import { type BrowserHost, startBrowserHost } from './browser-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const pageFolder = join(folder, 'page');
mkdirSync(join(pageFolder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'outside the page');
writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>长明</title>');
writeFileSync(join(pageFolder, 'assets', 'page-4f2a.js'), 'export {};');
writeFileSync(join(pageFolder, '.hidden'), 'not for anybody');

const kiosk = createConformanceKiosk();
const token = makeToken();
let host: BrowserHost;
let port: number;

beforeAll(async () => {
  const started = await start(0);
  if (!started.ok) throw new Error(started.error.code);
  host = started.value;
  port = Number(new URL(host.url).port);
});
afterAll(() => host.close());

function start(onPort: number, folderOfPage = pageFolder) {
  return startBrowserHost({
    screen: kiosk.screen,
    pageFolder: folderOfPage,
    port: onPort,
    token,
    clock: systemClock,
    log: silentLog,
  });
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends the path as it is: fetch would tidy it first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

function connectionStatus(address: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers });
    socket.on('error', () => {});
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => reject(new Error('the connection was let in')));
  });
}

test('the page is served beneath the token and never kept by the browser', async () => {
  const page = await ask(`/${token}/`);
  expect(page.status).toBe(200);
  expect(page.body).toContain('长明');
  expect(page.headers['cache-control']).toBe('no-store');
});

test('files that the build names by their content may be kept', async () => {
  const script = await ask(`/${token}/assets/page-4f2a.js`);
  expect(script.headers['content-type']).toContain('text/javascript');
  expect(script.headers['cache-control']).toContain('immutable');
});

test('the address without its last slash leads to the page', async () => {
  expect(await ask(`/${token}`)).toMatchObject({ status: 308, headers: { location: `/${token}/` } });
});

test('without the right token nothing is there', async () => {
  for (const path of [
    '/',
    '/index.html',
    `/${makeToken()}/`,
    `/${token.slice(1)}/`,
    `/${token}x/`,
    `//${token}/`,
  ]) {
    expect((await ask(path)).status, path).toBe(404);
  }
});

test('a request under another name of this machine is refused: DNS rebinding', async () => {
  for (const name of [`kiosk.example:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`]) {
    expect((await ask(`/${token}/`, { host: name })).status, name).toBe(403);
  }
});

test("another site's page can neither read nor connect", async () => {
  for (const origin of ['https://example.org', `http://localhost:${port}`, 'null']) {
    expect((await ask(`/${token}/`, { origin })).status, origin).toBe(403);
    expect(await connectionStatus(`ws://127.0.0.1:${port}/${token}/contract`, { origin }), origin).toBe(403);
  }
});

test('a connection that does not say where it comes from, has a wrong token or another path is refused', async () => {
  const origin = `http://127.0.0.1:${port}`;
  expect(await connectionStatus(`ws://127.0.0.1:${port}/${token}/contract`, {})).toBe(403);
  expect(await connectionStatus(`ws://127.0.0.1:${port}/${makeToken()}/contract`, { origin })).toBe(404);
  expect(await connectionStatus(`ws://127.0.0.1:${port}/${token}/`, { origin })).toBe(404);
});

test('no path leads out of the page folder', async () => {
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '/%E0%A4%A',
    '/.hidden',
    `/${encodeURIComponent(join(folder, 'secret.txt'))}`,
  ]) {
    const answer = await ask(`/${token}${path}`);
    expect(answer.status, path).toBe(404);
    expect(answer.body, path).toBe('');
  }
});

test('the page is only read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect((await ask(`/${token}/`, {}, method)).status, method).toBe(405);
  }
});

test('every answer, refusals too, forbids inline scripts, frames, foreign addresses and the referrer', async () => {
  for (const path of [`/${token}/`, '/', `/${token}/nothing`]) {
    const { headers } = await ask(path);
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${port}`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('the port is open on loopback alone', async () => {
  const reached = await new Promise((resolve) => {
    connect({ host: '127.0.0.2', port }, () => resolve(true)).on('error', () => resolve(false));
  });
  expect(reached).toBe(false);
});

test('a message that is none of the contract ends the connection', async () => {
  for (const message of ['', '{', '[]', '{"call":-1,"name":"kiosk.describe","input":{}}', '{"shout":"x"}']) {
    const page = openWebSocketBridge(host.url);
    await page.settled;
    const code = new Promise((resolve) => page.socket.once('close', resolve));
    page.socket.send(message);
    expect(await code, message).toBe(1008);
  }
});

test('a message over 64 KiB ends the connection', async () => {
  const page = openWebSocketBridge(host.url);
  await page.settled;
  const code = new Promise((resolve) => page.socket.once('close', resolve));
  void page.call('kiosk.describe', { padding: 'x'.repeat(64 * 1024) });
  expect(await code).toBe(1009);
});

test('a second start on the same port, or without a built page, says so', async () => {
  expect(await start(port)).toMatchObject({ ok: false, error: { code: 'port-unusable' } });
  expect(await start(0, folder)).toMatchObject({ ok: false, error: { code: 'page-missing' } });
});

test('each start has another token of 128 bits', () => {
  expect(makeToken()).toMatch(/^[0-9a-f]{32}$/);
  expect(makeToken()).not.toBe(makeToken());
});

test('an entry address leads to the page once, and is worth nothing afterwards or to another site', async () => {
  const entry = new URL(host.entryUrl()).pathname;
  expect(await ask(entry, { Host: 'evil.example' })).toMatchObject({ status: 403 });
  const first = await ask(entry);
  expect(first.status).toBe(303);
  expect(first.headers.location).toBe(new URL(host.url).pathname);
  expect(await ask(entry)).toMatchObject({ status: 404 });
  expect(await ask('/enter/0123456789abcdef0123456789abcdef')).toMatchObject({ status: 404 });
});
