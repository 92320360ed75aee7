import { useLayoutEffect, useRef } from 'react';

/** What the keys of a keyboard do while text is written. Letters come in small ones, and beside it as they were typed. */
interface Typing {
  readonly letter: (letter: string, typed: string) => void;
  readonly digit: (digit: string) => void;
  /** Any other key that writes one sign. */
  readonly sign: (sign: string) => void;
  readonly space: () => void;
  readonly deleteOne: () => void;
}

/** Listens to a keyboard from the moment text can be written: what is typed right then must not be lost. */
export function useTyping(typing: Typing): void {
  const latest = useRef(typing);
  latest.current = typing;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector('.overlay')) return;
      const { letter, digit, sign, space, deleteOne } = latest.current;
      // A key held down deletes on; a letter held down by a resting hand is one letter.
      if (event.key === 'Backspace') deleteOne();
      else if (event.repeat) return;
      else if (/^[a-z]$/i.test(event.key)) letter(event.key.toLowerCase(), event.key);
      else if (/^\d$/.test(event.key)) digit(event.key);
      else if (event.key === ' ' && !(document.activeElement instanceof HTMLButtonElement)) space();
      else if (event.key !== ' ' && [...event.key].length === 1) sign(event.key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
