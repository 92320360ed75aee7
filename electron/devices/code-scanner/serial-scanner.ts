import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log, silentLog } from '../../foundation/log.ts';
import type { Line } from '../line/line.ts';
import type { CodeScanner } from './code-scanner.ts';
import { createCodeSplitter, type Scanned } from './code-splitter.ts';

/** Quiet that, a second time, completes a code without CR or LF, in ms. */
const quietEndsCode = 100;

export interface SerialScannerParts {
  /** Belongs to the scanner from now on: closing the scanner closes it. */
  readonly line: Line;
  readonly clock: Clock;
  /** Hears that something was refused and why, never what it was. */
  readonly log?: Log | undefined;
}

/**
 * Drives a scanner on a serial line that sends the text of a code as UTF-8, ended by CR, LF, both, or quiet. It says
 * nothing by itself, so it counts as online while its line is connected.
 */
export function openSerialScanner({ line, clock, log = silentLog }: SerialScannerParts): CodeScanner {
  const splitter = createCodeSplitter();
  const listeners = new Set<(text: string) => void>();
  const stateListeners = new Set<() => void>();
  let cancelQuiet = (): void => {};

  const deliver = (scanned: readonly Scanned[]): void => {
    for (const each of scanned) {
      if (each.kind === 'refused') log.warn('scanned-code-refused', { reason: each.reason });
      else for (const listener of [...listeners]) tell(listener, each.text);
    }
  };
  /** Whoever cannot take it, as the disk is full, keeps it from nobody else. */
  const tell = (listener: (text: string) => void, text: string): void => {
    try {
      listener(text);
    } catch (thrown) {
      log.error('code-listener-threw', describeThrown(thrown));
    }
  };
  const endBytes = line.onBytes((bytes) => {
    cancelQuiet();
    deliver(splitter.push(bytes));
    if (splitter.pending) waitForQuiet();
  });
  /** Twice: where the kiosk was held up, what came meanwhile is only read after the first has run out. */
  const waitForQuiet = (): void => {
    cancelQuiet = clock.after(quietEndsCode, () => {
      cancelQuiet = clock.after(quietEndsCode, () => deliver(splitter.quiet()));
    });
  };
  const endState = line.onState((state) => {
    if (state !== 'connected') {
      // Half a code is none, and must not become the beginning of the next.
      cancelQuiet();
      splitter.reset();
    }
    for (const listener of [...stateListeners]) listener();
  });

  return {
    get state() {
      return line.state === 'connected' ? 'online' : 'offline';
    },
    onCode: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onState: (listener) => {
      stateListeners.add(listener);
      return () => void stateListeners.delete(listener);
    },
    close: async () => {
      cancelQuiet();
      endBytes();
      endState();
      listeners.clear();
      stateListeners.clear();
      await line.close();
    },
  };
}
