import type { IdentityCard } from '../../foundation/identity-card.ts';

/** Why a card that lies on the reader gave no identity. */
export type CardProblem = 'unreadable' | 'wrong-check-digit';

/**
 * What the reader sees now. `offline`: the line is down or the module does not answer. `empty`: no card.
 * `reading`: a card was found. `card`: read whole. `problem`: a card lies there and gave no identity.
 * Whether the card has expired is judged by the services, which know the day.
 */
export type ReaderState =
  | { readonly kind: 'offline' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'card'; readonly card: IdentityCard; readonly presence: number }
  | { readonly kind: 'problem'; readonly problem: CardProblem; readonly presence: number };

/** Reads identity cards that residents lay on it. `presence` grows by one each time a card is laid down anew. */
export interface IdentityReader {
  readonly state: ReaderState;
  /** False where the reader cannot tell that the card was taken away; then the resident says so on the screen. */
  readonly sensesRemoval: boolean;
  /** Calls back on every change; returns the function that ends it. */
  subscribe(listener: (state: ReaderState) => void): () => void;
  close(): Promise<void>;
}
