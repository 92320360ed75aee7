import type { ScreenView } from '../../../contract/session-view.ts';
import type { CellNotice } from '../../../contract/staff/locker-views.ts';
import { maskIdentityNumber, maskName } from '../../../foundation/identity-number.ts';
import type { Stay } from '../stay.ts';
import { mayLookThrough } from '../waiting-doors.ts';
import { actsNow } from './cell-acts.ts';
import type { KeepingTools } from './keeping-tools.ts';
import { shownIf } from './shown.ts';

type CellScreen = Extract<ScreenView, { readonly screen: 'keeping-cell' }>;

/** One cell: what its door does, what is in it, since when and for whom. */
export function cellView(
  tools: Pick<KeepingTools, 'locker' | 'nameOf' | 'printPickupSlip'>,
  name: string,
  notice: CellNotice | undefined,
): CellScreen {
  const { locker } = tools;
  const cell = locker.cell(name);
  if (!cell) throw new Error('a cell is shown that is not there');
  const stay = cell.stay === undefined ? undefined : locker.stay(cell.stay);
  return {
    ...{ screen: 'keeping-cell', cell: name, size: cell.size, use: cell.use, sees: cell.sees },
    ...(stay && { stay: shownStay(tools, stay) }),
    differences: locker
      .differences()
      .filter((each) => each.cell === name)
      .map(({ kind }) => kind),
    mayLookThrough: mayLookThrough(locker, name),
    acts: [...actsNow(tools, name)],
    ...(notice && { notice }),
  };
}

function shownStay(
  { locker, nameOf }: Pick<KeepingTools, 'locker' | 'nameOf'>,
  stay: Stay,
): NonNullable<CellScreen['stay']> {
  const by = stay.putInBy === undefined ? undefined : nameOf(stay.putInBy);
  return {
    ...{ kind: stay.kind, ...shownIf(stay.content) },
    ...(stay.insideSince !== undefined && { since: stay.insideSince }),
    overdue: locker.overdueCells().includes(stay.cell),
    ...(by !== undefined && { by }),
    collectors: locker
      .collectors(stay.id)
      .map(({ name, number }) => (name === undefined ? maskIdentityNumber(number) : maskName(name))),
  };
}
