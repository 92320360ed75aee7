import { type MouseEvent, type PointerEvent, useId, useRef } from 'react';
import { useInput } from './input-context.ts';
import { type Point, staysOnControl, toleratedMovementMillimetres } from './press-rules.ts';

/**
 * What makes a native button forgiving: pressed by pointer under the press rules; by key, or by what assistive
 * software does in a person's stead, through its click. `pause`: how long the control takes no second press (ms).
 */
export function usePress(onPress: () => void, pause: number) {
  const control = useId();
  const { rules, millimetre, pressed } = useInput();
  const down = useRef<Point | undefined>(undefined);
  const clickIsEcho = useRef(false);

  const press = () => {
    if (!rules.admits(control, pause)) return;
    pressed?.();
    onPress();
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      if (!event.isPrimary || event.button !== 0) return;
      clickIsEcho.current = false;
      down.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerUp: (event: PointerEvent<HTMLButtonElement>) => {
      const from = down.current;
      down.current = undefined;
      if (!from || !event.isPrimary) return;
      clickIsEcho.current = true;
      const area = event.currentTarget.getBoundingClientRect();
      const up = { x: event.clientX, y: event.clientY };
      if (staysOnControl(area, from, up, toleratedMovementMillimetres * millimetre())) press();
    },
    onPointerCancel: () => {
      down.current = undefined;
    },
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      // The browser sends a click after each pointer press; keys send one of detail 0.
      const echo = clickIsEcho.current && event.detail !== 0;
      clickIsEcho.current = false;
      if (!echo) press();
    },
  };
}
