import type { CabinetPicture } from '../../../electron/contract/locker-views.ts';

/** Names of a column's doors, from the top; heights in millimetres. */
const columns: readonly (readonly [width: number, first: number, heights: readonly number[]])[] = [
  [320, 1, [110, 110, 110, 110, 110, 110, 110, 110, 220, 220, 330]],
  [320, 12, [110, 110, 110, 110, 110, 110, 110, 110, 220, 220, 330]],
  [460, 23, [160, 160, 160, 160, 160, 330, 520]],
];

/** A cabinet with 29 doors of three sizes, as the workshop shows it. */
export function cabinetWith(meant: string | undefined, isOpen = false): CabinetPicture {
  return {
    name: 'A',
    place: { 'zh-CN': '机器右边的柜子', en: 'in the cabinet to the right of the machine' },
    ...{ at: 1, of: 1, row: ['A'] },
    columns: columns.map(([widthMillimetres, first, heights]) => ({
      ...{ widthMillimetres, bottomMillimetres: 150 },
      cells: heights.map((heightMillimetres, index) => {
        const name = String(first + index);
        const isMeant = name === meant;
        return {
          name,
          heightMillimetres,
          ...(isMeant && { mark: 'this' as const }),
          isOpen: isMeant && isOpen,
        };
      }),
    })),
  };
}

/** One of several tall ones, whose doors are too thin for their names. */
export function tallCabinetWith(meant: string): CabinetPicture {
  return {
    name: 'C',
    place: { 'zh-CN': '机器左边那一排', en: 'in the row to the left of the machine' },
    ...{ at: 3, of: 4, row: ['A', 'B', 'C', 'D'], machineAt: 4 },
    columns: Array.from({ length: 4 }, (_, column) => ({
      ...{ widthMillimetres: 360, bottomMillimetres: 120 },
      cells: Array.from({ length: 24 }, (__, row) => {
        const name = `C${column * 24 + row + 1}`;
        return {
          ...{ name, heightMillimetres: 75 },
          ...(name === meant && { mark: 'this' as const }),
          isOpen: false,
        };
      }),
    })),
  };
}
