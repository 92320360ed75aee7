import type { ScreenView } from '../../contract/session-view.ts';
import { verdictOf } from '../../credential/card-verdict.ts';
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
