import type { CellAct } from '../../../contract/staff/locker-views.ts';
import type { CellNow } from '../cell.ts';
import type { Stay } from '../stay.ts';

/** What can be done about a cell as it is now, what is asked for most first. */
export function actsFor(cell: CellNow | undefined, stay: Stay | undefined): readonly CellAct[] {
  if (!cell) return [];
  const isIn = stay?.state === 'inside' || stay?.state === 'opened';
  const document: readonly CellAct[] = ['print-code', 'new-code', 'name-collector'];
  return [
    'look',
    ...(isIn ? (['take-back'] as const) : []),
    ...(isIn && stay.kind === 'document' ? document : []),
    ...(isIn ? (['not-there'] as const) : []),
    cell.use === 'out-of-service' ? 'in-service' : 'out-of-service',
  ];
}
