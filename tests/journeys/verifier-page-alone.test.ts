import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { auditAccessibility } from '../screens/audits/accessibility.ts';
import { cardAt, forgedCard, places } from '../support/verifier-cards.ts';
import { press, titleOf, verifierPages } from '../support/verifier-page.ts';

// Chromium would ask its user before a page may reach servers on this machine; here it lets everything through.
const verifier = verifierPages({ switches: ['--disable-features=LocalNetworkAccessChecks'] });

/** A server on this machine, and how many requests reached it. */
async function listen(): Promise<{ readonly address: string; readonly reached: () => number }> {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, reached: () => requests };
}

/** Every way in which a page may load or send something by itself. */
const attempts: Readonly<Record<string, (address: string) => string>> = {
  fetch: (at) => `fetch('http://${at}/', { mode: 'no-cors' })`,
  beacon: (at) => `navigator.sendBeacon('http://${at}/', 'x')`,
  'XML request': (at) => `const it = new XMLHttpRequest(); it.open('GET', 'http://${at}/'); it.send()`,
  'web socket': (at) => `new WebSocket('ws://${at}/')`,
  'event source': (at) => `new EventSource('http://${at}/')`,
  picture: (at) => added('img', `it.src = 'http://${at}/'`),
  sound: (at) => added('audio', `it.src = 'http://${at}/'`),
  frame: (at) => added('iframe', `it.src = 'http://${at}/'`),
  script: (at) => added('script', `it.src = 'http://${at}/'`),
  'style sheet': (at) => added('link', `it.rel = 'stylesheet'; it.href = 'http://${at}/'`),
};

function added(tag: string, settings: string): string {
  return `const it = document.createElement('${tag}'); ${settings}; document.body.append(it)`;
}

/** The page without its content security policy. */
function withoutPolicy(): string {
  const page = readFileSync(fileURLToPath(verifier.listed), 'utf8');
  const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  expect(open.length).toBeLessThan(page.length);
  return verifier.file('without-policy.html', open);
}

describe('with a network at hand, the page', () => {
  test.each(Object.entries(attempts))(
    'may not use it, even if something in it tried: %s',
    async (_, attempt) => {
      const server = await listen();
      const page = await verifier.browser.newPage();
      onTestFinished(() => page.close());
      await page.goto(verifier.listed);
      const refused = `new Promise((resolve) => {
      addEventListener('securitypolicyviolation', ({ disposition }) => resolve(disposition));
      try { ${attempt(server.address)} } catch {}
    })`;
      expect(await page.evaluate(refused)).toBe('enforce');
      expect(server.reached()).toBe(0);
      // Without its policy it could: the attempt itself is no dud.
      await page.goto(pathToFileURL(withoutPolicy()).href);
      await page.evaluate(`(() => { ${attempt(server.address)} })()`);
      await expect.poll(server.reached).toBeGreaterThan(0);
    },
  );

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
