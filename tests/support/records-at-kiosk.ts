import { openLogMemory } from '../../electron/foundation/log-memory.ts';
import { auditExport } from '../../electron/services/records/audit-export.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { openAuditReader } from '../../electron/store/audit/audit-reader.ts';
import { manualClock } from './manual-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { temporaryStore } from './temporary-store.ts';

/** An audit log with so many rows, a second between them. */
export function recordsAtKiosk(rows = 5) {
  const folder = temporaryFolder();
  const { database, seal } = temporaryStore(folder);
  const clock = manualClock();
  const audit = openAuditLog(database, clock);
  // In one transaction: each row would wait for the disk.
  database.transaction(() => {
    for (let version = 1; version <= rows; version += 1) {
      audit.record('kiosk-started', { version: String(version) });
      clock.advance(1_000);
    }
  })();
  const reader = openAuditReader(database);
  return {
    ...{ folder, database, store: { database, seal }, clock, audit, reader, memory: openLogMemory() },
    /** Gets round the triggers, as whoever has the file can. */
    tamper: (sql: string) => {
      database.exec('DROP TRIGGER audit_event_is_never_changed; DROP TRIGGER audit_event_is_never_deleted');
      database.exec(sql);
    },
    exported: (selection = {}) => {
      const content = auditExport({ reader, kiosk: 'hall-1', now: clock.now(), selection });
      return {
        ...content,
        lines: [...content.pieces()]
          .map(({ text }) => text)
          .join('')
          .trimEnd()
          .split('\n'),
      };
    },
  };
}
