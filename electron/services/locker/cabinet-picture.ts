import type { CabinetConfiguration } from '../../configuration/locker-configuration.ts';
import type { CabinetPicture, CellMark } from '../../contract/locker-views.ts';
import type { CellNow } from './cell.ts';

/** Draws one cabinet of the wall. `markOf` says how each door looks; undefined: as any other. */
export function cabinetPicture(
  cabinets: readonly CabinetConfiguration[],
  name: string,
  cellNow: (cell: string) => CellNow | undefined,
  markOf: (cell: CellNow) => CellMark | undefined,
): CabinetPicture | undefined {
  const index = cabinets.findIndex((each) => each.name === name);
  const cabinet = cabinets[index];
  if (!cabinet) return undefined;
  const beside = cabinets.findIndex(({ machine }) => machine !== undefined);
  const machineAt = cabinets[beside]?.machine === 'on-its-left' ? beside : beside + 1;
  return {
    ...{ name, place: cabinet.place, at: index + 1, of: cabinets.length },
    ...{ row: cabinets.map((each) => each.name), ...(beside >= 0 && { machineAt }) },
    columns: cabinet.columns.map(({ widthMillimetres, bottomMillimetres, cells }) => ({
      ...{ widthMillimetres, bottomMillimetres },
      cells: cells.map((cell) => {
        const now = cellNow(cell.name);
        const mark = now && markOf(now);
        return {
          ...{ name: cell.name, heightMillimetres: cell.heightMillimetres, isOpen: now?.sees === 'open' },
          ...(mark && { mark }),
        };
      }),
    })),
  };
}
