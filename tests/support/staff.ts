import type { StaffRole } from '../../electron/contract/declare.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import { openPinKeeper } from '../../electron/services/staff/pin.ts';
import { openStaffBook } from '../../electron/services/staff/staff-book.ts';
import { openStaffCards } from '../../electron/services/staff/staff-cards.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { loadKey, type MasterKey } from '../../electron/store/key-source.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { createFieldSeal } from '../../electron/store/sealed-field.ts';
import type { Store } from '../../electron/store/store.ts';

export interface StaffForTest {
  readonly name: string;
  readonly number: string;
  readonly pin: string;
  readonly roles: readonly StaffRole[];
  /** The code on their badge, if they have one. */
  readonly badge?: string;
}

/** Whom every kiosk of the tests has, and who may do everything. */
export const administratorForTest: StaffForTest = {
  name: '陈敏',
  number: '1001',
  pin: '804627',
  roles: ['administrator', 'clerk', 'technician'],
  badge: 'STAFF-1001',
};

/** PINs are kept as everywhere, but at next to no cost: each kept PIN names its own. */
const lightCost = { memory: 8, passes: 1 };

/** Adds these people to the book of this store; answers their ids. The first should be an administrator. */
export async function makeStaff(
  store: Store,
  people: readonly StaffForTest[] = [administratorForTest],
): Promise<readonly number[]> {
  const parts = { store, audit: openAuditLog(store.database, systemClock), clock: systemClock };
  const book = openStaffBook(parts);
  const cards = openStaffCards(parts);
  const pins = openPinKeeper(store.seal, lightCost);
  const ids: number[] = [];
  for (const { name, number, pin, roles, badge } of people) {
    const member = { name, number, roles: new Set(roles), pin: await pins.hash(pin) };
    const added = book.hasAdministrator() ? book.add(member, ids[0] ?? 0) : book.addFirst(member);
    if (!added.ok) throw new Error(added.error.code);
    if (badge) cards.enrol(added.value, { kind: 'badge', code: badge }, added.value);
    ids.push(added.value);
  }
  return ids;
}

/** The same in a kiosk's own data folder, before its start; does nothing where there is an administrator already. */
export async function makeStaffInFolder(
  dataFolder: string,
  key: MasterKey = demonstrationKey(dataFolder),
  people?: readonly StaffForTest[],
): Promise<void> {
  const opened = openDatabase(dataFolder, Date.now(), silentLog);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  try {
    const store = { database, seal: createFieldSeal(key) };
    const { hasAdministrator } = openStaffBook({
      ...{ store, clock: systemClock },
      audit: openAuditLog(database, systemClock),
    });
    if (!hasAdministrator()) await makeStaff(store, people);
  } finally {
    database.close();
  }
}

function demonstrationKey(dataFolder: string): MasterKey {
  const key = loadKey({ source: 'demonstration' }, { dataFolder });
  if (!key.ok) throw new Error(key.error.detail);
  return key.value;
}
