import type {
  CabinetConfiguration,
  LockerBoardConfiguration,
} from '../../../electron/configuration/locker-configuration.ts';
import type { SimulatedBoard } from './locker-simulator.ts';

/** The boards of the demonstration's locker, one of each kind on one line; all were ordered with the speed of the first. */
export const demonstrationBoards = [
  { name: 'a', driver: 'kerong-cu48', address: 0, locks: 20, shutIs: 1, statusBytes: 'first-byte-first' },
  { name: 'b', driver: 'eight-a', address: 1, locks: 14, shutIs: 1, statusBytes: 'last-byte-first' },
  { name: 'c', driver: 'kerong-cu16', address: 2, locks: 10, shutIs: 0, statusBytes: 'first-byte-first' },
  { name: 'd', driver: 'modbus-relay', address: 17, locks: 7, shutIs: 1, statusBytes: 'first-byte-first' },
] as const satisfies readonly SimulatedBoard[];

export const demonstrationBaud = 19_200;

/** The same boards as the kiosk's configuration writes them. */
export function demonstrationBoardsOn(line: string): readonly LockerBoardConfiguration[] {
  return demonstrationBoards.map((board) => ({ ...board, line, pulseMilliseconds: 500 }));
}

type Size = 'small' | 'medium' | 'large';
const heights: Readonly<Record<Size, number>> = { small: 125, medium: 200, large: 350 };

/** From the top down, 1,700 mm each: what is needed most hangs where everybody reaches. */
const forPapers: readonly Size[] = [
  ...(['medium', 'medium'] as const),
  ...(['small', 'small', 'small', 'small', 'small', 'small'] as const),
  ...(['medium', 'large'] as const),
];
const forParcels: readonly Size[] = ['medium', 'medium', 'medium', 'large', 'medium', 'medium', 'large'];

export const demonstrationCabinets: readonly CabinetConfiguration[] = [
  {
    name: 'A',
    place: { 'zh-CN': '机器右边第一个柜子', en: 'the first cabinet to the right of this machine' },
    columns: [column('A', 'a', 300, 0, forPapers), column('A', 'a', 300, 10, forPapers)],
  },
  {
    name: 'B',
    place: { 'zh-CN': '机器右边第二个柜子', en: 'the second cabinet to the right of this machine' },
    columns: [column('B', 'b', 400, 0, forParcels), column('B', 'b', 400, 7, forParcels)],
  },
  {
    name: 'C',
    place: { 'zh-CN': '机器右边第三个柜子', en: 'the third cabinet to the right of this machine' },
    columns: [column('C', 'c', 300, 0, forPapers)],
  },
  {
    name: 'D',
    place: { 'zh-CN': '机器右边第四个柜子，靠着墙', en: 'the fourth cabinet to the right, by the wall' },
    columns: [column('D', 'd', 400, 0, forParcels)],
  },
];

function column(
  cabinet: string,
  board: string,
  widthMillimetres: number,
  before: number,
  sizes: readonly Size[],
): CabinetConfiguration['columns'][number] {
  return {
    ...{ widthMillimetres, bottomMillimetres: 150 },
    cells: sizes.map((size, index) => {
      const lock = before + index + 1;
      const name = `${cabinet}${String(lock).padStart(2, '0')}`;
      return { ...{ name, size, board, lock }, heightMillimetres: heights[size] };
    }),
  };
}
