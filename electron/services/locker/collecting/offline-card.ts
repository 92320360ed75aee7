import type { OfflineCardProblem } from '../../../contract/locker-resident-views.ts';
import { verdictOf } from '../../../credential/card-verdict.ts';
import type { Gateway } from '../../../gateway/gateway.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { VerificationBook } from '../../verification/verification-book.ts';
import type { CollectEvent } from './collect-state.ts';

/** Judges a scanned offline code here, then asks the platform whose it is. It proves nothing yet: codes can be photographed. */
export function holderOfCard(parts: {
  readonly book: VerificationBook;
  readonly gateway: Gateway;
  readonly audit: AuditLog;
}): (text: string) => Promise<CollectEvent> {
  const { book, gateway, audit } = parts;

  async function problemOf(text: string): Promise<OfflineCardProblem | undefined> {
    let judged = book.judge(text);
    if (judged.verdict === 'unknown-issuer') {
      // A key may be newer than what is known here.
      await book.refresh();
      judged = book.judge(text);
    }
    const verdict = verdictOf(judged);
    audit.record('card-checked', { verdict, codeId: 'claims' in judged ? judged.claims.cardId : null });
    switch (verdict) {
      case 'good':
      // The platform, which is asked next, knows what became of it since.
      case 'good-unchecked':
      case 'good-stale':
        return undefined;
      case 'lost':
      case 'expired':
      case 'not-a-card':
        return verdict;
      case 'replaced':
      case 'suspended':
      case 'ended':
      case 'kiosk-revoked':
        return 'ended';
      case 'not-yet-valid':
      case 'forged':
      case 'unknown-issuer':
        return 'not-good';
    }
  }

  return async (text) => {
    const problem = await problemOf(text);
    if (problem) return { type: 'card-no-good', problem };
    const holder = await gateway.holderOfOfflineCode(new TextEncoder().encode(text));
    if (holder.ok) return { type: 'holder', holder: holder.value };
    if (holder.error.code !== 'gateway-refused') return { type: 'card-no-good', problem: 'platform-away' };
    return { type: 'card-no-good', problem: holder.error.reason === 'code-ended' ? 'ended' : 'unknown' };
  };
}
