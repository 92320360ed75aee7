import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../tests/support/browser.ts';
import { systemClock } from '../../foundation/clock.ts';
import { silentLog } from '../../foundation/log.ts';
import { makeToken } from '../browser/admission.ts';
import { startBrowserHost } from '../browser/browser-host.ts';
import { createConformanceKiosk } from './conformance-kiosk.ts';
import { describeTransport } from './describe-transport.ts';
import type { Connection, PageUnderTest, TransportUnderTest } from './transport-under-test.ts';

/** What the page of this test offers to its driver. */
interface InPage {
  readonly bridge: {
    call(name: string, input: unknown): Promise<unknown>;
    subscribe(name: string, listener: (value: unknown) => void): () => void;
  };
  readonly received: unknown[];
  readonly subscriptions: Map<string, () => void>;
  connection: Connection | undefined;
}

/** The page's own client, and nothing else of the page. It says where it stands once the host answered it. */
const script = `
import { findBridge } from ${JSON.stringify(join(import.meta.dirname, '../../../renderer/client/find-bridge.ts'))};
const bridge = findBridge();
const page = { bridge, received: [], subscriptions: new Map(), connection: undefined };
bridge.onConnection((state) => { page.connection = state; });
const knock = () => bridge.call('', {}).then(() => page.connection ?? setTimeout(knock, 10));
knock();
globalThis.page = page;
`;

const folder = mkdtempSync(join(tmpdir(), 'changming-'));
const pageFolder = join(folder, 'page');
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>长明</title><script type="module" src="./page.js"></script>
<script>globalThis.inlineScriptRan = true</script>`,
  );
  writeFileSync(join(folder, 'page.js'), script);
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: pageFolder, modulePreload: { polyfill: false } },
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

async function open(): Promise<TransportUnderTest & { readonly url: string; openTab(): Promise<Page> }> {
  const kiosk = createConformanceKiosk();
  const started = await startBrowserHost({
    screen: kiosk.screen,
    pageFolder,
    port: 0,
    token: makeToken(),
    clock: systemClock,
    log: silentLog,
  });
  if (!started.ok) throw new Error(started.error.detail);
  const { url, close } = started.value;
  const context = await browser.newContext();
  contexts.push(context);
  let closed: Promise<void> | undefined;

  async function openTab(): Promise<Page> {
    const tab = await context.newPage();
    await tab.goto(url);
    await settled(tab);
    return tab;
  }
  return {
    kiosk,
    url,
    openTab,
    openPage: async () => asPageUnderTest(await openTab()),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

async function settled(tab: Page): Promise<void> {
  await tab.waitForFunction(
    () => 'page' in globalThis && (globalThis as unknown as { page: InPage }).page.connection,
  );
}

function asPageUnderTest(tab: Page): PageUnderTest {
  return {
    call: (name, input) =>
      tab.evaluate(
        (asked) => (globalThis as unknown as { page: InPage }).page.bridge.call(asked.name, asked.input),
        { name, input },
      ),
    subscribe: (name) =>
      tab.evaluate((asked) => {
        const { page } = globalThis as unknown as { page: InPage };
        page.subscriptions.set(
          asked,
          page.bridge.subscribe(asked, (value) => page.received.push(value)),
        );
      }, name),
    unsubscribe: (name) =>
      tab.evaluate(
        (asked) => (globalThis as unknown as { page: InPage }).page.subscriptions.get(asked)?.(),
        name,
      ),
    received: () => tab.evaluate(() => (globalThis as unknown as { page: InPage }).page.received),
    connection: () => tab.evaluate(() => (globalThis as unknown as { page: InPage }).page.connection),
    reload: async () => {
      await tab.reload();
      await settled(tab);
      return asPageUnderTest(tab);
    },
    leave: () => tab.close(),
  };
}

describeTransport("the browser host, with the page's own client in a real Chromium", open);

test('Chromium runs no inline script of the page', async () => {
  const { openTab, close } = await open();
  const tab = await openTab();
  expect(await tab.evaluate(() => 'inlineScriptRan' in globalThis)).toBe(false);
  await close();
});

test('a page of another origin in the same Chromium cannot take the screen, even with the token', async () => {
  const { url, close, kiosk } = await open();
  const other = await open();
  const context = await browser.newContext({ bypassCSP: true });
  const stranger = await context.newPage();
  await stranger.goto(other.url);
  const outcome = await stranger.evaluate(
    (address) =>
      new Promise((resolve) => {
        const socket = new WebSocket(address);
        socket.onopen = () => resolve('let in');
        socket.onerror = () => resolve('refused');
      }),
    `${url.replace('http', 'ws')}contract`,
  );
  expect(outcome).toBe('refused');
  expect(kiosk.screen.attach(() => {}).ok).toBe(true);
  await context.close();
  await Promise.all([close(), other.close()]);
});
