import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { cornerAt, cornerMillimetres, createHiddenWayIn } from './hidden-way-in.ts';
import type { Input } from './input-context.ts';

/** Listens for the hidden gesture, and for Ctrl+Shift+S, while `enter` is given. Every press still does what it does. */
export function useHiddenWayIn(
  stage: RefObject<HTMLElement | null>,
  { millimetre }: Pick<Input, 'millimetre'>,
  enter: (() => void) | undefined,
): void {
  const wayIn = useMemo(() => createHiddenWayIn(() => performance.now()), []);
  const latest = useRef(enter);
  useEffect(() => {
    latest.current = enter;
  });
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      const screen = stage.current?.getBoundingClientRect();
      if (!screen || !latest.current || !event.isPrimary) return;
      const corner = cornerAt(
        { x: event.clientX, y: event.clientY },
        screen,
        cornerMillimetres * millimetre(),
      );
      if (wayIn.press(corner)) latest.current();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.shiftKey || event.code !== 'KeyS' || event.repeat) return;
      event.preventDefault();
      latest.current?.();
    };
    window.addEventListener('pointerdown', onPointerDown, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('pointerdown', onPointerDown, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [stage, millimetre, wayIn]);
}
