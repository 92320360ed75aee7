import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { openBlankPage, showDocument } from './blank-page.ts';
import { type ChromiumProcess, killChromium, startChromium } from './chromium-process.ts';

/** A Chromium that is there when it is needed. */
export interface KeptChromium {
  /**
   * Works on a blank page, in a Chromium started anew if need be. When the work fails, for whatever reason, the
   * Chromium it failed in is given up: the next page comes from a fresh one.
   */
  withPage<T>(work: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
  /** Ends the present Chromium at once, whatever it is doing. */
  kill(): void;
  close(): Promise<void>;
}

/** One that dies sooner than this after its start is not started again by itself, only for the next page. */
const shortestLifeMilliseconds = 5_000;
const closingMilliseconds = 3_000;

/** Starts a Chromium at once, in the background, and has it print something, so that the first card is not slow. */
export function keepChromium(parts: {
  readonly executablePath: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly startMilliseconds: number;
}): KeptChromium {
  const { clock, log } = parts;
  let present: Promise<ChromiumProcess> | undefined;
  let spare: Promise<Page> | undefined;
  let closed = false;

  function start(): Promise<ChromiumProcess> {
    const startedAt = clock.now();
    const starting = startChromium(parts.executablePath, parts.startMilliseconds);
    present = starting;
    const gone = (pid: number) => {
      giveUp(starting);
      if (closed) return;
      log.warn('document-chromium-gone', { pid });
      if (clock.now() - startedAt >= shortestLifeMilliseconds) warmUp();
    };
    starting.then(
      ({ browser, pid }) => {
        log.info('document-chromium-started', { pid, milliseconds: clock.now() - startedAt });
        if (browser.isConnected()) browser.on('disconnected', () => gone(pid));
        else gone(pid);
      },
      () => {
        giveUp(starting);
        log.error('document-chromium-not-started');
      },
    );
    return starting;
  }

  function giveUp(chromium: Promise<ChromiumProcess>): void {
    if (present === chromium) {
      present = undefined;
      spare = undefined;
    }
    chromium.then(killChromium, () => {});
  }

  async function openPage(
    chromium: Promise<ChromiumProcess>,
    options?: BrowserContextOptions,
  ): Promise<Page> {
    return openBlankPage((await chromium).browser, options);
  }

  function takeSpare(): Promise<Page> | undefined {
    const page = spare;
    spare = undefined;
    return page;
  }

  /** Opening a page takes as long as printing one: the next is opened while nobody waits. */
  function keepSpare(): void {
    if (closed || spare || !present) return;
    spare = openPage(present);
    // Whoever takes it hears of it.
    spare.catch(() => {});
  }

  async function withPage<T>(work: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T> {
    const chromium = present ?? start();
    const ready = options ? undefined : takeSpare();
    const inPage = async () => {
      const page = await (ready ?? openPage(chromium, options));
      const result = await work(page);
      page.context().close().then(keepSpare, keepSpare);
      return result;
    };
    try {
      const { browser } = await chromium;
      return await whileItLives(browser, inPage());
    } catch (thrown) {
      giveUp(chromium);
      throw thrown;
    }
  }

  function warmUp(): void {
    withPage(async (page) => {
      await showDocument(page, '<p style="font-family: Noto Sans CJK SC">䶮 长明</p>');
      await page.pdf();
    }).catch(() => {
      if (!closed) log.warn('document-chromium-warm-up-failed');
    });
  }

  warmUp();
  return {
    withPage: (work, options) =>
      closed ? Promise.reject(new Error('the renderer was closed')) : withPage(work, options),
    kill: () => {
      if (present) giveUp(present);
    },
    close: async () => {
      closed = true;
      const started = await present?.catch(() => undefined);
      if (!started) return;
      const cancel = clock.after(closingMilliseconds, () => killChromium(started));
      await started.browser.close().catch(() => {});
      cancel();
    },
  };
}

/** Playwright never answers for a document that was half printed when Chromium died. */
async function whileItLives<T>(browser: Browser, work: Promise<T>): Promise<T> {
  const { promise: death, reject } = Promise.withResolvers<never>();
  const die = () => reject(new Error('Chromium is gone'));
  browser.on('disconnected', die);
  if (!browser.isConnected()) die();
  return Promise.race([work, death]).finally(() => browser.off('disconnected', die));
}
