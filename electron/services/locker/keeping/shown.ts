import type { CabinetConfiguration } from '../../../configuration/locker-configuration.ts';
import type { CabinetPicture, CellMark } from '../../../contract/locker-views.ts';
import type { CellSize, WaitingLine } from '../../../contract/staff/locker-views.ts';
import type { ShownContent } from '../../../contract/staff/shown-content.ts';
import { maskIdentityNumber, maskName } from '../../../foundation/identity-number.ts';
import { maskPhone } from '../../../foundation/phone-number.ts';
import { cabinetPicture } from '../cabinet-picture.ts';
import type { CellNow } from '../cell.ts';
import type { Locker } from '../locker.ts';
import type { StayContent } from '../stay.ts';

/** Masked: whoever looks over a shoulder learns no name and no number. */
export function shownContent({ title, person, phone, issuedBy, receipt }: StayContent): ShownContent {
  return {
    title,
    name: maskName(person.name),
    number: maskIdentityNumber(person.number),
    ...(phone !== undefined && { phone: maskPhone(phone) }),
    ...(issuedBy !== undefined && { issuedBy }),
    ...(receipt !== undefined && { receipt }),
  };
}

/** Unmasked, for whoever entered it a moment ago and compares it. */
export function wholeContent({ title, person, phone }: StayContent): ShownContent {
  return { title, name: person.name, number: person.number, ...(phone !== undefined && { phone }) };
}

export const shownIf = (content: StayContent | undefined) =>
  content ? { content: shownContent(content) } : {};

const byName = new Intl.Collator('zh-CN');

/** What lies inside by the name of whose it is, as it is asked for at a counter; what cannot be read comes last. */
export function insideByName(locker: Pick<Locker, 'waiting'>): WaitingLine[] {
  return [...locker.waiting()]
    .sort(
      (one, other) =>
        Number(!one.content) - Number(!other.content) ||
        byName.compare(one.content?.person.name ?? '', other.content?.person.name ?? '') ||
        one.id - other.id,
    )
    .map(({ id, cell, content, insideSince }) => ({
      ...{ stay: id, cell, since: insideSince ?? 0, ...shownIf(content) },
    }));
}

/** How many cells of each size stand free. */
export function freeCells(cells: readonly CellNow[]): Record<CellSize, number> {
  const free = { small: 0, medium: 0, large: 0 };
  for (const { use, size } of cells) if (use === 'free') free[size] += 1;
  return free;
}

/** The cabinets as staff see them: what is in each cell, and one that is meant. */
export interface Wall {
  picture(cabinet: string, meant?: string): CabinetPicture;
  /** Where one door is, and of the others nothing. */
  pictureOf(cell: string): CabinetPicture;
  /** Of a cell; the first one where there is no such cell. */
  cabinetOf(cell: string | undefined): string;
  /** Beside this one; undefined: there is none. */
  beside(cabinet: string, to: 'next' | 'previous'): string | undefined;
}

export function drawWall(cabinets: readonly CabinetConfiguration[], locker: Locker): Wall {
  const at = (cabinet: string) => cabinets.findIndex(({ name }) => name === cabinet);
  const first = cabinets[0]?.name ?? '';
  const draw = (cabinet: string, markOf: (cell: CellNow) => CellMark | undefined): CabinetPicture => {
    const picture = cabinetPicture(cabinets, cabinet, locker.cell, markOf);
    if (!picture) throw new Error('a cabinet is drawn that is not there');
    return picture;
  };
  const cabinetOf = (cell: string | undefined) =>
    cell === undefined ? first : (locker.cell(cell)?.cabinet ?? first);
  return {
    pictureOf: (cell) => draw(cabinetOf(cell), ({ name }) => (name === cell ? 'this' : undefined)),
    picture: (cabinet, meant) => {
      const overdue = new Set(locker.overdueCells());
      return draw(cabinet, (cell) => {
        if (cell.name === meant) return 'this';
        return cell.use === 'occupied' && overdue.has(cell.name) ? 'overdue' : cell.use;
      });
    },
    cabinetOf,
    beside: (cabinet, to) => cabinets[at(cabinet) + (to === 'next' ? 1 : -1)]?.name,
  };
}
