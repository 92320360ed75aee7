import type { StaffRole } from '../../contract/declare.ts';
import type { SettingName } from '../../contract/staff/setting-names.ts';

/** Screen, devices and platform: what could make the kiosk unreachable is put in force on trial. */
const onTrial = ['screen', 'devices', 'gateway'];
/** The technician's settings; all others are the administrator's. */
const technical = [...onTrial, 'machine', 'sound'];

const topOf = (name: SettingName) => name.split('.')[0] ?? '';

/** Whose settings they are. There is no hierarchy: neither sets the other's. */
export function roleFor(name: SettingName): StaffRole {
  return technical.includes(topOf(name)) ? 'technician' : 'administrator';
}

/** The catalogue that is shown hears of them by itself: nothing is built anew. */
export function areShownAtOnce(names: readonly SettingName[]): boolean {
  return names.every((name) => name === 'services.hidden');
}

export function needsTrial(names: readonly SettingName[]): boolean {
  return names.some((name) => onTrial.includes(topOf(name)));
}
