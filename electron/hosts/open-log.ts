import pino from 'pino';
import { systemClock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import type { LogMemory } from '../foundation/log-memory.ts';

/**
 * The technical log as one JSON object a line on stderr, where the supervisor (systemd, the start command) keeps it; the
 * last lines also in `memory`, for staff at the kiosk.
 */
export function openLog(memory?: LogMemory): Log {
  const lines = pino(
    {
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ fd: 2, sync: true }),
  );
  const at =
    (level: keyof Log): Log[keyof Log] =>
    (event, fields = {}) => {
      memory?.add({ at: systemClock.now(), level, event, fields });
      lines[level](fields, event);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
