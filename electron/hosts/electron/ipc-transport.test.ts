import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IpcRenderer, Session } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import * as standIn from '../../../tests/stand-ins/electron.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { Bridge } from '../../contract/contract.ts';
import { silentLog } from '../../foundation/log.ts';
import { createConformanceKiosk } from '../conformance/conformance-kiosk.ts';
import { describeTransport } from '../conformance/describe-transport.ts';
import { type PageUnderTest, until, watchBridge } from '../conformance/transport-under-test.ts';
import { startIpcTransport } from './ipc-transport.ts';
import { openKioskWindow } from './kiosk-window.ts';
import { pageUrl } from './page-address.ts';
import { servePage } from './page-protocol.ts';
import { createPreloadBridge } from './preload-bridge.ts';

vi.mock('electron', () => import('../../../tests/stand-ins/electron.ts'));

afterEach(() => {
  for (const window of standIn.BrowserWindow.getAllWindows()) window.destroy();
});

async function open() {
  const kiosk = createConformanceKiosk();
  const transport = startIpcTransport({ screen: kiosk.screen, log: silentLog });
  const session = standIn.session.fromPartition(`kiosk-${crypto.randomUUID()}`) as unknown as Session;
  const pageFolder = temporaryFolder();
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>长明</title>');
  servePage(pageFolder, session.protocol);

  /** A window of the product's own making, and what its present document's preload made. */
  function openWindow() {
    const opened = openKioskWindow({
      preload: 'preload.cjs',
      session,
      product: true,
      size: { widthPixels: 1080, heightPixels: 1920 },
    });
    const window = opened as unknown as standIn.BrowserWindow;
    const bridges: Bridge[] = [];
    window.webContents.runPreload = ({ ipc }) => {
      bridges.push(createPreloadBridge(ipc as unknown as IpcRenderer));
    };
    return { window, bridges };
  }

  async function pageIn({ window, bridges }: ReturnType<typeof openWindow>): Promise<PageUnderTest> {
    const bridge = bridges.at(-1);
    if (!bridge) throw new Error('no preload ran');
    const page = watchBridge(bridge);
    await until(
      'the page knows whether it holds the screen',
      async () => (await page.connection()) !== undefined,
    );
    return {
      ...page,
      reload: async () => {
        await window.webContents.reload();
        return pageIn({ window, bridges });
      },
      leave: async () => window.destroy(),
    };
  }

  let closed = false;
  return {
    kiosk,
    openWindow,
    transport,
    openPage: async () => {
      const opened = openWindow();
      await opened.window.loadURL(pageUrl);
      return pageIn(opened);
    },
    close: async () => {
      if (!closed) transport.close();
      closed = true;
    },
  };
}

describeTransport('the Electron host, over a stand-in for Electron', open);

test('a page that dies frees the screen', async () => {
  const { kiosk, openPage, close } = await open();
  await openPage();
  standIn.BrowserWindow.getAllWindows()[0]?.webContents.die();
  expect(kiosk.screen.attach(() => {}).ok).toBe(true);
  await close();
});

test('a frame within the page, another address, and a frame that is gone are not heard', async () => {
  const { openWindow, kiosk, close } = await open();
  const { window } = openWindow();
  await window.loadURL(pageUrl);
  const { ipcMain } = standIn;
  expect(ipcMain.handled()).toHaveLength(4);
  const StrangeIpc = window.webContents.document?.ipc.constructor as new (
    sender: object,
    frame: object,
  ) => IpcRenderer;
  const main = { url: pageUrl, parent: null };
  for (const frame of [
    { url: pageUrl, parent: main },
    { url: 'https://example.org/', parent: null },
    { url: 'app://other/index.html', parent: null },
    { url: 'data:text/html,app://kiosk/', parent: null },
    null,
  ]) {
    const strange = createPreloadBridge(new StrangeIpc(window.webContents, frame as object));
    expect(await strange.call('kiosk.describe', {})).toEqual({ ok: false, error: { code: 'disconnected' } });
  }
  expect(kiosk.calls).toEqual([]);
  await close();
});

test('what a message cannot carry, or the contract does not speak, is invalid input', async () => {
  const { openWindow, close } = await open();
  const opened = openWindow();
  await opened.window.loadURL(pageUrl);
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  for (const input of [() => {}, cycle, 1n, { big: 1n }, new Map([['holder', 'self']])]) {
    expect(await opened.bridges[0]?.call('cards.chooseHolder', input)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  }
  await close();
});

test('a second listener in the page gets the present value too, and the last one to leave ends the pushes', async () => {
  const { openWindow, kiosk, close } = await open();
  const opened = openWindow();
  await opened.window.loadURL(pageUrl);
  const bridge = opened.bridges[0] as Bridge;
  const [first, second]: unknown[][] = [[], []];
  const stopFirst = bridge.subscribe('session.view', (value) => first?.push(value));
  await until('the first has the present value', () => first?.length === 1);
  const stopSecond = bridge.subscribe('session.view', (value) => second?.push(value));
  expect(second).toEqual(first);
  stopFirst();
  kiosk.showRevision(2);
  await until('the second still hears', () => second?.length === 2);
  stopSecond();
  await bridge.call('kiosk.describe', {});
  kiosk.showRevision(3);
  await bridge.call('kiosk.describe', {});
  expect([first?.length, second?.length]).toEqual([1, 2]);
  await close();
});

test('a host that stops leaves no channel behind', async () => {
  const { close } = await open();
  await close();
  expect(standIn.ipcMain.handled()).toEqual([]);
});
