import type { DeviceFault } from '../../contract/staff/equipment-views.ts';
import type { DeviceName } from '../../contract/staff/lines.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import { eventCatalogue } from '../../store/audit/event-catalogue.ts';
import type { Store } from '../../store/store.ts';

/** When each device was out of order, as the audit log says it. */
export interface FaultBook {
  began(device: DeviceName, troubles: readonly string[]): void;
  ended(device: DeviceName): void;
  /** A fault of before, also of before a restart, that has not ended. */
  isOpen(device: DeviceName): boolean;
  /** The latest first. */
  latest(device: DeviceName, most: number): DeviceFault[];
}

interface Row {
  readonly at: number;
  readonly kind: 'device-fault' | 'device-recovered';
  readonly details: string;
}

export function openFaultBook(database: Store['database'], audit: AuditLog): FaultBook {
  // As the index has it; what is no JSON any more is of no device.
  const newest = database.prepare<[DeviceName, number], Row>(
    `SELECT at, kind, details FROM audit_event
     WHERE kind IN ('device-fault', 'device-recovered') 
       AND iif(json_valid(details), details ->> '$.device', NULL) = ?
     ORDER BY number DESC LIMIT ?`,
  );
  return {
    began: (device, troubles) => audit.record('device-fault', { device, troubles: troubles.join(' ') }),
    ended: (device) => audit.record('device-recovered', { device }),
    isOpen: (device) => newest.get(device, 1)?.kind === 'device-fault',
    latest: (device, most) => {
      const faults: DeviceFault[] = [];
      let until: number | undefined;
      // Each fault has its end behind it, if it has one.
      for (const { at, kind, details } of newest.all(device, 2 * most)) {
        if (kind === 'device-recovered') {
          until = at;
          continue;
        }
        const { troubles } = eventCatalogue['device-fault'].parse(JSON.parse(details));
        faults.push({ troubles: troubles.split(' '), at, ...(until !== undefined && { until }) });
        until = undefined;
      }
      return faults.slice(0, most);
    },
  };
}
