import type { CellAct } from '../../../contract/staff/locker-views.ts';
import type { CellNow } from '../cell.ts';
import type { Stay } from '../stay.ts';
import type { KeepingTools } from './keeping-tools.ts';

function actsFor(
  cell: CellNow | undefined,
  stay: Stay | undefined,
  { mayPrint, areNamed }: { readonly mayPrint: boolean; readonly areNamed: boolean },
): readonly CellAct[] {
  if (!cell) return [];
  const isIn = stay?.state === 'inside' || stay?.state === 'opened';
  const document: readonly CellAct[] = [
    ...(mayPrint ? (['print-code'] as const) : []),
    ...(['new-code', 'name-collector'] as const),
    ...(areNamed ? (['unname-collectors'] as const) : []),
  ];
  return [
    'look',
    ...(isIn ? (['take-back'] as const) : []),
    ...(isIn && stay.kind === 'document' ? document : []),
    ...(isIn ? (['not-there'] as const) : []),
    cell.use === 'out-of-service' ? 'in-service' : 'out-of-service',
  ];
}

/** What can be done about a cell as it is now, what is asked for most first. */
export function actsNow(
  { locker, printPickupSlip }: Pick<KeepingTools, 'locker' | 'printPickupSlip'>,
  name: string,
): readonly CellAct[] {
  const cell = locker.cell(name);
  const stay = cell?.stay === undefined ? undefined : locker.stay(cell.stay);
  const areNamed = stay !== undefined && locker.collectors(stay.id).length > 0;
  return actsFor(cell, stay, { mayPrint: printPickupSlip !== undefined, areNamed });
}
