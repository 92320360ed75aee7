import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { firstBrokenRow, openAuditLog } from './audit-log.ts';

function filledLog() {
  const { database } = temporaryStore();
  const audit = openAuditLog(database, manualClock());
  for (const version of ['1', '2', '3']) audit.record('kiosk-started', { version });
  return { database, audit };
}

test('a chain that nobody touched is whole', () => {
  expect(firstBrokenRow(filledLog().database)).toBeUndefined();
});

test('rows can be neither changed nor deleted through SQL', () => {
  const { database } = filledLog();
  expect(() => database.exec(`UPDATE audit_event SET at = 0`)).toThrow('append-only');
  expect(() => database.exec('DELETE FROM audit_event')).toThrow('append-only');
});

test('whoever gets round the triggers is found: a changed row, a removed row, a row put in between', () => {
  for (const tampering of [
    `UPDATE audit_event SET details = '{"version":"9"}' WHERE number = 2`,
    'DELETE FROM audit_event WHERE number = 2',
    `UPDATE audit_event SET number = 5 WHERE number = 2`,
  ]) {
    const { database } = filledLog();
    database.exec('DROP TRIGGER audit_event_is_never_changed; DROP TRIGGER audit_event_is_never_deleted');
    database.exec(tampering);
    expect(firstBrokenRow(database)).toBe(2);
  }
});

test('an event with details that the catalogue does not know is refused', () => {
  const { audit, database } = filledLog();
  const extra = { version: '4', name: 'somebody' };
  expect(() => audit.record('kiosk-started', extra)).toThrow();
  expect(firstBrokenRow(database)).toBeUndefined();
});

test('what a command beside the kiosk writes at the same moment waits, and breaks nothing', () => {
  const { database } = filledLog();
  const beside = new Database(database.name, { timeout: 0 });
  onTestFinished(() => void beside.close());
  const clock = {
    ...manualClock(),
    // Read after the last row and before the next one is written.
    now: () => {
      expect(() =>
        openAuditLog(beside, manualClock()).record('kiosk-started', { version: 'beside' }),
      ).toThrow('locked');
      return 0;
    },
  };
  openAuditLog(database, clock).record('kiosk-started', { version: '4' });
  expect(firstBrokenRow(database)).toBeUndefined();
});
