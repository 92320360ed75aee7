import type { App, Session } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as standIn from '../../../tests/stand-ins/electron.ts';
import { forbidAll, forbidStraying } from './forbid.ts';
import { openKioskWindow } from './kiosk-window.ts';
import { isOfThePage, pageUrl } from './page-address.ts';

vi.mock('electron', () => import('../../../tests/stand-ins/electron.ts'));

let session: ReturnType<typeof standIn.session.fromPartition>;
beforeEach(() => {
  session = standIn.session.fromPartition(`kiosk-${crypto.randomUUID()}`);
});
afterEach(() => {
  standIn.app.removeAllListeners();
  for (const window of standIn.BrowserWindow.getAllWindows()) window.destroy();
});

function open(product: boolean): standIn.BrowserWindow {
  const window = openKioskWindow({
    preload: 'preload.cjs',
    session: session as unknown as Session,
    product,
    size: { widthPixels: 1080, heightPixels: 1920 },
  });
  return window as unknown as standIn.BrowserWindow;
}

test("the page runs in a sandbox, apart from the preload's world, without Node", () => {
  expect(open(true).options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    devTools: false,
  });
});

test('the product fills the screen and cannot be closed by hand', () => {
  const window = open(true);
  expect(window.options).toMatchObject({ kiosk: true });
  window.close();
  expect(window.isDestroyed()).toBe(false);
});

test('in development it is a window that can be closed', () => {
  const window = open(false);
  expect(window.options).toMatchObject({ kiosk: false });
  window.close();
  expect(window.isDestroyed()).toBe(true);
});

test('no page leaves its address, opens a window, or takes another page in', () => {
  forbidStraying(standIn.app as unknown as App);
  const { webContents } = open(true);
  for (const address of [
    'https://example.org/',
    'file:///etc/hostname',
    'app://other/',
    'data:text/html,x',
    'about:blank',
  ]) {
    expect(webContents.pageNavigatesTo(address), address).toBe(false);
  }
  expect(webContents.pageNavigatesTo(pageUrl)).toBe(true);
  expect(webContents.pageOpensWindow()).toBe(false);
  for (const happening of ['will-attach-webview', 'will-redirect']) {
    const prevented = vi.fn();
    webContents.emit(happening, { preventDefault: prevented });
    expect(prevented, happening).toHaveBeenCalledOnce();
  }
});

test('no permission, device or download is granted, and only allowed addresses are loaded', async () => {
  forbidAll(session as unknown as Session, isOfThePage);
  session.handlers.set('app', () => new Response('the page'));
  session.handlers.set('https', () => new Response('the internet'));
  const granted: boolean[] = [];
  session.permissionRequest?.(undefined, 'media', (given) => granted.push(given));
  expect(granted).toEqual([false]);
  expect(session.permissionCheck?.()).toBe(false);
  expect(session.devicePermission?.()).toBe(false);
  const prevented = vi.fn();
  session.emit('will-download', { preventDefault: prevented });
  expect(prevented).toHaveBeenCalledOnce();
  expect(await session.load('https://example.org/')).toBeUndefined();
  expect(await (await session.load(pageUrl))?.text()).toBe('the page');
});
