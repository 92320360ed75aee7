import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian's package puts it; `CHANGMING_CHROMIUM` names another. */
const debianChromium = '/usr/bin/chromium';
/**
 * The same without windows (Debian's chromium-headless-shell), which takes a fifth less of the machine. `vitest.config.ts` names it for
 * all tests; what a kiosk shows its page in, or prints with, is tried with the whole one too.
 */
export const chromiumWithoutWindows = '/usr/lib/chromium/chromium-headless-shell';

/** Without these Chromium tries to reach the internet at every start. */
const offline = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Glyphs fall on the same pixels on every machine, so that what is measured is the same too. */
const steady = ['--force-device-scale-factor=1', '--font-render-hinting=none', '--hide-scrollbars'];

export interface BrowserOptions {
  /** False opens a window (needs a display). Default true. */
  readonly headless?: boolean;
  /** The one that has windows, also without any: it asks whoever uses it for permissions. */
  readonly whole?: boolean;
  /** More switches for this Chromium. */
  readonly switches?: readonly string[];
  /** True where the caller closes everything itself when it is asked to stop; else Playwright ends the process. */
  readonly leavesSignalsAlone?: boolean;
}

/** Which Chromium the tests drive. Throws where there is none: no test may pass unseen for want of a browser. */
export function chromiumPath(environment: NodeJS.ProcessEnv = process.env): string {
  const path = environment.CHANGMING_CHROMIUM ?? debianChromium;
  if (!existsSync(path)) {
    throw new Error(`no Chromium at ${path}: install Debian's chromium or set CHANGMING_CHROMIUM to one`);
  }
  return path;
}

/** The one that residents stand before. */
export function wholeChromiumPath(): string {
  const path = chromiumPath();
  return path === chromiumWithoutWindows ? chromiumPath({}) : path;
}

/** Starts Chromium for a test. The caller closes it. */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  // Chromium's sandbox refuses root; tests load nothing but this project's own pages.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const handlesSignals = !options.leavesSignalsAlone;
  return chromium.launch({
    executablePath: options.whole ? wholeChromiumPath() : chromiumPath(),
    handleSIGINT: handlesSignals,
    handleSIGTERM: handlesSignals,
    handleSIGHUP: handlesSignals,
    headless: options.headless ?? true,
    args: [...offline, ...steady, ...asRoot, ...(options.switches ?? [])],
  });
}
