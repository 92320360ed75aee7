/** How often the two upper corners are pressed in turn, beginning with the left one. */
const presses = 6;
/** All of it within so many ms: nobody does it by chance. */
const within = 5_000;
/** How large a corner is, in mm. */
export const cornerMillimetres = 25;

export type Corner = 'left' | 'right';

/** Where staff begin to sign in: nothing shows it, and nothing that residents press has any part in it. */
export interface HiddenWayIn {
  /** A finger came down: in a corner, or anywhere else. True: that was the last press of the gesture. */
  press(corner: Corner | undefined): boolean;
}

/** `now` in ms from any steady clock. */
export function createHiddenWayIn(now: () => number): HiddenWayIn {
  let moments: readonly number[] = [];
  return {
    press: (corner) => {
      const expected: Corner = moments.length % 2 === 0 ? 'left' : 'right';
      const at = now();
      if (corner === expected && at - (moments[0] ?? at) <= within) moments = [...moments, at];
      else moments = corner === 'left' ? [at] : [];
      if (moments.length < presses) return false;
      moments = [];
      return true;
    },
  };
}

/** Which upper corner of the screen a point lies in; all in the same unit. */
export function cornerAt(
  point: { readonly x: number; readonly y: number },
  screen: { readonly left: number; readonly right: number; readonly top: number },
  size: number,
): Corner | undefined {
  if (point.y < screen.top || point.y > screen.top + size) return undefined;
  if (point.x >= screen.left && point.x <= screen.left + size) return 'left';
  return point.x <= screen.right && point.x >= screen.right - size ? 'right' : undefined;
}
