import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { expect, test, vi } from 'vitest';
import * as standIn from '../../../tests/stand-ins/electron.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { pageUrl } from './page-address.ts';
import { servePage } from './page-protocol.ts';

vi.mock('electron', () => import('../../../tests/stand-ins/electron.ts'));

function serve() {
  const folder = temporaryFolder();
  const pageFolder = join(folder, 'page');
  mkdirSync(join(pageFolder, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'page-of-another'));
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>长明</title>');
  writeFileSync(join(pageFolder, 'assets', 'page.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'outside the page');
  writeFileSync(join(folder, 'page-of-another', 'secret.txt'), 'outside the page');
  const session = standIn.session.fromPartition(crypto.randomUUID());
  servePage(pageFolder, session.protocol as unknown as Protocol);
  return (url: string) => session.load(url);
}

test('the page and its files are served with their types and the policy of the page', async () => {
  const load = serve();
  const page = await load(pageUrl);
  expect(await page?.text()).toContain('长明');
  expect(page?.headers.get('Content-Type')).toBe('text/html');
  expect(page?.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  expect(page?.headers.get('Content-Security-Policy')).toContain("connect-src 'self';");
  expect((await load('app://kiosk/assets/page.js'))?.headers.get('Content-Type')).toBe('text/javascript');
});

test('nothing outside the page folder is served', async () => {
  const load = serve();
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%2fpage-of-another%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%E0%A4%A',
    '/',
    '/assets',
    '/missing.js',
  ]) {
    expect((await load(`app://kiosk${path}`))?.status, path).toBe(404);
  }
  expect((await load('app://other/index.html'))?.status).toBe(404);
});
