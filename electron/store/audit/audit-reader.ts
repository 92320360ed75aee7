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

const clauses: Readonly<Record<keyof AuditSelection, string>> = {
  from: 'at >= @from',
  to: 'at < @to',
  kinds: 'kind IN (SELECT value FROM json_each(@kinds))',
  by: `json_type(details, '$.by') = 'integer' AND details ->> '$.by' = @by`,
};

export function openAuditReader(database: Database.Database): AuditReader {
  const last = database.prepare<[], AuditRow>('SELECT * FROM audit_event ORDER BY number DESC LIMIT 1');
  const staff = database.prepare<[], { id: number }>(
    `SELECT DISTINCT details ->> '$.by' AS id FROM audit_event
     WHERE json_type(details, '$.by') = 'integer' ORDER BY id`,
  );
  function select<Row>(head: string, selection: AuditSelection, tail = '') {
    const given = Object.keys(clauses).filter(
      (name) => selection[name as keyof AuditSelection] !== undefined,
    );
    const where = given.map((name) => ` AND ${clauses[name as keyof AuditSelection]}`).join('');
    const kinds = selection.kinds && JSON.stringify(selection.kinds);
    const query = database.prepare<[object], Row>(`${head}${where}${tail}`);
    return { query, values: { ...selection, ...(kinds !== undefined && { kinds }) } };
  }
  return {
    last: () => last.get(),
    count: (selection, upTo) => {
      const { query, values } = select<{ rows: number }>(
        'SELECT count(*) AS rows FROM audit_event WHERE number <= @upTo',
        selection,
      );
      return query.get({ ...values, upTo })?.rows ?? 0;
    },
    before: (number, selection, most) => {
      const head = 'SELECT * FROM audit_event WHERE number < @number';
      const { query, values } = select<AuditRow>(head, selection, ' ORDER BY number DESC LIMIT @most');
      return query.all({ ...values, number, most });
    },
    after: (number, selection, most) => {
      const head = 'SELECT * FROM audit_event WHERE number > @number';
      const { query, values } = select<AuditRow>(head, selection, ' ORDER BY number LIMIT @most');
      return query.all({ ...values, number, most });
    },
    staff: () => staff.all().map(({ id }) => id),
  };
}
