import type { DocumentRenderer, PageSize, RenderFailure } from '../../documents/document-renderer.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { err, ok, type Result } from '../../foundation/result.ts';
import { type Canvas, type DocumentWindow, openDocumentWindow } from './document-window.ts';

const deadlineMilliseconds = 15_000;
const millimetresPerInch = 25.4;
const pixelsPerInch = 96;
const noMargins = { top: 0, right: 0, bottom: 0, left: 0 };

type Rendered = Result<Uint8Array, RenderFailure>;
type Work = (shown: DocumentWindow) => Promise<Uint8Array>;

/**
 * Renders documents in a hidden window, one after another. The window is kept for the next document; one that dies or
 * does not answer within 15 s is replaced.
 */
export function openElectronDocumentRenderer({ clock, log }: { clock: Clock; log: Log }): DocumentRenderer {
  let kept: DocumentWindow | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** One document at a time: the window shows only one. */
  function inTurn(render: () => Promise<Rendered>): Promise<Rendered> {
    const mine = last.then(() => (closed ? err('renderer-unavailable', 'closed') : render()));
    last = mine;
    return mine;
  }

  function keptWindow(): DocumentWindow {
    if (!kept || kept.window.isDestroyed()) kept = openDocumentWindow();
    return kept;
  }

  async function renderWith(open: () => DocumentWindow, html: string, work: Work): Promise<Rendered> {
    const document = open();
    const rendered = await settle(document, html, work, clock);
    if (!rendered.ok) {
      log.error('document-render-failed', { code: rendered.error.code });
      document.window.destroy();
    }
    return rendered;
  }

  return {
    pdf: (html, page) =>
      inTurn(() =>
        renderWith(keptWindow, html, ({ window }) => window.webContents.printToPDF(printing(page))),
      ),
    image: (html, page, dotsPerMillimetre) =>
      inTurn(async () => {
        const canvas = canvasOf(page, dotsPerMillimetre);
        const document = openDocumentWindow(canvas);
        const rendered = await renderWith(
          () => document,
          html,
          async ({ window }) => {
            const picture = await window.webContents.capturePage();
            const width = Math.round(page.widthMillimetres * dotsPerMillimetre);
            const height = Math.round(page.heightMillimetres * dotsPerMillimetre);
            return picture.crop({ x: 0, y: 0, width, height }).toPNG();
          },
        );
        if (!document.window.isDestroyed()) document.window.destroy();
        return rendered;
      }),
    close: async () => {
      closed = true;
      if (kept && !kept.window.isDestroyed()) kept.window.destroy();
      await last;
    },
  };
}

/** Shows and renders, unless the window dies or the deadline passes before. */
function settle(document: DocumentWindow, html: string, work: Work, clock: Clock): Promise<Rendered> {
  const { promise, resolve } = Promise.withResolvers<Rendered>();
  const { window } = document;
  const gone = () => resolve(err('renderer-unavailable', 'the window died'));
  const cancel = clock.after(deadlineMilliseconds, () => resolve(err('render-timeout')));
  window.webContents.once('render-process-gone', gone);
  window.once('closed', gone);
  document
    .show(html)
    .then(() => work(document))
    .then(
      (bytes) => resolve(ok(new Uint8Array(bytes))),
      (thrown: unknown) =>
        resolve(err('renderer-unavailable', thrown instanceof Error ? thrown.name : undefined)),
    );
  return promise.finally(() => {
    cancel();
    if (window.isDestroyed()) return;
    window.webContents.off('render-process-gone', gone);
    window.off('closed', gone);
  });
}

/** `printToPDF` measures in inches. */
function printing(page: PageSize): Electron.PrintToPDFOptions {
  return {
    pageSize: {
      width: page.widthMillimetres / millimetresPerInch,
      height: page.heightMillimetres / millimetresPerInch,
    },
    margins: noMargins,
    printBackground: true,
    preferCSSPageSize: true,
  };
}

function canvasOf(page: PageSize, dotsPerMillimetre: number): Canvas {
  const pixelsPerMillimetre = pixelsPerInch / millimetresPerInch;
  return {
    width: Math.ceil(page.widthMillimetres * pixelsPerMillimetre),
    height: Math.ceil(page.heightMillimetres * pixelsPerMillimetre),
    deviceScaleFactor: dotsPerMillimetre / pixelsPerMillimetre,
  };
}
