import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { openBlankPage, showDocument } from './blank-page.ts';
import { type ChromiumProcess, killChromium, startChromium } from './chromium-process.ts';

/** A Chromium that is there when it is needed. */
export interface KeptChromium {
  /** A blank page, from a Chromium started anew if need be. Rejects when none can be had. */
  takePage(options?: BrowserContextOptions): Promise<Page>;
  /** Ends the present Chromium; the next page comes from a new one. */
  kill(): void;
  readonly closed: boolean;
  close(): Promise<void>;
}

/** One that dies sooner than this after its start is not started again by itself, only for the next page. */
const shortestLifeMilliseconds = 5_000;

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
    void starting.then(
      (started) => {
        log.info('document-chromium-started', { pid: started.pid, milliseconds: clock.now() - startedAt });
        const gone = () => {
          if (present === starting) forget();
          if (closed) return;
          log.warn('document-chromium-gone', { pid: started.pid });
          if (clock.now() - startedAt >= shortestLifeMilliseconds) warmUp();
        };
        if (started.browser.isConnected()) started.browser.on('disconnected', gone);
        else gone();
      },
      (thrown: unknown) => {
        if (present === starting) forget();
        log.error('document-chromium-not-started', { thrown: thrown instanceof Error ? thrown.name : '' });
      },
    );
    return starting;
  }

  function forget(): void {
    present = undefined;
    spare = undefined;
  }

  async function openPage(options?: BrowserContextOptions): Promise<Page> {
    const { browser } = await (present ?? start());
    return openBlankPage(browser, options);
  }

  /** Opening a page takes as long as printing one: the next is opened while nobody waits. */
  function keepSpare(): void {
    if (closed || spare) return;
    const opening = openPage();
    spare = opening;
    opening.catch(() => {
      if (spare === opening) spare = undefined;
    });
  }

  function warmUp(): void {
    void openPage()
      .then(async (page) => {
        // The first document pays for fonts and the printing process.
        await showDocument(page, '<p style="font-family: Noto Sans CJK SC">䶮 长明</p>');
        await page.pdf();
        await page.context().close();
        keepSpare();
      })
      .catch(() => log.warn('document-chromium-warm-up-failed'));
  }

  warmUp();
  return {
    takePage: async (options) => {
      if (options || !spare) return openPage(options);
      const page = spare;
      spare = undefined;
      return page.finally(keepSpare);
    },
    kill: () => {
      const ending = present;
      forget();
      void ending?.then(killChromium, () => {});
    },
    get closed() {
      return closed;
    },
    close: async () => {
      closed = true;
      const ending = present;
      forget();
      const started = await ending?.catch(() => undefined);
      if (!started) return;
      const cancel = clock.after(3_000, () => killChromium(started));
      await started.browser.close().catch(() => {});
      cancel();
    },
  };
}
