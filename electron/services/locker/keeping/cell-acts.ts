import type { CellAct } from '../../../contract/staff/locker-views.ts';
import type { CellNow } from '../cell.ts';
import type { Stay } from '../stay.ts';

/** What can be done about a cell as it is now, what is asked for most first. */
export function actsFor(
  cell: CellNow | undefined,
  stay: Stay | undefined,
  { mayPrint }: { readonly mayPrint: boolean },
): readonly CellAct[] {
  if (!cell) return [];
  const isIn = stay?.state === 'inside' || stay?.state === 'opened';
  const document: readonly CellAct[] = [
    ...(mayPrint ? (['print-code'] as const) : []),
    ...(['new-code', 'name-collector'] as const),
  ];
  return [
    'look',
    ...(isIn ? (['take-back'] as const) : []),
    ...(isIn && stay.kind === 'document' ? document : []),
    ...(isIn ? (['not-there'] as const) : []),
    cell.use === 'out-of-service' ? 'in-service' : 'out-of-service',
  ];
}
