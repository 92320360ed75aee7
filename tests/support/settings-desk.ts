import { type Configuration, configurationSchema } from '../../electron/configuration/configuration.ts';
import type { StaffRole } from '../../electron/contract/declare.ts';
import { openSettingsBook } from '../../electron/services/settings/settings-book.ts';
import type { SignedIn } from '../../electron/services/staff/staff-part.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { manualClock } from './manual-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { temporaryKey, temporaryStore } from './temporary-store.ts';

/** What the configuration file says in these tests. */
export const fileSettings: Configuration = configurationSchema.parse({
  site: { name: '新华路街道', kioskId: 'kiosk-1' },
  help: {},
  devices: {
    identityReader: { driver: 'sam-v', line: 'tcp://127.0.0.1:9' },
    cardPrinter: { driver: 'ipp', uri: 'ipp://127.0.0.1:9/ipp/print' },
  },
  gateway: { url: 'http://127.0.0.1:9' },
  key: { source: 'demonstration' },
});

export function staffMember(id: number, ...roles: StaffRole[]): SignedIn {
  return { id, name: '甲', roles: new Set(roles) };
}

/** A book of settings on disk that can be opened again as at a start, whatever state it was left in. */
export function settingsDesk() {
  const folder = temporaryFolder();
  const key = temporaryKey();
  const clock = manualClock();
  const start = (base = fileSettings) => {
    const store = temporaryStore(folder, key);
    const audit = openAuditLog(store.database, clock);
    const book = openSettingsBook({ store, audit, clock, base });
    const rows = store.database.prepare<[], { kind: string; details: string }>(
      'SELECT kind, details FROM audit_event ORDER BY number',
    );
    const events = () => rows.all().map(({ kind, details }) => ({ kind, ...JSON.parse(details) }));
    return { store, book, events };
  };
  return { start, clock };
}
