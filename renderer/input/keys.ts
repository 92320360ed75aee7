export type Direction = 'up' | 'down' | 'left' | 'right';
type KeyMeaning =
  | { readonly kind: 'move'; readonly direction: Direction }
  | { readonly kind: 'home' | 'help' | 'back' };

const meanings: Readonly<Record<string, KeyMeaning>> = {
  ArrowUp: { kind: 'move', direction: 'up' },
  ArrowDown: { kind: 'move', direction: 'down' },
  ArrowLeft: { kind: 'move', direction: 'left' },
  ArrowRight: { kind: 'move', direction: 'right' },
  Home: { kind: 'home' },
  Help: { kind: 'help' },
  F1: { kind: 'help' },
  Escape: { kind: 'back' },
};

/** What a key of the keyboard or the accessible keypad means; undefined for keys the browser handles itself. */
export function meaningOfKey(key: string): KeyMeaning | undefined {
  return meanings[key];
}
