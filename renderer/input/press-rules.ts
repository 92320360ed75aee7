/** A tremor's second tap on the same control is not a second press. */
export const sameControlPause = 500;
/** A tap meant for the page before must not land on the one that has just come. */
export const pageChangePause = 400;
/** How far a finger may wander during a press (VxSuite: 30 px of its screens). */
export const toleratedMovementMillimetres = 8;

export interface PressRules {
  /** Another page or overlay is on the screen from now on. */
  pageChanged(): void;
  /** Whether a press of this control counts now; one that counts starts the control's pause. */
  admits(control: string): boolean;
}

/** `now` in ms from any steady clock. */
export function createPressRules(now: () => number): PressRules {
  let pageSince = Number.NEGATIVE_INFINITY;
  let last: { readonly control: string; readonly at: number } | undefined;
  return {
    pageChanged: () => {
      pageSince = now();
    },
    admits: (control) => {
      const at = now();
      if (at - pageSince < pageChangePause) return false;
      if (last?.control === control && at - last.at < sameControlPause) return false;
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
