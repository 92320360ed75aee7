import { useLayoutEffect, useState } from 'react';

/**
 * Digits tapped on the glass or typed on a keyboard; none beyond `length`, none while not `enabled`. `last`: a letter that may stand in
 * the last place. `before`: what stands there already.
 */
export function useDigits(
  length: number,
  enabled: boolean,
  { last, before = '' }: { readonly last?: string; readonly before?: string | undefined } = {},
) {
  const [digits, setDigits] = useState(before);
  const add = (digit: string) =>
    setDigits((present) => (present.length < length ? present + digit : present));
  const deleteOne = () => setDigits((present) => present.slice(0, -1));
  const deleteAll = () => setDigits('');
  // Listens from the moment the keypad shows: a digit typed right then must not be lost.
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector('.overlay')) return;
      if (/^\d$/.test(event.key)) {
        setDigits((present) => (present.length < length ? present + event.key : present));
      } else if (last !== undefined && event.key.toUpperCase() === last) {
        setDigits((present) => (present.length === length - 1 ? present + last : present));
      } else if (event.key === 'Backspace') setDigits((present) => present.slice(0, -1));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [length, enabled, last]);
  return { digits, add, deleteOne, deleteAll };
}
