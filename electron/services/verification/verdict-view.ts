import type { CardVerdict, ScreenView } from '../../contract/session-view.ts';
import type { Judgement } from '../../credential/judge-code.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';

type CheckedView = ScreenView & { readonly screen: 'card-checked' };

/** What the screen says of a card that was scanned. All that it shows stands on the card too, masked. */
export function checkedView(judgement: Judgement): CheckedView {
  const verdict = verdictOf(judgement);
  if (!('claims' in judgement)) return { screen: 'card-checked', verdict };
  const { claims, certificate, statusIssuedAt } = judgement;
  return {
    screen: 'card-checked',
    verdict,
    card: {
      face: { ...claims.face, expiresOn: claims.expiresOn },
      issuer: claims.issuer,
      issuedOn: calendarDateInShanghai(claims.issuedAt * 1000),
      ...(certificate && { kiosk: certificate.kiosk }),
      ...(statusIssuedAt !== undefined && { statusIssuedAt }),
    },
  };
}

/** Judged with a status list required: without one a genuine card is only genuine. */
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
      // Revoked is only said of what a list says so of.
      return judgement.revocation === 'good' || judgement.revocation === 'unchecked'
        ? 'ended'
        : judgement.revocation;
  }
}
