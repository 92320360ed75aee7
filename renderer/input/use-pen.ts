import { type PointerEvent, useRef } from 'react';
import type { Point, Stroke } from '../writing/stroke.ts';
import { useInput } from './input-context.ts';

/** A contact wider than this is the heel of a hand. */
const palmMillimetres = 25;
/** A finger that rests on the glass and has not moved so far gives way to the one that begins to write. */
const restingMillimetres = 3;
/** Points nearer to each other than this say nothing but that the hand trembles. */
const stepMillimetres = 0.5;

interface PenEvents {
  /** A finger came down. */
  readonly begin: () => void;
  /** The stroke so far; the same array grows. */
  readonly draw: (stroke: Stroke) => void;
  /** The finger left the glass, or, with no points, was none that writes. */
  readonly end: (stroke: Stroke) => void;
}

interface Pen {
  readonly pointer: number;
  readonly points: Point[];
}

/** What makes an element take strokes, in thousandths of its own width, one finger at a time. */
export function usePen({ begin, draw, end }: PenEvents) {
  const { rules, millimetre } = useInput();
  const pen = useRef<Pen | undefined>(undefined);

  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }, pad: Element): Point => {
    const { left, top, width } = pad.getBoundingClientRect();
    return { x: ((clientX - left) * 1000) / width, y: ((clientY - top) * 1000) / width };
  };
  const inMillimetres = (thousandths: number, pad: Element) =>
    (thousandths * pad.getBoundingClientRect().width) / 1000 / millimetre();
  const finish = (points: Stroke) => {
    pen.current = undefined;
    end(points);
  };

  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      const pad = event.currentTarget;
      const isPalm = Math.max(event.width, event.height) > palmMillimetres * millimetre();
      // The rules refuse what was meant for the page before.
      if (event.button !== 0 || isPalm || !rules.admits('pad', 0)) return;
      if (pen.current && inMillimetres(lengthOf(pen.current.points), pad) > restingMillimetres) return;
      pad.setPointerCapture(event.pointerId);
      const points = [pointOf(event, pad)];
      pen.current = { pointer: event.pointerId, points };
      begin();
      draw(points);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (pen.current?.pointer !== event.pointerId) return;
      const { points } = pen.current;
      const pad = event.currentTarget;
      for (const each of [...event.nativeEvent.getCoalescedEvents(), event]) {
        const point = pointOf(each, pad);
        const last = points.at(-1) ?? point;
        const step = Math.hypot(point.x - last.x, point.y - last.y);
        if (inMillimetres(step, pad) >= stepMillimetres) points.push(point);
      }
      draw(points);
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      if (pen.current?.pointer === event.pointerId) finish(pen.current.points);
    },
    onPointerCancel: (event: PointerEvent<SVGSVGElement>) => {
      if (pen.current?.pointer === event.pointerId) finish([]);
    },
  };
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((length, point, index) => {
    const before = points[index - 1] ?? point;
    return length + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}
