import { type RefObject, useEffect, useMemo } from 'react';
import type { Call } from '../client/client.ts';
import { createPresence } from '../input/presence.ts';

/** Every touch and key tells the core that somebody is there. */
export function usePresence(stage: RefObject<HTMLElement | null>, call: Call, countingDown: boolean): void {
  const present = useMemo(
    () =>
      createPresence(
        () => performance.now(),
        () => void call('session.stillHere', {}),
      ),
    [call],
  );
  useEffect(() => {
    const onInput = (event: Event) => {
      // The countdown's own buttons say themselves what is meant: one of them leaves.
      const onControl = event.target instanceof Element && event.target.closest('button') !== null;
      if (countingDown && onControl) return;
      present(countingDown);
    };
    const element = stage.current;
    element?.addEventListener('pointerdown', onInput);
    window.addEventListener('keydown', onInput);
    return () => {
      element?.removeEventListener('pointerdown', onInput);
      window.removeEventListener('keydown', onInput);
    };
  }, [stage, present, countingDown]);
}
