import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../foundation/clock.ts';
import { maskIdentityNumber, maskName } from '../../../foundation/identity-number.ts';
import type { Log } from '../../../foundation/log.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { Outbox } from '../../../store/outbox.ts';
import type { Store } from '../../../store/store.ts';
import type { KioskSigner } from '../../offline-signing/kiosk-signer.ts';
import type { CardIssues } from './card-issues.ts';
import type { CodedIssue, CodeSigning } from './code-source.ts';

/** Under which the outbox tells the platform of a code that was signed here. */
export function offlineIssueReport(issue: string): string {
  return `${issue}/offline-issue`;
}

/**
 * Signs a code while the platform is out of reach. Its place in the list, the issue with its code and the report to the
 * platform are kept together or not at all, before anything is printed.
 */
export function signCodesHere(parts: {
  readonly store: Store;
  readonly issues: CardIssues;
  readonly signer: KioskSigner;
  readonly outbox: Outbox;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
}): CodeSigning {
  const { store, issues, signer, outbox, audit, clock, log } = parts;

  return (plan, request) => {
    const { madeHere: expiresOn, people, reason } = plan;
    if (!expiresOn) return { refusal: 'kiosk-fault' };
    const id = randomUUID();
    const holder = store.seal.pseudonym(people.holder.number);
    const face = { name: maskName(people.holder.name), number: maskIdentityNumber(people.holder.number) };
    return store.database
      .transaction((): CodedIssue => {
        // Another pseudonym than in the records here: whoever scans a card must not find its holder in them.
        const onCard = store.seal.pseudonym(`card-holder/${people.holder.number}`);
        const signed = signer.sign({ face, holder: onCard, expiresOn });
        if (!signed.ok) {
          log.warn('code-not-signed', { ...signed.error });
          return { refusal: 'gateway-offline' };
        }
        const { key, place, ...code } = signed.value;
        issues.ask({ id, holder, reason, request, signedBy: 'kiosk' });
        issues.keepCode(id, code);
        outbox.add({
          ...{
            id: offlineIssueReport(id),
            kind: 'offline-issue',
            body: { issue: id, signedAt: clock.now() },
          },
          personal: {
            ...{ holder: request.holder, agent: request.agent, reason },
            payload: Buffer.from(code.payload).toString('base64'),
          },
        });
        audit.record('code-signed-here', { issue: id, codeId: code.codeId, key, place });
        return issues.find(id) ?? { refusal: 'kiosk-fault' };
      })
      .immediate();
  };
}
