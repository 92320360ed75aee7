import type { GreyPicture } from './scan-conditions-grey.ts';
import { photographed, type View } from './scan-conditions-photograph.ts';
import { type PrintedCode, type PrintFaults, printed } from './scan-conditions-printed.ts';
import { chanceOf } from './scan-conditions-random.ts';
import { type SurfaceFaults, used } from './scan-conditions-surface.ts';

/** All that may stand between a drawn code and what a camera gets of it. */
export type ScanConditions = PrintFaults & SurfaceFaults & View;

/** A well-kept card of a well-kept printer, held before a phone's film of 1920 pixels, 20 cm away. */
export const ordinaryConditions: ScanConditions = {
  ...{ dotGain: 0.5, ribbonVoids: 0.002, deadElements: 0 },
  ...{ contrast: 0.95, dirt: 0, thumb: 0, thumbOnCorner: 0, frame: 0 },
  ...{ pixelsPerMillimetre: 7, tiltDegrees: 8, blurMillimetres: 0.08, lightLeft: 0.8, noise: 4 },
};

/** What the camera gets; the same seed meets each code with the same accidents. */
export function cameraPicture(code: PrintedCode, conditions: ScanConditions, seed: number): GreyPicture {
  const card = printed(code, conditions, chanceOf(seed));
  return photographed(used(card, conditions, chanceOf(seed + 1)), conditions, chanceOf(seed + 2));
}
