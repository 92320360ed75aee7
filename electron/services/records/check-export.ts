import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import { hasOwnHash, walkChain } from '../../store/audit/audit-chain.ts';
import { type ExportHead, exportHead, exportRow } from './audit-export.ts';

export type ExportVerdict = { readonly head: ExportHead } & (
  | { readonly kind: 'whole' }
  /** `at`: the number of the row that should have come, or whose content is not what its hash says. */
  | { readonly kind: 'broken'; readonly at: number }
  /** Rows are missing from its end. */
  | { readonly kind: 'cut-off'; readonly rows: number }
);

/**
 * Whether an export is what the kiosk wrote: every row, in its place. Of an export of some kinds only, each row by
 * itself, since those between them are not there.
 */
export async function checkExport(
  lines: AsyncIterable<string>,
): Promise<Result<ExportVerdict, Failure<'no-export'>>> {
  let head: ExportHead | undefined;
  let judge: ReturnType<typeof judgeRows> | undefined;
  let rows = 0;
  for await (const line of lines) {
    if (!head) {
      head = exportHead.safeParse(parsed(line)).data;
      if (!head) return err('no-export');
      judge = judgeRows(head);
      continue;
    }
    const brokenAt = judge?.(line);
    if (brokenAt !== undefined) return ok({ head, kind: 'broken', at: brokenAt });
    rows += 1;
  }
  if (!head) return err('no-export');
  if (rows < head.rows) return ok({ head, kind: 'cut-off', rows });
  return ok({ head, kind: 'whole' });
}

/** Gives for each line the number at which the chain is broken, or undefined. */
function judgeRows({ rows, selection, log }: ExportHead): (line: string) => number | undefined {
  const isChained = !selection?.kinds;
  let walk = selection === null ? walkChain() : undefined;
  let seen = 0;
  let previous = 0;
  return (line) => {
    const read = exportRow.safeParse(parsed(line)).data;
    const expected = isChained ? (walk?.next() ?? previous + 1) : previous + 1;
    seen += 1;
    if (!read || seen > rows) return expected;
    const { previousHash, ...others } = read;
    const row = { ...others, previous_hash: previousHash };
    if (isChained) {
      // A part of the log begins with a row that says itself what it is chained to.
      walk ??= walkChain({ number: read.number, previousHash });
      if (!walk.accept(row)) return walk.next();
    } else if (!hasOwnHash(row) || read.number <= previous) return read.number;
    previous = read.number;
    const isEnd = selection === null && seen === rows;
    return isEnd && (read.hash !== log.lastHash || rows !== log.rows) ? read.number : undefined;
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
