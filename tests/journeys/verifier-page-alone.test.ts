import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { auditAccessibility } from '../screens/audits/accessibility.ts';
import { cardAt, forgedCard, places } from '../support/verifier-cards.ts';
import { press, titleOf, verifierPages } from '../support/verifier-page.ts';

const verifier = verifierPages();

/** A server on this machine, and how many connections reached it. */
async function listen(): Promise<{ readonly address: string; readonly reached: () => number }> {
  let connections = 0;
  const server: Server = createServer((_, response) => response.end());
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, reached: () => connections };
}

/** Every way in which a page may load or send something by itself; each answers when it was refused or done. */
const attempts: Readonly<Record<string, (address: string) => string>> = {
  fetch: (at) => `fetch('http://${at}/', { mode: 'no-cors' }).then(() => {}, () => {})`,
  beacon: (at) => `navigator.sendBeacon('http://${at}/', 'x')`,
  request: (at) => `new Promise((done) => {
    const request = new XMLHttpRequest();
    request.onloadend = done;
    request.open('GET', 'http://${at}/');
    request.send();
  })`,
  socket: (at) => `new Promise((done) => {
    try { const socket = new WebSocket('ws://${at}/'); socket.onclose = done; } catch { done(); }
  })`,
  events: (at) => `new Promise((done) => { new EventSource('http://${at}/').onerror = done; })`,
  ...Object.fromEntries(
    ['img', 'audio', 'iframe', 'script', 'link'].map((tag) => [
      tag,
      (at: string) => `new Promise((done) => {
        try {
          const element = document.createElement('${tag}');
          element.onload = element.onerror = done;
          element.rel = 'stylesheet';
          element['${tag === 'link' ? 'href' : 'src'}'] = 'http://${at}/';
          document.body.append(element);
        } catch { done(); }
      })`,
    ]),
  ),
};

async function reachableFrom(page: Page, attempt: (address: string) => string): Promise<boolean> {
  const { address, reached } = await listen();
  await page.evaluate(`(async () => { await ${attempt(address)}; })()`);
  return reached() > 0;
}

describe('with a network at hand, the page', () => {
  test.each(Object.keys(attempts))('may not use it, even if something in it tried: %s', async (name) => {
    const attempt = attempts[name];
    if (!attempt) throw new Error(`no attempt ${name}`);
    const context = await verifier.browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(verifier.listed);
    expect(await reachableFrom(page, attempt)).toBe(false);
    // Another page may: the attempt itself is no dud.
    await page.goto('about:blank');
    expect(await reachableFrom(page, attempt)).toBe(true);
  });

  test('runs only its own script and style', async () => {
    const { page } = await verifier.open(verifier.listed);
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    const hash = "'sha256-[^' ]+'";
    expect(policy).toMatch(
      new RegExp(
        `^default-src 'none'; script-src ${hash} 'wasm-unsafe-eval'; style-src ${hash}; base-uri 'none'`,
      ),
    );
    expect(policy).not.toMatch(/(connect|img|media|font|worker|frame|child|object|manifest)-src/);
  });
});

/** Text below 18 px, and controls below 48 px, as the page's own HTML. */
const tooSmall = `[
  ...[...document.querySelectorAll('body *')].filter((each) =>
    each.checkVisibility() && each.innerText && Number.parseFloat(getComputedStyle(each).fontSize) < 18),
  ...[...document.querySelectorAll('button, label.file, summary, textarea')].filter((each) =>
    each.checkVisibility() && each.getBoundingClientRect().height < 48),
].map((each) => each.outerHTML)`;

async function audit(page: Page): Promise<void> {
  expect(await auditAccessibility(page)).toEqual([]);
  expect(await page.evaluate(tooSmall)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
}

describe('on the smallest phone, the page', () => {
  test.each([
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)('is whole, large and without faults that axe finds: %s, %s', async (locale, colorScheme) => {
    const how = { locale, colorScheme, viewport: { width: 320, height: 568 } };
    const { page } = await verifier.open(verifier.outdated, how);
    await audit(page);
    for (const code of [cardAt(places.good), cardAt(places.lost), forgedCard(), 'words']) {
      await page.locator('summary').click();
      await audit(page);
      await page.locator('textarea').fill(code);
      await page.locator('details button').click();
      await page.locator('.verdict summary').click();
      await audit(page);
      await page.locator('.verdict button.main').click();
    }
  });

  test('changes its language by a tap, and stays so', async () => {
    const { page } = await verifier.open(verifier.listed);
    await press(page, 'English');
    expect(await titleOf(page)).toBe('Check a card');
    await page.reload();
    expect(await titleOf(page)).toBe('Check a card');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await press(page, '中文');
    expect(await titleOf(page)).toBe('查卡');
  });

  test('says that it needs a browser where no script runs', async () => {
    const { page } = await verifier.open(verifier.listed, { javaScriptEnabled: false });
    expect(await page.locator('body').innerText()).toContain('请用手机的浏览器');
  });
});
