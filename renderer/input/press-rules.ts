/** A tremor's second tap on the same control is not a second press. */
export const sameControlPause = 500;
/**
 * A code may hold the same digit twice in a row, and a digit dropped in silence makes a right code wrong. One too many
 * is seen at once and can be deleted, so only what a finger cannot mean is ignored: the bounce of one touch.
 */
export const sameDigitPause = 150;
/** A tap meant for the page before must not land on the one that has just come. */
export const pageChangePause = 400;
/** How far a finger may wander during a press (VxSuite: 30 px of its screens). */
export const toleratedMovementMillimetres = 8;

export interface PressRules {
  /** Another page or overlay is on the screen from now on. */
  pageChanged(): void;
  /** Whether a press of this control counts now, the last that counted being at least `pause` ms ago. */
  admits(control: string, pause?: number): boolean;
}

/** `now` in ms from any steady clock. */
export function createPressRules(now: () => number): PressRules {
  let pageSince = Number.NEGATIVE_INFINITY;
  let last: { readonly control: string; readonly at: number } | undefined;
  return {
    pageChanged: () => {
      pageSince = now();
    },
    admits: (control, pause = sameControlPause) => {
      const at = now();
      if (at - pageSince < pageChangePause) return false;
      if (last?.control === control && at - last.at < pause) return false;
      last = { control, at };
      return true;
    },
  };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A press counts when the finger leaves the glass on the control, or not farther than tolerated from where it came down. */
export function staysOnControl(control: Area, down: Point, up: Point, tolerance: number): boolean {
  const within =
    up.x >= control.left && up.x <= control.right && up.y >= control.top && up.y <= control.bottom;
  return within || Math.hypot(up.x - down.x, up.y - down.y) <= tolerance;
}
