import type { Judgement } from './judge-code.ts';

/** What whoever holds a card to a scanner or a phone is told of it. */
export const cardVerdicts = [
  /** Genuine, and its list says that it is good. */
  'good',
  /** Genuine, but no list says what became of it since, or only one that is too old. */
  'good-unchecked',
  'good-stale',
  'lost',
  'replaced',
  'suspended',
  'ended',
  /** The kiosk that signed it is no longer trusted. */
  'kiosk-revoked',
  'expired',
  'not-yet-valid',
  /** Made to look like a code: nobody who is trusted signed it. */
  'forged',
  'unknown-issuer',
  'not-a-card',
] as const;

export type CardVerdict = (typeof cardVerdicts)[number];

/** Of a judgement for which a status list was required. */
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
    case 'revoked': {
      const { revocation } = judgement;
      // Only a list says that a card is revoked, and then why.
      return revocation === 'good' || revocation === 'unchecked' ? 'ended' : revocation;
    }
  }
}
