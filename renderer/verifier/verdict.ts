import type { CardVerdict } from '../../electron/credential/card-verdict.ts';

/** What whoever checks a card should do: let it count, refuse it, or look closer. */
export type Answer = 'good' | 'bad' | 'unsure';

const answers: Readonly<Record<CardVerdict, Answer>> = {
  good: 'good',
  ...{ 'good-unchecked': 'unsure', 'good-stale': 'unsure' },
  // The phone's clock is wrong far more often than a card is early.
  'not-yet-valid': 'unsure',
  // Any other square code: nothing was said of a card yet.
  'not-a-card': 'unsure',
  ...{ lost: 'bad', replaced: 'bad', suspended: 'bad', ended: 'bad', 'kiosk-revoked': 'bad' },
  ...{ expired: 'bad', forged: 'bad', 'unknown-issuer': 'bad' },
};

export function answerOf(verdict: CardVerdict): Answer {
  return answers[verdict];
}
