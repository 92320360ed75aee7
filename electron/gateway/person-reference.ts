import type { PersonReference } from './answered.ts';

/** The person of a card, as the platform is told of them: nothing else of what the card says. */
export function reference({ number, name }: PersonReference): PersonReference {
  return { number, name };
}
