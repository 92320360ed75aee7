import type { CabinetPicture } from '../../../electron/contract/locker-views.ts';

type Cell = CabinetPicture['columns'][number]['cells'][number];

/** A door in millimetres of the cabinet: from its left edge, and down from its top. */
export interface DrawnDoor extends Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From the left, from 1. */
  readonly column: number;
  /** From the top, from 1. */
  readonly row: number;
}

export interface DrawnCabinet {
  readonly width: number;
  /** From its top to the floor. */
  readonly height: number;
  readonly doors: readonly DrawnDoor[];
  readonly bodies: readonly Pick<DrawnDoor, 'x' | 'y' | 'width' | 'height'>[];
}

/** Where each door of a cabinet is. */
export function drawCabinet({ columns }: CabinetPicture): DrawnCabinet {
  const heightOf = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + cell.heightMillimetres, 0);
  const height = Math.max(...columns.map((each) => each.bottomMillimetres + heightOf(each.cells)));
  let x = 0;
  const doors: DrawnDoor[] = [];
  const bodies = columns.map(({ widthMillimetres: width, bottomMillimetres, cells }, column) => {
    const own = heightOf(cells);
    const top = height - bottomMillimetres - own;
    let y = top;
    for (const [row, cell] of cells.entries()) {
      const place = { x, y, width, height: cell.heightMillimetres };
      doors.push({ ...cell, ...place, column: column + 1, row: row + 1 });
      y += cell.heightMillimetres;
    }
    x += width;
    return { x: x - width, y: top, width, height: own };
  });
  return { width: x, height, doors, bodies };
}

/** The door that is meant; undefined where none is. */
export function thisDoor(picture: CabinetPicture): DrawnDoor | undefined {
  return drawCabinet(picture).doors.find(({ mark }) => mark === 'this');
}
