import type { CardVerdict } from '../../electron/contract/session-view.ts';
import type { Judgement } from '../../electron/credential/judge-code.ts';

/** What whoever checks a card should do: let it count, refuse it, or look closer. */
export type Answer = 'good' | 'bad' | 'unsure';

/** The kiosk's word for a judgement for which a status list was required. */
export function verdictOf(judgement: Judgement): CardVerdict {
  switch (judgement.verdict) {
    case 'not-a-code':
      return 'not-a-card';
    case 'bad-signature':
      return 'forged';
    case 'unknown-issuer':
    case 'expired':
    case 'not-yet-valid':
      return judgement.verdict;
    case 'status-missing':
      return 'good-unchecked';
    case 'status-stale':
      return 'good-stale';
    case 'genuine':
      return 'good';
    case 'revoked':
      // Only a list says that a card is revoked, and then why.
      return judgement.revocation === 'good' || judgement.revocation === 'unchecked'
        ? 'ended'
        : judgement.revocation;
  }
}

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
