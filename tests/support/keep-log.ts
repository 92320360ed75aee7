import type { Log } from '../../electron/foundation/log.ts';

/** A log that keeps each entry as one line of JSON, to be searched for what must not stand in it. */
export function keepLog(): { readonly log: Log; readonly entries: readonly string[] } {
  const entries: string[] = [];
  const keep: Log['info'] = (event, fields) => void entries.push(JSON.stringify({ event, ...fields }));
  return { log: { info: keep, warn: keep, error: keep }, entries };
}
