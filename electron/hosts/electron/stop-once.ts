import type { App } from 'electron';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import { exitCodes } from '../kiosk-options.ts';

/** Devices and store get this long to reach a durable state; quitting has been seen to hang. */
const patienceMilliseconds = 10_000;

/**
 * Stops everything exactly once, however often and from wherever it is asked for: a signal, the window, the program
 * itself. The returned function stops with the given exit code.
 */
export function stopOnce(parts: {
  readonly app: App;
  readonly clock: Clock;
  readonly log: Log;
  readonly stop: () => Promise<void>;
}): (exitCode: number) => Promise<void> {
  const { app, clock, log } = parts;
  let stopping: Promise<void> | undefined;

  function stop(exitCode: number): Promise<void> {
    stopping ??= stopAndExit(exitCode);
    return stopping;
  }

  async function stopAndExit(exitCode: number): Promise<void> {
    log.info('host-stopping');
    const cancel = clock.after(patienceMilliseconds, () => {
      log.error('host-stop-hung');
      app.exit(exitCodes.failed);
    });
    try {
      await parts.stop();
      app.exit(exitCode);
    } catch (thrown) {
      log.error('host-stop-threw', describeThrown(thrown));
      app.exit(exitCodes.failed);
    }
    cancel();
  }

  app.on('before-quit', (event) => {
    event.preventDefault();
    void stop(exitCodes.stopped);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(exitCodes.stopped));
  return stop;
}
