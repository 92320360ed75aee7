import type { Page } from 'playwright-core';
import type { DocumentRenderer, PageSize, RenderFailure } from '../../documents/document-renderer.ts';
import type { Clock } from '../../foundation/clock.ts';
import { type Log, silentLog } from '../../foundation/log.ts';
import { err, ok, type Result } from '../../foundation/result.ts';
import { type openBlankPage, showDocument } from './blank-page.ts';
import { keepChromium } from './keep-chromium.ts';

const deadlineMilliseconds = 15_000;
const millimetresPerPixel = 25.4 / 96;

/**
 * Renders documents in a headless Chromium of its own, which is started at once in the background, started again when
 * it dies, and killed when it does not answer within 15 s. A render that Chromium did not survive is tried once more:
 * rendering has no physical effect.
 */
export function openChromiumDocumentRenderer(parts: {
  readonly executablePath: string;
  readonly clock: Clock;
  readonly log?: Log | undefined;
}): DocumentRenderer {
  const { clock, log = silentLog } = parts;
  const chromium = keepChromium({
    executablePath: parts.executablePath,
    clock,
    log,
    startMilliseconds: deadlineMilliseconds,
  });

  async function render(work: (page: Page) => Promise<Uint8Array>, options?: PageOptions): Promise<Rendered> {
    let failure = 'closed';
    for (let attempt = 1; attempt <= 2 && !chromium.closed; attempt += 1) {
      try {
        const page = await chromium.takePage(options);
        const bytes = await work(page);
        void page
          .context()
          .close()
          .catch(() => {});
        return ok(bytes);
      } catch (thrown) {
        // Only the first line: the rest of Playwright's messages may quote the document.
        failure = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? thrown.name) : typeof thrown;
        log.warn('document-render-failed', { attempt, detail: failure });
      }
    }
    return err('renderer-unavailable', failure);
  }

  async function withinDeadline(rendering: Promise<Rendered>): Promise<Rendered> {
    const { promise, resolve } = Promise.withResolvers<Rendered>();
    const cancel = clock.after(deadlineMilliseconds, () => {
      log.error('document-render-timeout');
      chromium.kill();
      resolve(err('render-timeout'));
    });
    void rendering.then(resolve);
    const rendered = await promise;
    cancel();
    return rendered;
  }

  return {
    pdf: (html, size) =>
      withinDeadline(
        render(async (page) => {
          await showDocument(page, html);
          return page.pdf({
            width: `${size.widthMillimetres}mm`,
            height: `${size.heightMillimetres}mm`,
            preferCSSPageSize: true,
            printBackground: true,
          });
        }),
      ),
    image: (html, size, dotsPerMillimetre) =>
      withinDeadline(
        render(
          async (page) => {
            await showDocument(page, html);
            return page.screenshot({ type: 'png', clip: pixels(size), animations: 'disabled' });
          },
          {
            viewport: {
              width: Math.ceil(pixels(size).width),
              height: Math.ceil(pixels(size).height),
            },
            deviceScaleFactor: dotsPerMillimetre * millimetresPerPixel,
          },
        ),
      ),
    close: () => chromium.close(),
  };
}

type Rendered = Result<Uint8Array, RenderFailure>;
type PageOptions = Parameters<typeof openBlankPage>[1];

function pixels(size: PageSize) {
  return {
    x: 0,
    y: 0,
    width: size.widthMillimetres / millimetresPerPixel,
    height: size.heightMillimetres / millimetresPerPixel,
  };
}
