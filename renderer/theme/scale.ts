import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const millimetresPerInch = 25.4;

/** Pixels in a millimetre of the configured screen. */
export function pixelsPerMillimetre(screen: KioskDescription['screen']): number {
  const diagonalPixels = Math.hypot(screen.widthPixels, screen.heightPixels);
  return diagonalPixels / (screen.diagonalInches * millimetresPerInch);
}

export interface Placement {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Where a stage of `screen` pixels stands in a window: as large as fits, in the middle; 1:1 when the sizes agree. */
export function placeStage(window: Size, screen: Size): Placement {
  const scale = Math.min(window.width / screen.width, window.height / screen.height);
  return {
    scale,
    left: (window.width - screen.width * scale) / 2,
    top: (window.height - screen.height * scale) / 2,
  };
}
