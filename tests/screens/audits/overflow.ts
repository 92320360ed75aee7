import type { Box, PageMeasurement } from '../../../renderer/workshop/measure/page-measurement.ts';
import {
  type Audit,
  bottom,
  type Circumstances,
  millimetres,
  overlap,
  pairs,
  right,
  tolerancePixels,
  type Violation,
} from './audit.ts';

/** Two pixels of overlap are rounding and the slack in a glyph's box; more is seen. */
const seenPixels = 2;

/** Nothing scrolls, nothing is cut off or runs out of its frame or the screen, and no words lie over others. */
export const auditOverflow: Audit = (page, how) => [
  ...judgeElements(page, how),
  ...judgeEdges(page, how),
  ...judgeOverlaps(page, how),
];

const fault = (where: string, what: string): Violation => ({ audit: 'overflow', where, what });

function judgeElements(page: PageMeasurement, how: Circumstances): Violation[] {
  return page.overflowing.map((element) => {
    const size = `${millimetres(element.right, how)} to the right, ${millimetres(element.below, how)} below`;
    return fault(element.where, `${element.scrolls ? 'scrolls' : 'is cut off'}: ${size}`);
  });
}

function judgeEdges(page: PageMeasurement, how: Circumstances): Violation[] {
  const screen: Box = { left: 0, top: 0, width: page.width, height: page.height };
  const controls = page.controls.flatMap((control) => {
    const beyond = reach(control.box, screen);
    return beyond > tolerancePixels
      ? [fault(control.where, `reaches ${millimetres(beyond, how)} off the screen`)]
      : [];
  });
  const texts = page.texts.flatMap((text) => {
    const offScreen = Math.max(0, ...text.boxes.map((box) => reach(box, screen)));
    const offFrame = Math.max(0, ...text.boxes.map((box) => reach(box, text.frame)));
    if (offScreen > tolerancePixels) {
      return [fault(text.where, `text runs ${millimetres(offScreen, how)} off the screen`)];
    }
    return offFrame > tolerancePixels
      ? [fault(text.where, `text runs ${millimetres(offFrame, how)} out of ${text.frameWhere}`)]
      : [];
  });
  return [...controls, ...texts];
}

/** How far a box reaches beyond another. */
function reach(box: Box, around: Box): number {
  return Math.max(
    around.left - box.left,
    around.top - box.top,
    right(box) - right(around),
    bottom(box) - bottom(around),
  );
}

function judgeOverlaps(page: PageMeasurement, how: Circumstances): Violation[] {
  const overTexts = pairs(page.texts).flatMap(([one, other]) => {
    const deepest = deepestOverlap(one.boxes, other.boxes);
    return deepest > seenPixels
      ? [fault(one.where, `overlaps the text ${other.where} by ${millimetres(deepest, how)}`)]
      : [];
  });
  const overControls = page.texts.flatMap((text) =>
    page.controls.flatMap((control, index) => {
      if (text.control === index) return [];
      const deepest = deepestOverlap(text.boxes, [control.box]);
      return deepest > seenPixels
        ? [fault(text.where, `overlaps the control ${control.where} by ${millimetres(deepest, how)}`)]
        : [];
    }),
  );
  return [...overTexts, ...overControls];
}

function deepestOverlap(some: readonly Box[], others: readonly Box[]): number {
  const depths = some.flatMap((one) =>
    others.map((other) => {
      const { x, y } = overlap(one, other);
      return Math.min(x, y);
    }),
  );
  return Math.max(0, ...depths);
}
