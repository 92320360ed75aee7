/** How doors stand on the wall: cabinets and their columns from the left, doors from the top. */
export type LockerWall = readonly {
  readonly name: string;
  readonly columns: readonly {
    readonly widthMillimetres: number;
    readonly bottomMillimetres: number;
    readonly cells: readonly {
      /** What stands on the door. */
      readonly name: string;
      readonly heightMillimetres: number;
      readonly board: string;
      readonly lock: number;
    }[];
  }[];
}[];

const doorsInColumn = 12;

/** Boards of which nobody said how their doors hang, twelve to a column. */
export function wallOf(boards: readonly { readonly name: string; readonly locks: number }[]): LockerWall {
  return boards.map(({ name, locks }) => {
    const cells = Array.from({ length: locks }, (_, index) => ({
      ...{ name: `${name} ${index + 1}`, heightMillimetres: 150 },
      ...{ board: name, lock: index + 1 },
    }));
    const columns = Array.from({ length: Math.ceil(locks / doorsInColumn) }, (_, column) => ({
      ...{ widthMillimetres: 300, bottomMillimetres: 150 },
      cells: cells.slice(column * doorsInColumn, (column + 1) * doorsInColumn),
    }));
    return { name, columns };
  });
}
