import { claimsToBeOfflineCode } from '../../credential/offline-code.ts';
import type { PersonReference } from '../../gateway/gateway.ts';

/** How far a second proof has come. */
export interface Proof {
  readonly proofId: string | undefined;
  /** The phone on record, masked. */
  readonly sentTo: string | undefined;
  readonly problem: 'wrong-code' | 'wrong-scan' | 'wrong-staff' | 'not-sent' | undefined;
  readonly attemptsLeft: number | undefined;
  /** The platform is being asked. */
  readonly busy: boolean;
}

export const nothingProven: Proof = {
  ...{ proofId: undefined, sentTo: undefined, problem: undefined },
  ...{ attemptsLeft: undefined, busy: false },
};

/** By six digits on the phone on record, a scanned 随申码, or a clerk's word. */
export type ProofWay = 'code' | 'scan' | 'staff';

/** Which of them serve whoever stands there now. */
export interface OfferedProofs {
  readonly code: boolean;
  readonly scan: boolean;
  readonly staff: boolean;
}

/** What the platform says of a second proof. */
export type ProofAnswer =
  | { readonly type: 'proof-sent'; readonly proofId: string; readonly sentTo: string }
  | { readonly type: 'proof-not-sent' }
  | { readonly type: 'proof-accepted'; readonly token: string }
  | { readonly type: 'proof-wrong'; readonly by: ProofWay; readonly attemptsLeft: number }
  | { readonly type: 'refuse'; readonly refusal: 'gateway-offline' | 'kiosk-fault' };

/** What whoever stands there does at it. */
export type ProofAct =
  | { readonly type: 'prove-by-code'; readonly code: string }
  | { readonly type: 'send-again' }
  | { readonly type: 'scanned'; readonly text: string }
  | { readonly type: 'vouch' };

/** What moves a second proof on; a refusal ends it, and each matter says how. */
type ProofEvent = ProofAct | Exclude<ProofAnswer, { type: 'refuse' }>;

const eventsOfProofs: { readonly [Type in ProofEvent['type']]: true } = {
  ...{ 'proof-sent': true, 'proof-not-sent': true, 'proof-accepted': true, 'proof-wrong': true },
  ...{ 'prove-by-code': true, 'send-again': true, scanned: true, vouch: true },
};

/** Whether an event of some matter is one of its second proof. */
export function isOfProof(event: { readonly type: string }): event is ProofEvent {
  return Object.hasOwn(eventsOfProofs, event.type);
}

/** What the platform must be asked; each answers with a `ProofAnswer`. */
export type ProofEffect =
  | { readonly do: 'start-proof' | 'staff-proof'; readonly holder: PersonReference }
  | {
      readonly do: 'answer-proof';
      readonly holder: PersonReference;
      readonly proofId: string;
      readonly code: string;
    }
  | { readonly do: 'scan-proof'; readonly holder: PersonReference; readonly text: string };

/** `over`: that way serves no more. Undefined: the event means nothing here. */
export type Followed =
  | { readonly kind: 'goes-on'; readonly proof: Proof; readonly effects: readonly ProofEffect[] }
  | { readonly kind: 'accepted'; readonly token: string }
  | { readonly kind: 'over'; readonly by: ProofWay }
  | undefined;

/** One step of a second proof, pure, the same for every matter. What it is for, and what comes of it, each matter says itself. */
export function followProof(
  proof: Proof,
  event: ProofEvent,
  holder: PersonReference,
  offered: OfferedProofs,
): Followed {
  const now = (change: Partial<Proof>, ...effects: readonly ProofEffect[]): Followed => ({
    kind: 'goes-on',
    proof: { ...proof, ...change },
    effects,
  });
  const asked = (effect: ProofEffect) => now({ busy: true, problem: undefined }, effect);

  switch (event.type) {
    case 'proof-sent':
      return now({ ...nothingProven, proofId: event.proofId, sentTo: event.sentTo });
    case 'proof-not-sent':
      return now({ problem: 'not-sent', busy: false });
    case 'send-again':
      return proof.busy || !offered.code ? undefined : asked({ do: 'start-proof', holder });
    case 'prove-by-code': {
      const { proofId } = proof;
      if (proof.busy || proofId === undefined) return undefined;
      return asked({ do: 'answer-proof', holder, proofId, code: event.code });
    }
    case 'scanned':
      if (proof.busy || !offered.scan) return undefined;
      // A card is no 随申码, whoever's it is. The platform does not hear of it, and it counts as no try.
      if (claimsToBeOfflineCode(event.text)) return now({ problem: 'wrong-scan' });
      return asked({ do: 'scan-proof', holder, text: event.text });
    case 'vouch':
      return proof.busy || !offered.staff ? undefined : asked({ do: 'staff-proof', holder });
    case 'proof-accepted':
      return { kind: 'accepted', token: event.token };
    case 'proof-wrong': {
      const { by, attemptsLeft } = event;
      if (attemptsLeft === 0) return { kind: 'over', by };
      return now({ busy: false, problem: `wrong-${by}`, attemptsLeft });
    }
  }
}
