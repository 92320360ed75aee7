import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LockerConfiguration } from '../../electron/configuration/locker-configuration.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import { type OpenedLocker, openLocker } from '../../electron/services/locker/open-locker.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import type { MasterKey } from '../../electron/store/key-source.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { createFieldSeal } from '../../electron/store/sealed-field.ts';
import { boardsByHand } from '../support/boards-by-hand.ts';
import type { Figure } from './figure.ts';

const cabinets = 10;
const columns = 20;
const rows = 25;
const cellCount = cabinets * columns * rows;
const warmUps = 5;

/** Chooses a cell for an old person among 5,000, with so many records of the past and with none. */
export function benchLockerChoose(samples: number, stop: AbortSignal, pastStays: number): Figure {
  const [full, empty] = [measure(samples, pastStays, stop), measure(samples, 0, stop)];
  return {
    name: `choosing among ${cellCount} cells`,
    samples: full,
    against: { name: 'without a past', samples: empty },
    measured:
      `from the wish to the list of cells, the best first, after something has changed, with ${pastStays} stays that are over, ` +
      'their codes and their unlocks on record. Without a past: the same wall, and none.',
  };
}

function measure(samples: number, past: number, stop: AbortSignal): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-locker-'));
  const opened = openDatabase(folder, Date.now(), silentLog);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  const locker = openLocker({
    store: { database, seal: createFieldSeal(new Uint8Array(randomBytes(32)) as MasterKey) },
    audit: openAuditLog(database, systemClock),
    ...{ boards: boardsByHand(cellCount).boards, configuration: wall() },
    outgoing: { tell: () => {}, tellAgain: () => {}, report: () => {} },
    ...{ clock: systemClock, log: silentLog },
  });
  try {
    database.exec(usedCells);
    if (past > 0) database.exec(history(past));
    const times = Array.from({ length: warmUps + samples }, (_, index) => {
      stop.throwIfAborted();
      return once(locker, index);
    });
    return times.slice(warmUps);
  } finally {
    locker.close();
    database.close();
    rmSync(folder, { recursive: true });
  }
}

function once(locker: OpenedLocker, index: number): number {
  // A change: what was known of the wall is read anew.
  locker.setOutOfService('1', index % 2 === 0, 1);
  const begun = performance.now();
  const [best] = locker.cellsFor({ size: 'medium', age: 78 });
  const taken = performance.now() - begun;
  if (!best) throw new Error('no cell was free');
  return taken;
}

function wall(): LockerConfiguration {
  const cell = (index: number) => ({
    ...{ name: String(index + 1), size: (['small', 'medium', 'large'] as const)[index % 3] ?? 'small' },
    ...{ heightMillimetres: 70, board: 'one', lock: index + 1 },
  });
  return {
    ...{ reminderAfterDays: 5, overdueAfterDays: 7, leftOpenSeconds: 40 },
    cabinets: Array.from({ length: cabinets }, (_, cabinet) => ({
      ...{ name: String(cabinet), place: { 'zh-CN': '左边', en: 'left' } },
      columns: Array.from({ length: columns }, (__, column) => ({
        ...{ widthMillimetres: 300, bottomMillimetres: 100 },
        cells: Array.from({ length: rows }, (___, row) => cell((cabinet * columns + column) * rows + row)),
      })),
    })),
  };
}

/** Each was used at some time, with and without the records of it. */
const usedCells = `WITH RECURSIVE each (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM each LIMIT ${cellCount})
  INSERT INTO locker_cell (name, used_at) SELECT number, number FROM each WHERE true
  ON CONFLICT (name) DO UPDATE SET used_at = excluded.used_at`;

/** Years of stays that are over, as SQL: through the core each would take a handful of writes to disk. */
function history(past: number): string {
  const numbers = `WITH RECURSIVE past (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM past LIMIT ${past})`;
  return `BEGIN;
    ${numbers} INSERT INTO stay (number, kind, cell, state, holder, document, sealed, put_in_by, reserved_at, inside_at, over_at, code_serial)
      SELECT number, 'document', (number % ${cellCount}) + 1, iif(number % 9 = 0, 'taken-back', 'taken'), hex(randomblob(32)),
        hex(randomblob(32)), randomblob(200), 1, number, number, number + 1, 1 FROM past;
    ${numbers} INSERT INTO pickup_code (hash, stay, serial) SELECT hex(randomblob(32)), number, 1 FROM past;
    ${numbers} INSERT INTO job (key, kind, subject, state, copy, created_at, changed_at)
      SELECT 'past-' || number, 'unlock-door', number % ${cellCount}, 'confirmed', 1, number, number FROM past;
    ${numbers} INSERT INTO unlock (job, cell, purpose, stay, who, over_at)
      SELECT 'past-' || number, (number % ${cellCount}) + 1, 'collect', number, 'resident:' || number, number FROM past;
    ${numbers} INSERT INTO door_difference (cell, kind, stay, since, settled_at)
      SELECT (number % ${cellCount}) + 1, 'interrupted', number, number, number FROM past LIMIT ${Math.floor(past / 100)};
    COMMIT;`;
}
