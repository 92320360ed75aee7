import type { CabinetPicture } from '../../../electron/contract/locker-views.ts';
import { CabinetDoors } from './cabinet-doors.tsx';
import { CabinetDrawing } from './cabinet-drawing.tsx';

interface CabinetProps {
  readonly picture: CabinetPicture;
  /** Makes each door something to press. */
  readonly onCell?: ((name: string) => void) | undefined;
}

/**
 * One cabinet as it stands on the wall. To look at it is drawn in its true proportions and as large as its place; where its doors
 * are pressed none is smaller than a finger needs.
 */
export function Cabinet({ picture, onCell }: CabinetProps) {
  return onCell ? <CabinetDoors picture={picture} onCell={onCell} /> : <CabinetDrawing picture={picture} />;
}
