import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { createRestartAllowance } from '../restart-allowance.ts';
import type { ChromiumWindow } from './chromium-window.ts';

export interface KeptWindow {
  /** Resolves when the window died for the third time within a minute: the supervisor should take over. */
  readonly gaveUp: Promise<void>;
  close(): Promise<void>;
}

const mostDeathsAMinute = 3;

/** Opens a window and opens it anew when it dies. */
export function keepWindow(open: () => ChromiumWindow, clock: Clock, log: Log): KeptWindow {
  const allowance = createRestartAllowance(clock, 60_000);
  const gaveUp = Promise.withResolvers<void>();
  let closing = false;
  let present = watch(open());

  function watch(window: ChromiumWindow): ChromiumWindow {
    void window.gone.then(() => {
      if (closing) return;
      const deaths = allowance.died();
      log.warn('window-gone', { deaths });
      if (deaths >= mostDeathsAMinute) gaveUp.resolve();
      else present = watch(open());
    });
    return window;
  }

  return {
    gaveUp: gaveUp.promise,
    close: () => {
      closing = true;
      return present.close();
    },
  };
}
