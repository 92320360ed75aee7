import { noGrants } from '../../contract/grants.ts';
import { verdictOf } from '../../credential/card-verdict.ts';
import type { Judgement } from '../../credential/judge-code.ts';
import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Journey, JourneyHost } from '../session/journey.ts';
import { checkedView } from './verdict-view.ts';
import type { VerificationBook } from './verification-book.ts';

/** What newer keys or lists may change. */
const asksForMore: readonly Judgement['verdict'][] = ['unknown-issuer', 'status-missing', 'status-stale'];

/** Somebody wants to know whether a card is good: they hold it to the scanner, one card after the other. */
export interface CheckJourney extends Journey {
  /** Back to "hold a card to the scanner"; false when that is where it is. */
  checkAnother(): boolean;
}

export function startCheckJourney(
  parts: { readonly scanner: CodeScanner; readonly book: VerificationBook; readonly audit: AuditLog },
  host: JourneyHost,
  /** Of a card that was held to the scanner at the home screen. */
  firstCode?: string,
): CheckJourney {
  const { scanner, book, audit } = parts;
  let judgement: Judgement | undefined = firstCode === undefined ? undefined : judge(firstCode);

  const endings = [
    scanner.onCode((code) => {
      // It is the badge of a helper who signs in.
      if (!host.isShown()) return;
      judgement = judge(code);
      host.changed();
    }),
    scanner.onState(host.changed),
  ];

  function judge(code: string): Judgement {
    const judged = book.judge(code);
    const codeId = 'claims' in judged ? judged.claims.cardId : null;
    audit.record('card-checked', { verdict: verdictOf(judged), codeId });
    if (asksForMore.includes(judged.verdict)) void judgeAgain(code, judged);
    return judged;
  }

  /** A key or a list may be newer than what is known here: asked once, while the first answer stands. */
  async function judgeAgain(code: string, first: Judgement): Promise<void> {
    await book.refresh();
    if (judgement !== first) return;
    judgement = book.judge(code);
    host.changed();
  }

  function checkAnother(): boolean {
    if (!judgement) return false;
    judgement = undefined;
    host.changed();
    return true;
  }

  return {
    checkAnother,
    view: () => {
      if (judgement) return checkedView(judgement);
      return { screen: 'check-card', scanner: scanner.state === 'online' ? 'waiting' : 'offline' };
    },
    grants: () => noGrants,
    isKnown: () => false,
    canGoBack: () => true,
    canLeave: () => true,
    isHardwareAtWork: () => false,
    goBack: () => {
      if (!checkAnother()) host.finished();
    },
    leave: () => {
      judgement = undefined;
      for (const end of endings) end();
    },
  };
}
