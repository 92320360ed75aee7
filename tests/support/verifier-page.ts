import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { type BrowserOptions, launchBrowser } from './browser.ts';
import { listOf, trustText } from './verifier-cards.ts';

const command = join(import.meta.dirname, '../../scripts/verifier-page.ts');
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, locale: 'zh-CN' };

export interface VerifierPages {
  /** Where the pages lie, and whatever else a test writes. */
  readonly folder: string;
  /** Addresses of pages with the list of two hours ago, with one of nine days ago, without any. */
  readonly listed: string;
  readonly outdated: string;
  readonly listless: string;
  readonly browser: Browser;
  /** Writes a file beside the pages and gives its path. */
  file(name: string, content: string | Uint8Array): string;
  /** A page on a phone that has no network, and the addresses that anything in it asked for. */
  open(
    address: string,
    how?: BrowserContextOptions,
    on?: Browser,
  ): Promise<{ readonly page: Page; readonly requests: readonly string[] }>;
}

/** The pages as the command makes them, for the tests of one file. */
export function verifierPages(options: BrowserOptions = {}): VerifierPages {
  const folder = mkdtempSync(join(tmpdir(), 'verifier-page-'));
  const addressOf = (name: string) => pathToFileURL(join(folder, `${name}.html`)).href;
  let browser: Browser | undefined;

  function file(name: string, content: string | Uint8Array): string {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  }

  function make(name: string, ...more: readonly string[]): void {
    const out = join(folder, `${name}.html`);
    const given = [command, '--trust', file('trust.json', trustText), '--out', out, ...more];
    execFileSync(process.execPath, given, { stdio: ['ignore', 'ignore', 'pipe'] });
  }

  function running(): Browser {
    if (!browser) throw new Error('the browser is started before the first test');
    return browser;
  }

  beforeAll(async () => {
    make('listed', '--status', file('list', listOf(2)));
    make('outdated', '--status', file('outdated-list', listOf(9 * 24)));
    make('listless');
    browser = await launchBrowser(options);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    ...{
      folder,
      listed: addressOf('listed'),
      outdated: addressOf('outdated'),
      listless: addressOf('listless'),
    },
    get browser() {
      return running();
    },
    file,
    open: async (address, how = {}, on = running()) => {
      const context = await on.newContext({ ...phone, ...how });
      onTestFinished(() => context.close());
      await context.setOffline(true);
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => expect.unreachable(error.message));
      await page.goto(address);
      return { page, requests };
    },
  };
}

export function titleOf(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent();
}

export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Pastes a code into the Chinese page and has it judged. */
export async function paste(page: Page, code: string): Promise<void> {
  await page.getByText('贴上码的文字', { exact: true }).click();
  await page.getByLabel('卡上方块码的文字').fill(code);
  await press(page, '查一查');
}

/** Waits for a verdict and gives the kiosk's word for it. */
export function verdictOn(page: Page): Promise<string | null> {
  return page.locator('.verdict').getAttribute('data-verdict');
}
