import { z } from 'zod';
import type { AuditRow } from '../../store/audit/audit-chain.ts';
import type { AuditReader, AuditSelection } from '../../store/audit/audit-reader.ts';

const format = 'changming-audit';
const rowsAtOnce = 500;

/** The first line of an export: what there is in it, and with which row the log ended when it was made. */
export const exportHead = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  kiosk: z.string(),
  exportedAt: z.string(),
  /** Rows in this file. */
  rows: z.int(),
  /** Null: everything. */
  selection: z
    .strictObject({
      from: z.string().nullable(),
      to: z.string().nullable(),
      kinds: z.array(z.string()).nullable(),
    })
    .nullable(),
  /** The whole log, also where only a part of it stands here: rows that are missing from its end later are seen by this. */
  log: z.strictObject({ rows: z.int(), lastHash: z.string().nullable() }),
});
export type ExportHead = z.infer<typeof exportHead>;

/** Each further line. `details` is text, as it was hashed. */
export const exportRow = z.strictObject({
  number: z.int(),
  at: z.int(),
  kind: z.string(),
  details: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});

export interface Export {
  readonly rows: number;
  /** JSON Lines, some hundreds at a time, each with the number of rows so far. */
  pieces(): Iterable<{ readonly text: string; readonly rows: number }>;
}

/** The audit log as it is now, with its hashes, so that it can be checked elsewhere; what comes later is not in it. */
export function auditExport(parts: {
  readonly reader: AuditReader;
  readonly kiosk: string;
  readonly now: number;
  readonly selection?: Omit<AuditSelection, 'by'>;
}): Export & { readonly head: ExportHead } {
  const { reader, kiosk, now, selection = {} } = parts;
  const last = reader.last();
  const upTo = last?.number ?? 0;
  const range = rangeOf(reader, selection, upTo);
  const rows = reader.count(range.within, range.to) - reader.count(range.within, range.from);
  const head: ExportHead = {
    ...{ format, version: 1, kiosk, exportedAt: new Date(now).toISOString(), rows },
    selection: asSelection(selection),
    log: { rows: reader.count({}, upTo), lastHash: last?.hash ?? null },
  };

  function* pieces() {
    let done = 0;
    yield { text: lineOf(head), rows: done };
    for (let number = range.from; ; ) {
      const found = reader.after(number, range.within, rowsAtOnce).filter((row) => row.number <= range.to);
      if (found.length === 0) return;
      done += found.length;
      number = found.at(-1)?.number ?? range.to;
      yield { text: found.map((row) => lineOf(exported(row))).join(''), rows: done };
    }
  }
  return { head, rows, pieces };
}

/**
 * The rows after `from` up to `to`. By the time alone they are taken without a gap, from the first to the last that was
 * meant: a clock that was put back must not tear holes into the chain.
 */
function rangeOf(reader: AuditReader, selection: AuditSelection, upTo: number) {
  if (selection.kinds) return { within: selection, from: 0, to: upTo };
  const first = reader.after(0, selection, 1)[0]?.number ?? upTo + 1;
  const last = reader.before(upTo + 1, selection, 1)[0]?.number ?? upTo;
  return { within: {}, from: first - 1, to: last };
}

function asSelection({ from, to, kinds }: AuditSelection): ExportHead['selection'] {
  if (from === undefined && to === undefined && kinds === undefined) return null;
  const moment = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
  return { from: moment(from), to: moment(to), kinds: kinds ? [...kinds] : null };
}

function exported({ number, at, kind, details, previous_hash, hash }: AuditRow): z.infer<typeof exportRow> {
  return { number, at, kind, details, previousHash: previous_hash, hash };
}

export function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
