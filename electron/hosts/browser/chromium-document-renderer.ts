import type { BrowserContextOptions, Page } from 'playwright-core';
import type { DocumentRenderer, PageSize, RenderFailure } from '../../documents/document-renderer.ts';
import type { Clock } from '../../foundation/clock.ts';
import { type Log, silentLog } from '../../foundation/log.ts';
import { err, ok, type Result } from '../../foundation/result.ts';
import { showDocument } from './blank-page.ts';
import { keepChromium } from './keep-chromium.ts';

type Rendered = Result<Uint8Array, RenderFailure>;
type Render = (page: Page) => Promise<Uint8Array>;

const deadlineMilliseconds = 15_000;
const pixelsPerMillimetre = 96 / 25.4;

/**
 * Renders documents in a headless Chromium of its own, which is started at once in the background, started again when
 * it dies, and killed when it has not answered within 15 s (`render-timeout`). A render that Chromium did not survive
 * is tried once more: rendering has no physical effect.
 */
export function openChromiumDocumentRenderer(parts: {
  readonly executablePath: string;
  readonly clock: Clock;
  readonly log?: Log | undefined;
}): DocumentRenderer {
  const { executablePath, clock, log = silentLog } = parts;
  const chromium = keepChromium({ executablePath, clock, log, startMilliseconds: deadlineMilliseconds });

  async function tryOnce(work: Render, options?: BrowserContextOptions): Promise<Rendered> {
    try {
      return ok(await chromium.withPage(work, options));
    } catch (thrown) {
      // Only the first line: what follows in Playwright's messages may quote the document.
      const detail = thrown instanceof Error ? thrown.message.split('\n')[0] : undefined;
      return err('renderer-unavailable', detail);
    }
  }

  function render(work: Render, options?: BrowserContextOptions): Promise<Rendered> {
    const { promise, resolve } = Promise.withResolvers<Rendered>();
    let late = false;
    const cancel = clock.after(deadlineMilliseconds, () => {
      late = true;
      log.error('document-render-timeout');
      chromium.kill();
      resolve(err('render-timeout'));
    });
    const attempts = async () => {
      const first = await tryOnce(work, options);
      if (first.ok || late) return first;
      log.warn('document-render-repeated', { detail: first.error.detail });
      return tryOnce(work, options);
    };
    attempts().then((rendered) => {
      cancel();
      resolve(rendered);
    });
    return promise;
  }

  return {
    pdf: (html, size) => render((page) => printPdf(page, html, size)),
    image: (html, size, dotsPerMillimetre) =>
      render((page) => drawImage(page, html, dotsPerMillimetre), {
        viewport: {
          width: Math.round(size.widthMillimetres * dotsPerMillimetre),
          height: Math.round(size.heightMillimetres * dotsPerMillimetre),
        },
      }),
    close: () => chromium.close(),
  };
}

async function printPdf(page: Page, html: string, size: PageSize): Promise<Uint8Array> {
  await showDocument(page, html);
  return page.pdf({
    width: `${size.widthMillimetres}mm`,
    height: `${size.heightMillimetres}mm`,
    preferCSSPageSize: true,
    printBackground: true,
  });
}

async function drawImage(page: Page, html: string, dotsPerMillimetre: number): Promise<Uint8Array> {
  await showDocument(page, html);
  // Enlarged by zoom and not by the device's scale, which would round the picture's size.
  await page.evaluate(`document.documentElement.style.zoom = ${dotsPerMillimetre / pixelsPerMillimetre}`);
  return page.screenshot({ type: 'png' });
}
