import type { DifferenceBook } from './difference-book.ts';
import type { Layout } from './layout.ts';
import type { StayBook } from './stay-book.ts';
import type { StayDesk } from './stay-desk.ts';
import type { UnlockBook } from './unlock-book.ts';

interface Parts {
  readonly unlocks: UnlockBook;
  readonly stays: StayBook;
  readonly desk: StayDesk;
  readonly differences: DifferenceBook;
}

/** A backup knows nothing of the last minutes: documents may lie where it has none, and others where they were taken from. */
export function doubtEveryCell({ stays, differences }: Parts, { cells }: Pick<Layout, 'cells'>): void {
  const living = new Map(stays.living().map(({ cell, stay }) => [cell, stay]));
  for (const { name } of cells) differences.add({ cell: name, kind: 'restored', stay: living.get(name) });
}

/**
 * Cells that hold something and that the configuration names no longer, and where there are any, those that were never seen before:
 * one of them may be the old one under another name. Answers the former.
 */
export function doubtChangedCells(
  { stays, differences }: Parts,
  layout: Layout,
  known: ReadonlyMap<string, unknown>,
): readonly string[] {
  const gone = stays.living().filter(({ cell }) => !layout.cell(cell));
  if (gone.length === 0) return [];
  const unseen = layout.cells.flatMap(({ name }) =>
    known.has(name) ? [] : [{ cell: name, stay: undefined }],
  );
  for (const { cell, stay } of [...gone, ...unseen]) differences.add({ cell, kind: 'cells-changed', stay });
  return gone.map(({ cell }) => cell);
}

/**
 * After a restart: nothing is repeated. What was not sent expires. A door that was unlocked and not seen shut again was in somebody's
 * hand: staff look. What was to be collected there may still be collected by its own person, and its cell is kept.
 */
export function recoverUnlocks(parts: Parts): void {
  const { unlocks, stays, desk, differences } = parts;
  for (const { job, cell, purpose, stay } of unlocks.underWay()) {
    unlocks.over(job.key);
    if (job.state === 'intended') {
      unlocks.expired(job.key);
      continue;
    }
    unlocks.uncertain(job.key);
    if (purpose === 'collect' && stay !== undefined) desk.doorOpened(stay);
    differences.add({ cell, kind: 'interrupted', stay: stay ?? stays.inCell(cell)?.id, job: job.key });
  }
}

/**
 * Cells that are held for something of which nobody said whether it came in. Where its door never opened it did not; else staff look,
 * as where its door moved and nobody knows why.
 * `isHeld`: somebody may still say it.
 */
export function clearReserved(parts: Parts, before: number, isHeld: (cell: string) => boolean): void {
  const { unlocks, stays, desk, differences } = parts;
  for (const { id, cell } of stays.reserved(before)) {
    if (isHeld(cell)) continue;
    const opened = unlocks.ofStay(id).findLast((each) => each.opened || each.job.state === 'uncertain');
    const isDoubtful = differences.ofCell(cell).some(({ kind }) => kind !== 'stuck');
    if (opened) differences.add({ cell, kind: 'interrupted', stay: id, job: opened.job.key });
    else if (!isDoubtful) desk.cancel(id);
  }
}
