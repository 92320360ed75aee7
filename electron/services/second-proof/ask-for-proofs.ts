import type { Act, Gateway, PersonReference, StaffReference } from '../../gateway/gateway.ts';
import { reference } from '../../gateway/person-reference.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { FieldSeal } from '../../store/sealed-field.ts';
import type { ProofAnswer, ProofWay } from './proof.ts';

/** Brings what the platform says to the screen that waits for it; false when it has gone. */
type Answer = (answer: ProofAnswer) => boolean;

const kinds = { code: 'phone-code', scan: 'suishenma-scan', staff: 'staff' } as const;

/** Has the platform judge whether the holder is meant; what it says is brought to `answer`. `act`: left out for acts with cards. */
export function askForProofs(parts: {
  readonly gateway: Gateway;
  readonly audit: AuditLog;
  readonly seal: FieldSeal;
  /** The clerk who helps with this matter, if any. */
  readonly vouchingClerk: () => StaffReference | undefined;
  readonly act?: Act;
}) {
  const { gateway, audit, seal, vouchingClerk, act } = parts;
  const pseudonym = (card: PersonReference) => seal.pseudonym(card.number);

  function judged(
    holder: PersonReference,
    way: ProofWay,
    proof: Awaited<ReturnType<Gateway['answerSecondProof']>>,
    answer: Answer,
    by?: number,
  ): void {
    if (!proof.ok) {
      // The platform's refusal of a code (unknown, too old) is a wrong code to the resident: send a new one.
      if (proof.error.code === 'gateway-refused') answer({ type: 'proof-wrong', by: way, attemptsLeft: 0 });
      else answer({ type: 'refuse', refusal: 'gateway-offline' });
      return;
    }
    if (proof.value.accepted) {
      const kind = kinds[way];
      audit.record('second-proof-given', {
        ...{ holder: pseudonym(holder), kind },
        ...(by !== undefined && { by }),
      });
      answer({ type: 'proof-accepted', token: proof.value.token });
      return;
    }
    audit.record('second-proof-wrong', { holder: pseudonym(holder) });
    answer({ type: 'proof-wrong', by: way, attemptsLeft: proof.value.attemptsLeft });
  }

  return {
    start: async (holder: PersonReference, answer: Answer): Promise<void> => {
      const sent = await gateway.startSecondProof(reference(holder), act);
      if (!sent.ok) {
        answer({ type: 'proof-not-sent' });
        return;
      }
      audit.record('second-proof-started', { holder: pseudonym(holder) });
      answer({ type: 'proof-sent', proofId: sent.value.proofId, sentTo: sent.value.sentTo });
    },
    byCode: async (holder: PersonReference, proofId: string, code: string, answer: Answer) =>
      judged(holder, 'code', await gateway.answerSecondProof(proofId, code), answer),
    byScan: async (holder: PersonReference, text: string, answer: Answer) =>
      judged(holder, 'scan', await gateway.proveByScan(reference(holder), text, act), answer),
    byStaff: async (holder: PersonReference, answer: Answer): Promise<void> => {
      const clerk = vouchingClerk();
      // The clerk left in the same moment: nobody vouched.
      if (!clerk) answer({ type: 'proof-wrong', by: 'staff', attemptsLeft: 1 });
      else
        judged(holder, 'staff', await gateway.proveByStaff(reference(holder), clerk, act), answer, clerk.id);
    },
  };
}
