import type { CabinetPicture } from '../../../../electron/contract/locker-views.ts';

/**
 * A cabinet in pieces of at most so many columns and rows, as even as can be: from left to right, and within that from the top down.
 */
export function cabinetPages(
  picture: CabinetPicture,
  room: { readonly columns: number; readonly rows: number },
): readonly CabinetPicture[] {
  const { columns } = picture;
  const highest = Math.max(...columns.map(({ cells }) => cells.length));
  return pieces(columns, room.columns).flatMap((some) =>
    pieceStarts(highest, room.rows).map(({ from, to }) => ({
      ...picture,
      columns: some
        .map((column) => ({ ...column, cells: column.cells.slice(from, to) }))
        .filter(({ cells }) => cells.length > 0),
    })),
  );
}

function pieces<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  return pieceStarts(all.length, most).map(({ from, to }) => all.slice(from, to));
}

function pieceStarts(
  length: number,
  most: number,
): readonly { readonly from: number; readonly to: number }[] {
  const count = Math.max(1, Math.ceil(length / most));
  const size = Math.ceil(length / count);
  return Array.from({ length: count }, (_, index) => ({ from: index * size, to: (index + 1) * size }));
}
