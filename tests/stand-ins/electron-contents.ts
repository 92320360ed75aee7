import { EventEmitter } from 'node:events';
import { PDFDocument } from 'pdf-lib';
import { app } from './electron-app.ts';
import { StandInImage } from './electron-image.ts';
import { StandInIpcRenderer } from './electron-ipc.ts';
import type { StandInSession } from './electron-session.ts';
import { preventable } from './preventable.ts';

interface Preferences {
  readonly session: StandInSession;
  readonly preload?: string;
  readonly offscreen?: { readonly deviceScaleFactor?: number };
  readonly [other: string]: unknown;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A document that a window shows. */
export interface LoadedDocument {
  readonly url: string;
  readonly html: string;
  readonly ipc: StandInIpcRenderer;
}

export class StandInContents extends EventEmitter {
  document: LoadedDocument | undefined;
  /** What a test has a preload do with each new document. */
  runPreload: ((document: LoadedDocument) => void) | undefined;
  /** While set, loading and printing never end. */
  hangs = false;
  #destroyed = false;
  #windowOpen: (() => { action: string }) | undefined;

  readonly preferences: Preferences;
  readonly size: Size;

  constructor(preferences: Preferences, size: Size) {
    super();
    this.preferences = preferences;
    this.size = size;
    app.emit('web-contents-created', {}, this);
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.#windowOpen = handler;
  }

  async load(url: string): Promise<void> {
    if (this.#destroyed) throw new Error('Object has been destroyed');
    if (this.hangs) return new Promise(() => {});
    const response = await this.preferences.session.load(url).catch(() => undefined);
    if (this.#destroyed) throw new Error('Object has been destroyed');
    if (!response?.ok) {
      this.emit('did-fail-load', {}, -20, 'ERR_BLOCKED_BY_CLIENT', url, true);
      throw Object.assign(new Error(`ERR_BLOCKED_BY_CLIENT (-20) loading '${url}'`), { errno: -20 });
    }
    this.#leave();
    const html = await response.text();
    const ipc = new StandInIpcRenderer(this, { url, parent: null });
    this.document = { url, html, ipc };
    this.emit('did-navigate', {}, url);
    if (this.preferences.preload) this.runPreload?.(this.document);
    this.emit('did-finish-load');
  }

  reload(): Promise<void> {
    return this.load(this.document?.url ?? 'about:blank');
  }

  send(channel: string, ...input: unknown[]): void {
    if (this.#destroyed) throw new Error('Object has been destroyed');
    this.document?.ipc.receive(channel, input);
  }

  forcefullyCrashRenderer(): void {
    this.die('killed');
  }

  /** The renderer process is gone. */
  die(reason = 'crashed'): void {
    this.#leave();
    this.emit('render-process-gone', {}, { reason, exitCode: 9 });
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#leave();
    this.#destroyed = true;
    this.emit('destroyed');
  }

  /** What a link or a script in the page would do; whether it was let. */
  pageNavigatesTo(url: string): boolean {
    const frame = preventable({ url, isMainFrame: true });
    this.emit('will-frame-navigate', frame);
    const event = preventable({ url });
    if (!frame.defaultPrevented) this.emit('will-navigate', event);
    return !frame.defaultPrevented && !event.defaultPrevented;
  }

  /** `window.open` in the page; whether it was let. */
  pageOpensWindow(): boolean {
    return this.#windowOpen?.().action !== 'deny';
  }

  /** Measures in inches, as Electron does: a PDF has 72 points an inch. */
  async printToPDF(options: { pageSize: { width: number; height: number } }): Promise<Buffer> {
    if (this.hangs) return new Promise(() => {});
    const pdf = await PDFDocument.create();
    pdf.setTitle(this.document?.html ?? '');
    pdf.addPage([options.pageSize.width * 72, options.pageSize.height * 72]);
    return Buffer.from(await pdf.save());
  }

  async capturePage(): Promise<StandInImage> {
    const scale = this.preferences.offscreen?.deviceScaleFactor ?? 1;
    return new StandInImage(Math.floor(this.size.width * scale), Math.floor(this.size.height * scale));
  }

  #leave(): void {
    this.document?.ipc.end();
    this.document = undefined;
  }
}
