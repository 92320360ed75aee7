import type { LockerBoards } from '../../devices/locker/locker-boards.ts';
import type { Cell, CellNow, CellUse } from './cell.ts';
import type { CellBook, KeptCell } from './cell-book.ts';
import type { ChoosableCell } from './choose-cell.ts';
import type { DifferenceBook } from './difference-book.ts';
import type { Layout } from './layout.ts';
import type { StayState } from './stay.ts';
import type { StayBook } from './stay-book.ts';

/** All cells as they are now. What is kept of them is read once after each change, what the sensors say each time. */
export interface Wall {
  cells(): readonly CellNow[];
  cell(name: string): CellNow | undefined;
  /** Into which something may be put. */
  free(): readonly ChoosableCell[];
  isFree(name: string): boolean;
  /** Something has changed. */
  forget(): void;
}

interface Kept {
  readonly living: ReadonlyMap<string, { readonly stay: number; readonly state: StayState }>;
  readonly cells: ReadonlyMap<string, KeptCell>;
  readonly doubtful: ReadonlySet<string>;
}

export function openWall(parts: {
  readonly layout: Layout;
  readonly stays: StayBook;
  readonly cells: CellBook;
  readonly differences: DifferenceBook;
  readonly boards: LockerBoards;
  readonly isHeld: (cell: string) => boolean;
}): Wall {
  const { layout, stays, cells, differences, boards, isHeld } = parts;
  let kept: Kept | undefined;

  function read(): Kept {
    kept ??= {
      living: new Map(stays.living().map(({ cell, ...rest }) => [cell, rest])),
      cells: cells.all(),
      doubtful: new Set(differences.all().map(({ cell }) => cell)),
    };
    return kept;
  }

  function whatUse(name: string, { living, cells: each, doubtful }: Kept): CellUse {
    if (each.get(name)?.isOut) return 'out-of-service';
    if (doubtful.has(name)) return 'doubtful';
    const state = living.get(name)?.state;
    if (state === undefined) return 'free';
    return state === 'reserved' ? 'reserved' : 'occupied';
  }

  const now = (cell: Cell): CellNow => ({
    ...cell,
    sees: boards.door(cell.door).state,
    use: whatUse(cell.name, read()),
    stay: read().living.get(cell.name)?.stay,
  });

  return {
    cells: () => layout.cells.map(now),
    cell: (name) => {
      const cell = layout.cell(name);
      return cell && now(cell);
    },
    free: () => {
      const all = read();
      const answering = new Set(
        boards.boards.flatMap(({ name }) => (boards.board(name)?.condition === 'answers' ? [name] : [])),
      );
      return layout.cells
        .filter(
          ({ name, door }) => whatUse(name, all) === 'free' && answering.has(door.board) && !isHeld(name),
        )
        .map((cell) => ({ ...now(cell), usedAt: all.cells.get(cell.name)?.usedAt ?? 0 }));
    },
    isFree: (name) => layout.cell(name) !== undefined && whatUse(name, read()) === 'free' && !isHeld(name),
    forget: () => {
      kept = undefined;
    },
  };
}
