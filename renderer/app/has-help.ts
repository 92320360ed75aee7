import type { SessionView } from '../../electron/contract/session-view.ts';

/** Whether "find somebody" helps here: not where nothing works, and not who looks after the kiosk. */
export function hasHelp({ view, staff }: SessionView): boolean {
  return view.screen !== 'out-of-service' && staff?.doing !== 'maintenance';
}
