import type { CellAct, Surprise } from '../../../contract/staff/locker-views.ts';
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
  // What cannot be read keeps the phone that nobody can read.
  const correct: readonly CellAct[] = stay?.content ? ['correct-phone'] : [];
  const document: readonly CellAct[] = [
    ...(mayPrint ? (['print-code'] as const) : []),
    'new-code',
    ...correct,
    'name-collector',
    ...(areNamed ? (['unname-collectors'] as const) : []),
  ];
  return [
    'look',
    ...(isIn ? (['take-back'] as const) : []),
    // Nobody collects from a cell that is out of service: no way to it is offered.
    ...(isIn && stay.kind === 'document' && cell.use !== 'out-of-service' ? document : []),
    ...(isIn && stay.kind === 'papers' ? correct : []),
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

/** What an act has to be asked about once more; undefined: nobody would be surprised by it. */
export function surpriseOf(act: CellAct, stay: Stay | undefined, isOverdue: boolean): Surprise | undefined {
  switch (act) {
    case 'new-code':
    case 'not-there':
      return act;
    case 'take-back':
      return stay?.kind === 'document' && !isOverdue ? act : undefined;
    case 'out-of-service':
      return stay ? act : undefined;
    default:
      return undefined;
  }
}
