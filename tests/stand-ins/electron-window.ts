import { EventEmitter } from 'node:events';
import { StandInContents } from './electron-contents.ts';
import { preventable } from './preventable.ts';

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences: StandInContents['preferences'];
  readonly [other: string]: unknown;
}

const windows = new Set<BrowserWindow>();

export class BrowserWindow extends EventEmitter {
  readonly webContents: StandInContents;

  readonly options: WindowOptions;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    const { width = 800, height = 600 } = options;
    this.webContents = new StandInContents(options.webPreferences, { width, height });
    windows.add(this);
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return [...windows];
  }

  isDestroyed(): boolean {
    return !windows.has(this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url);
  }

  /** What the person at the window does: asks the window first. */
  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  /** Asks nobody. */
  destroy(): void {
    if (!windows.delete(this)) return;
    this.webContents.destroy();
    this.emit('closed');
  }
}
