import type Database from 'better-sqlite3';
import type { AuditRow } from './audit-chain.ts';

/** Which rows; what is left out does not matter. */
export interface AuditSelection {
  /** ms, from here on */
  readonly from?: number | undefined;
  /** ms, before this */
  readonly to?: number | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** Done by this member of staff. */
  readonly by?: number | undefined;
}

/** Reads the audit log, a piece at a time: it grows for years. */
export interface AuditReader {
  last(): AuditRow | undefined;
  /** How many up to this number. */
  count(selection: AuditSelection, upTo: number): number;
  /** At most so many rows with a smaller number, the latest first. */
  before(number: number, selection: AuditSelection, most: number): readonly AuditRow[];
  /** At most so many rows with a greater number, the earliest first. */
  after(number: number, selection: AuditSelection, most: number): readonly AuditRow[];
  /** The ids of the staff who did something. */
  staff(): readonly number[];
}

/** As the index has it. What is no JSON any more, somebody tampered with: it must not hide the rest, nor hinder the check. */
const by = `CASE WHEN NOT json_valid(details) THEN NULL
  WHEN json_type(details, '$.by') = 'integer' THEN details ->> '$.by' END`;

const clauses: Readonly<Record<keyof AuditSelection, string>> = {
  from: 'at >= @from',
  to: 'at < @to',
  kinds: 'kind IN (SELECT value FROM json_each(@kinds))',
  by: `${by} = @by`,
};

/** So many rows on one side of a number, the nearest first. */
const leaves = {
  before: 'number < @number ORDER BY number DESC LIMIT @most',
  after: 'number > @number ORDER BY number LIMIT @most',
} as const;

const given = (selection: AuditSelection) =>
  (Object.keys(clauses) as (keyof AuditSelection)[]).filter((name) => selection[name] !== undefined);

const allOf = (conditions: readonly string[]) => conditions.map((condition) => `${condition} AND `).join('');

/** The conditions of a leaf. A day, or what somebody did, is little enough to be looked through for some kinds. */
function conditionsOf(selection: AuditSelection, leaf: string): readonly string[] {
  const names = given(selection);
  if (names.length > 1) return names.map((name) => (name === 'kinds' ? `+${clauses.kinds}` : clauses[name]));
  if (!selection.kinds) return names.map((name) => clauses[name]);
  // The index has each kind in order, and several not: all that there ever was of them would be sorted.
  const numbers = selection.kinds.map(
    (_, place) =>
      `SELECT number FROM (SELECT number FROM audit_event WHERE kind = @kinds ->> ${place} AND ${leaf})`,
  );
  return [`number IN (${numbers.join(' UNION ALL ')})`];
}

export function openAuditReader(database: Database.Database): AuditReader {
  const last = database.prepare<[], AuditRow>('SELECT * FROM audit_event ORDER BY number DESC LIMIT 1');
  const staff = database.prepare<[], { id: number }>(
    `SELECT DISTINCT ${by} AS id FROM audit_event WHERE ${by} IS NOT NULL ORDER BY id`,
  );
  const valuesOf = ({ kinds, ...others }: AuditSelection) => ({
    ...others,
    ...(kinds && { kinds: JSON.stringify(kinds) }),
  });
  const read = (leaf: string) => (number: number, selection: AuditSelection, most: number) =>
    database
      .prepare<[object], AuditRow>(
        `SELECT * FROM audit_event WHERE ${allOf(conditionsOf(selection, leaf))}${leaf}`,
      )
      .all({ ...valuesOf(selection), number, most });
  return {
    last: () => last.get(),
    count: (selection, upTo) => {
      const conditions = allOf(given(selection).map((name) => clauses[name]));
      return (
        database
          .prepare<[object], number>(`SELECT count(*) FROM audit_event WHERE ${conditions}number <= @upTo`)
          .pluck()
          .get({ ...valuesOf(selection), upTo }) ?? 0
      );
    },
    before: read(leaves.before),
    after: read(leaves.after),
    staff: () => staff.all().map(({ id }) => id),
  };
}
