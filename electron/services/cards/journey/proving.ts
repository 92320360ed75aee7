import { followProof, isOfProof, nothingProven } from '../../second-proof/proof.ts';
import type { CardEvent, CardState, Plan, Surroundings } from './card-state.ts';
import { refused } from './deciding.ts';
import { type Step, step } from './step.ts';

/** Begins the second proof with whatever the holder and this kiosk have; a person at the counter where neither serves. */
export function startProof(plan: Plan, around: Surroundings): Step {
  if (servesByPhone(plan, around)) {
    const proof = { ...nothingProven, busy: true };
    return step({ at: 'proving', plan, proof }, { do: 'start-proof', holder: plan.people.holder });
  }
  if (around.scanner === 'offered' || around.staffMayVouch)
    return step({ at: 'proving', plan, proof: nothingProven });
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
  if (event.type === 'cannot-prove') return proof.busy ? undefined : refused(plan.people, 'no-second-proof');
  if (!isOfProof(event)) return undefined;
  const followed = followProof(proof, event, plan.people.holder, {
    code: servesByPhone(plan, around),
    scan: around.scanner === 'offered',
    staff: around.staffMayVouch,
  });
  switch (followed?.kind) {
    case 'goes-on':
      return step({ at: 'proving', plan, proof: followed.proof }, ...followed.effects);
    case 'accepted':
      return step({
        at: around.matter === 'report-loss' ? 'confirming-loss' : 'confirming',
        ...{ plan, token: followed.token },
      });
    case 'over':
      return refused(plan.people, 'second-proof-failed');
    case undefined:
      return undefined;
  }
}
