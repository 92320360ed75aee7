import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { launchBrowser } from '../../../tests/support/browser.ts';
import { openPanelClient, type PanelClient } from '../../../tests/support/panel-client.ts';
import { printACardAt, printASlipAt } from '../../../tests/support/print-at-simulators.ts';
import { startSandboxGateway } from '../../sandbox-gateway/sandbox-gateway.ts';
import { certifiedKiosk } from '../../sandbox-gateway/testing-kiosk.ts';
import { startCardPrinterSimulator } from '../card-printer/card-printer-simulator.ts';
import { startCodeScannerSimulator } from '../code-scanner/code-scanner-simulator.ts';
import { startIdentityReaderSimulator } from '../identity-reader/identity-reader-simulator.ts';
import { demonstrationBoards, demonstrationCabinets } from '../locker-boards/demonstration-locker.ts';
import { startLockerSimulator } from '../locker-boards/locker-simulator.ts';
import { startSlipPrinterSimulator } from '../slip-printer/slip-printer-simulator.ts';
import { apiDescription } from './api-description.ts';
import { type Panel, startPanel } from './panel-server.ts';
import { longestBodyBytes } from './read-body.ts';

let folder: string;
let panel: Panel;
let client: PanelClient;
let printerUri: string;
let slipLine: string;
let gatewayUrl: string;
const closings: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'panel-'));
  const gateway = await startSandboxGateway({ port: 0 });
  gatewayUrl = gateway.url;
  const printer = await startCardPrinterSimulator({ port: 0, folder, printMilliseconds: 10 });
  const slipPrinter = await startSlipPrinterSimulator({ listen: { port: 0 }, folder: join(folder, 'slips') });
  slipLine = slipPrinter.address;
  const simulators = [
    await startIdentityReaderSimulator({ listen: { port: 0 } }),
    await startCodeScannerSimulator({ listen: { port: 0 } }),
    printer,
    slipPrinter,
    await startLockerSimulator({
      lines: [{ name: 'locker', listen: { port: 0 }, boards: demonstrationBoards }],
      wall: demonstrationCabinets,
    }),
  ];
  panel = await startPanel({ simulators, gatewayUrl: gateway.url, port: 0 });
  client = openPanelClient(panel.url);
  printerUri = printer.address;
  closings.push(panel.close, ...simulators.map((each) => each.close), gateway.close);
});
afterAll(async () => {
  for (const close of closings) await close();
  rmSync(folder, { recursive: true });
});

const scanned = z.object({ scans: z.number() });
const scans = async () => scanned.parse(await client.read('code-scanner/state')).scans;

/** A request whose headers are exactly these, as a foreign page or program may send them. */
function ask(path: string, method: string, headers: Record<string, string>, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, panel.url), { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('the panel’s API', () => {
  test('lists what there is, and what it lists exists', async () => {
    expect(await (await fetch(new URL('/api', panel.url))).json()).toEqual(apiDescription);
    const paths = Object.keys(apiDescription)
      .filter((line) => line.startsWith('GET /api/') && !/[A-Z]+$|\/N\/|events/.test(line.slice(4)))
      .map((line) => line.slice('GET '.length));
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) expect((await fetch(new URL(path, panel.url))).status, path).toBe(200);
  });

  test('lays and lifts a card, and tells those who watch', async () => {
    const events = await fetch(new URL('/api/events', panel.url));
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    let seen = '';
    const sees = async (text: string) => {
      while (!seen.includes(text)) seen += (await reader?.read())?.value ?? '';
      seen = '';
    };
    await sees('"card":null');
    await client.layCard('minor');
    await sees('"card":{"person":"minor"}');
    await client.liftCard();
    await sees('"card":null');
    await reader?.cancel();
  });

  test('passes the sandbox gateway’s controls on', async () => {
    await client.gatewayMode('offline');
    expect((await client.gateway()).mode).toBe('offline');
    await client.gatewayMode('online');
  });

  test.each([
    ['a name of somebody else', 'GET', { host: 'kiosk.example:80' }, '', 421],
    ['a page of another origin', 'GET', { origin: 'https://example.org' }, '', 403],
    ['a form of another page', 'POST', { 'content-type': 'text/plain' }, '{"fault":"none"}', 415],
    ['something that is no JSON', 'POST', { 'content-type': 'application/json' }, '{fault', 400],
    ['a fault that does not exist', 'POST', { 'content-type': 'application/json' }, '{"fault":"x"}', 400],
    [
      'more than it can hold',
      'POST',
      { 'content-type': 'application/json' },
      JSON.stringify('x'.repeat(longestBodyBytes)),
      413,
    ],
  ])('refuses %s', async (_, method, headers, body, status) => {
    const path = method === 'GET' ? '/api/state' : '/api/identity-reader/fault';
    expect(await ask(path, method, { ...headers }, body)).toBe(status);
  });

  test('answers 404 to what there is not', async () => {
    for (const path of ['/nothing', '/api/nothing/x', '/api/pictures/9/front', '/../main.ts']) {
      expect((await fetch(new URL(path, panel.url))).status, path).toBe(404);
    }
  });
});

describe('the panel’s page', () => {
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') problems.push(line.text());
    });
    await page.goto(panel.url);
  });
  afterAll(() => browser.close());

  test('lays down a card of the cast and one of a person’s own', async () => {
    await page.locator('#reader-person').selectOption('adult');
    await page.locator('#reader-lay').click();
    await expect.poll(() => page.locator('#reader-state').textContent()).toContain('(adult)');
    await page.getByText('自己填一张').click();
    await page.locator('#reader-identity button').click();
    await expect.poll(() => page.locator('#reader-state').textContent()).toContain('自己填的');
    await page.locator('#reader-lift').click();
    await expect.poll(() => page.locator('#reader-state').textContent()).toContain('没有证');
  });

  test('sets faults and the gateway’s mode', async () => {
    await page.locator('#printer-fault').selectOption('jam');
    await expect.poll(() => page.locator('#printer-state').textContent()).toContain('media-jam');
    await page.locator('#printer-fault').selectOption('none');
    await page.getByRole('button', { name: '离线' }).click();
    await expect.poll(async () => (await client.gateway()).mode).toBe('offline');
    await page.getByRole('button', { name: '在线' }).click();
    await expect.poll(async () => (await client.gateway()).mode).toBe('online');
  });

  test('scans the code of a person', async () => {
    await page.locator('#scanner-person-scan').click();
    await expect.poll(scans).toBe(1);
  });

  test('shows both sides of what was printed, and has the card taken', async () => {
    await printACardAt(printerUri);
    await page.locator('#printed img').nth(1).waitFor();
    const widths = () =>
      page
        .locator('#printed img')
        .evaluateAll((all) => all.map((each) => 'naturalWidth' in each && each.naturalWidth));
    // 85.6 mm at 300 dots per inch.
    await expect.poll(widths).toEqual([1012, 1012]);
    await page.locator('#printer-take').click();
    await expect.poll(() => page.locator('#printed').textContent()).toContain('已取走');
    expect((await client.printer()).outlet).toBeNull();
  });

  test('holds a printed card before the scanner', async () => {
    const before = await scans();
    await page.getByRole('button', { name: '扫这张卡' }).click();
    await expect.poll(scans).toBe(before + 1);
    await expect(client.post('scan-print', { number: 99 })).rejects.toThrow('404');
  });

  test('shows the slips, has them torn off, and lets the paper end', async () => {
    await printASlipAt(slipLine);
    const slip = page.locator('#slips img');
    await slip.waitFor();
    await expect
      .poll(() => slip.evaluate((image) => 'naturalWidth' in image && image.naturalWidth))
      .toBe(576);
    await page.locator('#slip-tear-off').click();
    await expect.poll(() => page.locator('#slips').textContent()).toContain('已撕下');
    await page.locator('#slip-paper button').last().click();
    await expect.poll(() => page.locator('#slip-state').textContent()).toContain('没纸');
    await page.locator('#slip-paper button').first().click();
    await page.locator('#slip-fault').selectOption('cover-open');
    await expect.poll(() => page.locator('#slip-state').textContent()).toContain('盖子开着');
  });

  test('opens a door of the locker, puts something behind it, and breaks its board', async () => {
    const door = page.locator('#locker-wall [data-name=B01]');
    await door.click();
    await expect.poll(() => page.locator('#locker-chosen').textContent()).toContain('B01 · 开着');
    await page.locator('#locker-put-in').getByRole('button', { name: '放进去' }).click();
    await expect.poll(() => door.textContent()).toBe('B01 ●');
    await door.click();
    await page.getByText('线路和控制板的故障').click();
    await page.getByLabel('eight-a b').selectOption('dead');
    await expect.poll(() => page.locator('#locker-state').textContent()).toContain('b: dead');
    expect(await client.read('locker/state')).toMatchObject({
      lines: [
        {
          boards: [
            { fault: 'none' },
            {
              fault: 'dead',
              doors: expect.arrayContaining([
                expect.objectContaining({ lock: 1, open: false, contents: '居住证' }),
              ]),
            },
            { fault: 'none' },
            { fault: 'none' },
          ],
        },
      ],
    });
  });

  test('lists finished documents, adds one, and holds one before the scanner', async () => {
    await page.getByText('办好的证件').click();
    await page.locator('#gateway-document button').click();
    const before = await scans();
    await page.locator('#gateway-documents li', { hasText: '3109900013' }).getByRole('button').click();
    await expect.poll(scans).toBe(before + 1);
  });

  test('shows the kiosks that may sign, and lets one be stolen', async () => {
    const kiosk = await certifiedKiosk({ url: gatewayUrl });
    await page.getByText('自己能签码的机器').click();
    await page.getByRole('button', { name: '机器被偷了' }).click();
    await expect.poll(() => page.locator('#gateway-certificates').textContent()).toContain('已吊销');
    expect(await client.read('gateway/kiosk-certificates')).toMatchObject([
      { keyId: kiosk.key.keyId, revoked: true },
    ]);
  });

  test('publishes the next version of the catalogue, in which an item has another name', async () => {
    await page.getByText('事项目录').click();
    await page.locator('#gateway-rename [name=name]').fill('看病的本子');
    await page.getByRole('button', { name: '发布新版' }).click();
    await expect.poll(() => page.locator('#gateway-catalogue').textContent()).toContain('第 2 版');
  });

  test('did all this without an error and without anything from elsewhere', () => {
    expect(problems).toEqual([]);
    expect(readFileSync(join(import.meta.dirname, 'index.html'), 'utf8')).not.toMatch(/https?:/);
  });
});
