import type { DeviceTrouble } from '../../contract/staff/equipment-views.ts';
import type { Condition, DeviceName } from '../../contract/staff/lines.ts';
import type { PrinterStatus } from '../../devices/card-printer/card-printer.ts';
import type { LockerBoards } from '../../devices/locker/locker-boards.ts';
import type { SlipPrinterStatus } from '../../devices/slip-printer/slip-printer.ts';

/** How a device is now, in its own words. */
export interface Sight {
  readonly condition: Condition;
  readonly troubles: readonly DeviceTrouble[];
}

/** Where it can be seen how a device is; nothing here asks the device more often than it is asked anyway. */
export interface SightOf {
  readonly device: DeviceName;
  present(): Sight;
}

const good: Sight = { condition: 'good', troubles: [] };
const offline: Sight = { condition: 'bad', troubles: ['offline'] };

/** Not heard of since the kiosk was built: for a moment nothing is wrong with that. */
export const connecting: Sight = { condition: 'soon', troubles: ['connecting'] };

/** Whether the device itself said this, or at least took the call. */
export function hasAnswered(troubles: readonly string[]): boolean {
  return !troubles.some((trouble) => notHeard.has(trouble));
}

const notHeard: ReadonlySet<string> = new Set(['offline', 'connecting', 'line-lost', 'silent']);

export function sightOfLine(isOffline: boolean): Sight {
  return isOffline ? offline : good;
}

export function sightOfCardPrinter(status: PrinterStatus | undefined): Sight {
  if (!status) return connecting;
  if (!status.ready) return { condition: 'bad', troubles: status.reasons };
  return status.warnings.length > 0 ? { condition: 'soon', troubles: status.warnings } : good;
}

export function sightOfSlipPrinter(status: SlipPrinterStatus | undefined): Sight {
  switch (status) {
    case undefined:
      return connecting;
    case 'ready':
    case 'printing':
      return good;
    // It may print or not: only a test slip tells.
    case 'unknown':
    case 'paper-low':
      return { condition: 'soon', troubles: [status] };
    case 'cover-open':
    case 'paper-out':
    case 'fault':
    case 'offline':
      return { condition: 'bad', troubles: [status] };
  }
}

/** Behind the doors of a board that does not answer something may lie: one is enough to be bad. */
export function sightOfLockerBoards({ boards, board }: Pick<LockerBoards, 'boards' | 'board'>): Sight {
  const conditions = boards.map(({ name }) => board(name)?.condition ?? 'silent');
  const troubles = (['line-lost', 'silent', 'garbled', 'refuses'] as const).filter((each) =>
    conditions.includes(each),
  );
  return troubles.length > 0 ? { condition: 'bad', troubles } : good;
}
