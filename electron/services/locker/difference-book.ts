import type { DifferenceKind } from '../../contract/staff/door-difference.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import type { DoorDifference } from './locker.ts';

export interface KeptDifference extends DoorDifference {
  /** The unlock it came of. */
  readonly job: string | undefined;
}

/** What waits for staff to look. Of each kind a cell has at most one. */
export interface DifferenceBook {
  add(difference: {
    readonly cell: string;
    readonly kind: DifferenceKind;
    readonly stay: number | undefined;
    readonly job?: string | undefined;
  }): void;
  all(): readonly KeptDifference[];
  ofCell(cell: string): readonly KeptDifference[];
  find(id: number): KeptDifference | undefined;
  settle(id: number, verdict: 'inside' | 'not-there' | 'seen' | 'passed', by: number | undefined): void;
}

interface Row {
  readonly number: number;
  readonly cell: string;
  readonly kind: DifferenceKind;
  readonly stay: number | null;
  readonly job: string | null;
  readonly since: number;
}

export function keepDifferences({ database }: Store, audit: AuditLog, clock: Clock): DifferenceBook {
  const insert = database.prepare(
    `INSERT INTO door_difference (cell, kind, stay, job, since) VALUES (@cell, @kind, @stay, @job, @now)
     ON CONFLICT (cell, kind) WHERE settled_at IS NULL DO NOTHING`,
  );
  const select = (where: string) =>
    database.prepare<unknown[], Row>(
      `SELECT number, cell, kind, stay, job, since FROM door_difference WHERE settled_at IS NULL ${where} ORDER BY number`,
    );
  const [all, ofCell, byId] = [select(''), select('AND cell = ?'), select('AND number = ?')];
  const settle = database.prepare('UPDATE door_difference SET settled_at = ? WHERE number = ?');
  const asDifference = ({ number, stay, job, ...row }: Row): KeptDifference => ({
    ...row,
    ...{ id: number, stay: stay ?? undefined, job: job ?? undefined },
  });
  const find = (id: number) => {
    const row = byId.get(id);
    return row && asDifference(row);
  };

  return {
    add: ({ cell, kind, stay = null, job = null }) => {
      const added = insert.run({ cell, kind, stay, job, now: clock.now() });
      if (added.changes === 0) return;
      const difference = Number(added.lastInsertRowid);
      audit.record('door-difference', { difference, cell, kind, stay });
    },
    all: () => all.all().map(asDifference),
    ofCell: (cell) => ofCell.all(cell).map(asDifference),
    find,
    settle: (id, verdict, by) => {
      const found = find(id);
      if (!found) return;
      settle.run(clock.now(), id);
      audit.record('door-difference-settled', { difference: id, cell: found.cell, verdict, by: by ?? null });
    },
  };
}
