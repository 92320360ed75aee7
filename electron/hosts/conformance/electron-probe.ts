import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, session as sessions } from 'electron';
import { silentLog } from '../../foundation/log.ts';
import { startIpcTransport } from '../electron/ipc-transport.ts';
import { openKioskWindow } from '../electron/kiosk-window.ts';
import { pageUrl } from '../electron/page-address.ts';
import { servePage } from '../electron/page-protocol.ts';
import { registerSchemes } from '../electron/schemes.ts';
import { createConformanceKiosk } from './conformance-kiosk.ts';
import { sentences } from './sentences.ts';
import { type PageUnderTest, type TransportUnderTest, until } from './transport-under-test.ts';

/**
 * A main process for a real Electron: proves every sentence over its real IPC, with the real preload, and writes one
 * line of JSON each. Built and started by real-electron.test.ts; its page is an empty one.
 */
registerSchemes();
app.on('window-all-closed', () => {});
app.whenReady().then(async () => {
  for (const { says, prove } of sentences) {
    const transport = open();
    const fault = await prove(transport).then(
      () => undefined,
      (thrown: unknown) => String(thrown),
    );
    await transport.close();
    process.stdout.write(`${JSON.stringify({ says, fault })}\n`);
  }
  app.exit(0);
});

function open(): TransportUnderTest {
  const kiosk = createConformanceKiosk();
  const transport = startIpcTransport({ screen: kiosk.screen, log: silentLog });
  const session = sessions.fromPartition(`probe-${randomUUID()}`);
  servePage(join(import.meta.dirname, 'page'), session.protocol);
  const windows: BrowserWindow[] = [];
  let closed = false;
  return {
    kiosk,
    openPage: async () => {
      const window = openKioskWindow({
        preload: join(import.meta.dirname, 'preload.cjs'),
        session,
        product: false,
        size: { widthPixels: 400, heightPixels: 400 },
      });
      windows.push(window);
      await window.loadURL(pageUrl);
      return pageIn(window);
    },
    close: async () => {
      if (closed) for (const window of windows) if (!window.isDestroyed()) window.destroy();
      if (!closed) transport.close();
      closed = true;
    },
  };
}

/** Reaches into the page's own world, where `window.kiosk` is all that the preload left. */
async function pageIn(window: BrowserWindow): Promise<PageUnderTest> {
  const run = (code: string) => window.webContents.executeJavaScript(code);
  await run(`globalThis.received = []; globalThis.stops = {};
    window.kiosk.onConnection((state) => { globalThis.connection = state; }); undefined`);
  await until('the page knows whether it holds the screen', () => run('globalThis.connection !== undefined'));
  return {
    call: (name, input) =>
      run(`window.kiosk.call(${JSON.stringify(name)}, ${JSON.stringify(input) ?? 'undefined'})`),
    subscribe: (name) =>
      run(`stops[${JSON.stringify(name)}] =
        window.kiosk.subscribe(${JSON.stringify(name)}, (value) => received.push(value)); undefined`),
    unsubscribe: (name) => run(`stops[${JSON.stringify(name)}](); undefined`),
    received: () => run('received'),
    connection: () => run('globalThis.connection'),
    reload: async () => {
      await window.loadURL(pageUrl);
      return pageIn(window);
    },
    leave: async () => window.destroy(),
  };
}
