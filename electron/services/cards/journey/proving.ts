import type { CardEvent, CardState, Plan, Proof, Surroundings } from './card-state.ts';
import { refused } from './deciding.ts';
import { type Step, step } from './step.ts';

const nothingYet: Proof = {
  proofId: undefined,
  sentTo: undefined,
  problem: undefined,
  attemptsLeft: undefined,
  busy: false,
};

/** Begins the second proof with whatever the holder and this kiosk have; a person at the counter where neither serves. */
export function startProof(plan: Plan, around: Surroundings): Step {
  if (servesByPhone(plan, around)) {
    const proof = { ...nothingYet, busy: true };
    return step({ at: 'proving', plan, proof }, { do: 'start-proof', holder: plan.people.holder });
  }
  if (around.scanner === 'offered' || around.staffMayVouch)
    return step({ at: 'proving', plan, proof: nothingYet });
  return refused(plan.people, 'no-second-proof');
}

function servesByPhone(plan: Plan, around: Surroundings): boolean {
  return around.policy.secondProofs.includes('phone-code') && (plan.standing?.phoneOnRecord ?? null) !== null;
}

export function atProof(
  state: CardState & { readonly at: 'proving' },
  event: CardEvent,
  around: Surroundings,
): Step {
  const { plan, proof } = state;
  const { holder } = plan.people;
  const now = (change: Partial<Proof>, ...effects: NonNullable<Step>['effects']): Step =>
    step({ at: 'proving', plan, proof: { ...proof, ...change } }, ...effects);

  switch (event.type) {
    case 'proof-sent':
      return now({
        proofId: event.proofId,
        sentTo: event.sentTo,
        problem: undefined,
        attemptsLeft: undefined,
        busy: false,
      });
    case 'proof-not-sent':
      return now({ problem: 'not-sent', busy: false });
    case 'cannot-prove':
      return proof.busy ? undefined : refused(plan.people, 'no-second-proof');
    case 'send-again':
      if (proof.busy || !servesByPhone(plan, around)) return undefined;
      return now({ busy: true, problem: undefined }, { do: 'start-proof', holder });
    case 'prove-by-code': {
      const { proofId } = proof;
      if (proof.busy || proofId === undefined) return undefined;
      return now(
        { busy: true, problem: undefined },
        { do: 'answer-proof', holder, proofId, code: event.code },
      );
    }
    case 'scanned':
      if (proof.busy || around.scanner !== 'offered') return undefined;
      return now({ busy: true, problem: undefined }, { do: 'scan-proof', holder, text: event.text });
    case 'vouch':
      if (proof.busy || !around.staffMayVouch) return undefined;
      return now({ busy: true, problem: undefined }, { do: 'staff-proof', holder });
    case 'proof-accepted':
      return step({
        at: around.matter === 'report-loss' ? 'confirming-loss' : 'confirming',
        ...{ plan, token: event.token },
      });
    case 'proof-wrong':
      if (event.attemptsLeft === 0) return refused(plan.people, 'second-proof-failed');
      return now({ busy: false, problem: `wrong-${event.by}`, attemptsLeft: event.attemptsLeft });
    default:
      return undefined;
  }
}
