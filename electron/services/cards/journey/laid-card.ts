import type { IdentityProblem } from '../../../contract/session-view.ts';
import type { ReaderState } from '../../../devices/identity-reader/identity-reader.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import type { IdentityCard } from '../../../foundation/identity-card.ts';
import type { ReaderView } from './card-state.ts';

/** What the screen says of the reader. */
export function readerView(state: ReaderState): ReaderView {
  switch (state.kind) {
    case 'offline':
    case 'reading':
      return state.kind;
    case 'empty':
    case 'card':
    case 'problem':
      return 'waiting';
  }
}

/** A card is good on its last day. */
export function hasExpired(card: IdentityCard, today: CalendarDate): boolean {
  return card.validUntil !== 'long-term' && card.validUntil < today;
}

/**
 * What a resident's card on the reader is good for: it was read, or `problem` is shown. `shown`: what the screen says already, which
 * stays there after that card was lifted, until another one is laid down.
 */
export function judgeLaidCard(
  seen: ReaderState,
  shown: IdentityProblem | undefined,
  around: { readonly staleUpToPresence: number; readonly today: CalendarDate },
):
  | { readonly kind: 'read'; readonly card: IdentityCard; readonly presence: number }
  | { readonly kind: 'show'; readonly problem: IdentityProblem | undefined } {
  const show = (problem: IdentityProblem | undefined) => ({ kind: 'show', problem }) as const;
  if (seen.kind === 'offline' || seen.kind === 'reading') return show(undefined);
  if (seen.kind === 'empty') return show(shown === 'left-behind' ? undefined : shown);
  if (seen.presence <= around.staleUpToPresence) return show('left-behind');
  if (seen.kind === 'problem') return show(seen.problem);
  if (seen.card.validFrom > around.today) return show('not-yet-valid');
  if (hasExpired(seen.card, around.today)) return show('expired');
  return { kind: 'read', card: seen.card, presence: seen.presence };
}
