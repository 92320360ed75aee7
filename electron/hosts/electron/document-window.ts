import { randomUUID } from 'node:crypto';
import { BrowserWindow, session as sessions } from 'electron';
import { forbidAll } from './forbid.ts';

export const documentScheme = 'document';
const documentUrl = `${documentScheme}://render/`;
/** Even if a template let something through: no script, nothing from outside. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** A hidden window that shows documents from memory and reaches nothing else. */
export interface DocumentWindow {
  readonly window: BrowserWindow;
  /** Rejects when the document could not be loaded. */
  show(html: string): Promise<void>;
}

/** Size in CSS pixels, and how many device pixels each of them has: what an image is drawn in, off screen. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor: number;
}

export function openDocumentWindow(canvas?: Canvas): DocumentWindow {
  // A partition without `persist:` lives in memory; each window has its own, so that no document meets another's.
  const session = sessions.fromPartition(`document-${randomUUID()}`, { cache: false });
  let present = '';
  forbidAll(session, (url) => url === documentUrl || url.startsWith('data:'));
  session.protocol.handle(
    documentScheme,
    () =>
      new Response(present, {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
      }),
  );
  const window = new BrowserWindow({
    show: false,
    frame: false,
    useContentSize: true,
    ...(canvas ? { width: canvas.width, height: canvas.height, enableLargerThanScreen: true } : {}),
    webPreferences: {
      session,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
      ...(canvas ? { offscreen: { deviceScaleFactor: canvas.deviceScaleFactor } } : {}),
    },
  });
  return {
    window,
    show: async (html) => {
      present = html;
      await window.loadURL(documentUrl);
    },
  };
}
