import type { AuditRecord, RecordFilter } from '../../contract/staff/records-views.ts';
import type { AuditRow } from '../../store/audit/audit-chain.ts';
import type { AuditReader, AuditSelection } from '../../store/audit/audit-reader.ts';
import type { EventKind } from '../../store/audit/event-catalogue.ts';
import { groupOf, kindsOf } from './groups.ts';
import { shownDetails } from './shown-details.ts';

/** As many as somebody looks through before they filter. */
export const rowsALeaf = 40;

const afterAll = Number.MAX_SAFE_INTEGER;
const dayLength = 24 * 3_600_000;

/** Details that are ids of staff, besides `by`. */
const namesStaff: ReadonlySet<string> = new Set(['member', 'helper']);

export const noFilter: RecordFilter = { day: null, group: null, by: null };

/** One leaf of the audit log: the rows before this number; undefined: the latest. */
export interface Leaf {
  readonly before?: number | undefined;
}

export interface AuditPage {
  readonly rows: readonly AuditRecord[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/** Whole days are those of Shanghai. */
export function selectionOf({ day, group, by }: RecordFilter): AuditSelection {
  const from = day === null ? undefined : Date.parse(`${day}T00:00:00+08:00`);
  return {
    ...(from !== undefined && { from, to: from + dayLength }),
    ...(group !== null && { kinds: kindsOf(group) }),
    ...(by !== null && { by }),
  };
}

/** What stands for an id in the log. */
export interface Names {
  staff(id: number): string;
  /** Undefined where the catalogue does not know the service any more. */
  service(id: string): string | undefined;
}

export function readPage(reader: AuditReader, filter: RecordFilter, leaf: Leaf, names: Names): AuditPage {
  const selection = selectionOf(filter);
  const rows = reader.before(leaf.before ?? afterAll, selection, rowsALeaf + 1);
  return {
    rows: rows.slice(0, rowsALeaf).map((row) => asRecord(row, names)),
    hasOlder: rows.length > rowsALeaf,
    hasNewer: leaf.before !== undefined,
  };
}

/** The leaf to one side of this one; undefined: there is none. */
export function turn(
  reader: AuditReader,
  filter: RecordFilter,
  leaf: Leaf,
  to: 'older' | 'newer',
): Leaf | undefined {
  const selection = selectionOf(filter);
  if (to === 'older') {
    const rows = reader.before(leaf.before ?? afterAll, selection, rowsALeaf + 1);
    return rows.length > rowsALeaf ? { before: rows[rowsALeaf - 1]?.number } : undefined;
  }
  if (leaf.before === undefined) return undefined;
  // A leaf begins with the row before which it stands.
  const later = reader.after(leaf.before - 1, selection, rowsALeaf + 1);
  return { before: later[rowsALeaf]?.number };
}

function asRecord({ number, at, kind, details }: AuditRow, names: Names): AuditRecord {
  const { by, ...others } = readDetails(details);
  const isStaff = typeof by === 'number';
  const named = Object.entries(others).map(([name, value]) => [
    name,
    namesStaff.has(name) && typeof value === 'number'
      ? names.staff(value)
      : name === 'item'
        ? (names.service(String(value)) ?? value)
        : value,
  ]);
  return {
    ...{ number, at, event: kind, group: groupOf[kind as EventKind] ?? 'devices' },
    ...(isStaff && { by: names.staff(by) }),
    details: shownDetails({ ...Object.fromEntries(named), ...(!isStaff && { by }) }),
  };
}

/** What somebody tampered with must not hide the rest. */
function readDetails(details: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(details);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
