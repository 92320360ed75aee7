import { EventEmitter } from 'node:events';
import { preventable } from './preventable.ts';

/** `app`, with what a test may set beforehand and look at afterwards. */
class StandInApp extends EventEmitter {
  isPackaged = false;
  /** Whether another instance holds the lock. */
  anotherRuns = false;
  sandboxed = false;
  /** Exit codes given to `exit`, in order. */
  readonly exits: number[] = [];

  requestSingleInstanceLock(): boolean {
    return !this.anotherRuns;
  }

  getVersion(): string {
    return '0.0.0';
  }

  enableSandbox(): void {
    this.sandboxed = true;
  }

  async whenReady(): Promise<void> {}

  quit(): void {
    const event = preventable({});
    this.emit('before-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  /** Ends without `before-quit`. */
  exit(exitCode = 0): void {
    this.exits.push(exitCode);
  }
}

export const app = new StandInApp();

export const Menu = {
  present: undefined as unknown,
  setApplicationMenu: (menu: unknown) => {
    Menu.present = menu;
  },
};
