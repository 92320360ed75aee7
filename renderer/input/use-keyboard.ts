import { type RefObject, useEffect } from 'react';
import { nextInDirection } from './arrow-focus.ts';
import { type Direction, meaningOfKey } from './keys.ts';

interface KeyActions {
  readonly home: () => void;
  readonly help: () => void;
  readonly back: () => void;
}

/** Makes the whole page work by keys: arrows lead from control to control, Home, Help and Escape have their places. */
export function useKeyboard(stage: RefObject<HTMLElement | null>, actions: KeyActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A key held down by a shaking or resting hand is one press.
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
      const meaning = meaningOfKey(event.key);
      if (!meaning || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (meaning.kind === 'move') moveFocus(stage.current, meaning.direction);
      else if (!event.repeat) actions[meaning.kind]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [stage, actions]);
}

function moveFocus(stage: HTMLElement | null, direction: Direction): void {
  if (!stage) return;
  const controls = [...stage.querySelectorAll('button')].filter((button) => !button.closest('[inert]'));
  const focused = stage.contains(document.activeElement) ? document.activeElement : null;
  const from = focused ?? stage.querySelector('h1');
  if (!from) return;
  const position = (controls as Element[]).indexOf(from);
  const areas = controls.map((control) => control.getBoundingClientRect());
  const next = nextInDirection(areas, from.getBoundingClientRect(), direction, position);
  if (next !== undefined) controls[next]?.focus({ focusVisible: true } as FocusOptions);
}
