import type { ProcedureName } from '../../contract/contract.ts';
import { procedures } from '../../contract/contract.ts';
import type { StaffRole } from '../../contract/declare.ts';
import { holds } from '../../contract/grants.ts';
import { type MaintenancePart, maintenancePart } from '../../contract/staff/maintenance-views.ts';

/** The procedure that opens each part: what it needs decides who sees its tile. */
const openers: Readonly<Record<MaintenancePart, ProcedureName>> = {
  people: 'people.open',
  'own-pin': 'ownPin.open',
  site: 'siteSettings.open',
  machine: 'machineSettings.open',
  'settings-versions': 'settingsVersions.open',
  supplies: 'supplies.open',
  devices: 'devices.open',
  'locker-boards': 'lockerBoards.open',
  network: 'network.open',
  'to-do': 'toDo.open',
  locker: 'keeping.open',
  records: 'records.open',
  guides: 'guides.open',
};

const ofLocker: ReadonlySet<MaintenancePart> = new Set<MaintenancePart>(['locker', 'locker-boards']);

/** The parts that somebody with these roles may open, in the order of their tiles. */
export function partsFor(roles: ReadonlySet<StaffRole>, hasLocker: boolean): readonly MaintenancePart[] {
  return maintenancePart.options.filter(
    (part) => (hasLocker || !ofLocker.has(part)) && holds({ others: roles }, procedures[openers[part]].needs),
  );
}
