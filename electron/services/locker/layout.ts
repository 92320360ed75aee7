import type { LockerConfiguration } from '../../configuration/locker-configuration.ts';
import type { DoorAddress } from '../../devices/locker/locker-boards.ts';
import type { Cell } from './cell.ts';

/** The wall as it was built. */
export interface Layout {
  /** Cabinet by cabinet, column by column, from the top. */
  readonly cells: readonly Cell[];
  cell(name: string): Cell | undefined;
  behind(door: DoorAddress): Cell | undefined;
}

export function layOut({ cabinets }: LockerConfiguration): Layout {
  const cells = cabinets.flatMap((cabinet) =>
    cabinet.columns.flatMap(({ bottomMillimetres, cells: column }) => {
      let top = bottomMillimetres + column.reduce((sum, { heightMillimetres }) => sum + heightMillimetres, 0);
      return column.map(({ name, size, heightMillimetres, board, lock }): Cell => {
        const middleMillimetres = top - heightMillimetres / 2;
        top -= heightMillimetres;
        return { name, cabinet: cabinet.name, size, middleMillimetres, door: { board, lock } };
      });
    }),
  );
  const byName = new Map(cells.map((cell) => [cell.name, cell]));
  const byDoor = new Map(cells.map((cell) => [doorKey(cell.door), cell]));
  return { cells, cell: (name) => byName.get(name), behind: (door) => byDoor.get(doorKey(door)) };
}

const doorKey = ({ board, lock }: DoorAddress) => `${board} ${lock}`;
