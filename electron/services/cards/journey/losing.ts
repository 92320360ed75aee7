import { cardToLose, decide, levelOf } from '../eligibility.ts';
import type { CardEvent, CardState, Checked, Plan, Surroundings } from './card-state.ts';
import { planned, refused } from './deciding.ts';
import { type Step, step } from './step.ts';

type LossState = CardState & { readonly at: 'confirming-loss' | 'reporting-loss' | 'loss-reported' };

/**
 * Somebody's card is gone: what proof does it take to end it? Nobody is turned away because no card is on record: a
 * kiosk may have made one of which the platform has not heard.
 */
export function decideAboutLoss(checked: Checked, around: Surroundings): Step {
  const plan: Plan = { ...checked, reason: 'lost', madeHere: undefined };
  if (around.policy.identityLevels.reportLoss === 'card')
    return step({ at: 'confirming-loss', plan, token: null });
  // A second proof is the platform's to give.
  return checked.standing
    ? step({ at: 'asking-about-call', plan })
    : refused(checked.people, 'gateway-offline');
}

export function atLoss(state: LossState, event: CardEvent, around: Surroundings): Step {
  switch (state.at) {
    case 'confirming-loss': {
      if (event.type !== 'confirm-loss') return undefined;
      const { plan, token } = state;
      return step({ at: 'reporting-loss', plan }, { do: 'report-loss', plan, token });
    }
    case 'reporting-loss': {
      if (event.type !== 'loss-reported') return undefined;
      const { outcome, notified } = event;
      return step({ at: 'loss-reported', plan: state.plan, outcome, notified });
    }
    case 'loss-reported': {
      if (event.type !== 'replace-lost' || !mayGetCard(state, around)) return undefined;
      const plan: Plan = { ...state.plan, unfinished: undefined };
      const next = planned(plan, levelOf(around.policy, 'lost'));
      return step(next.state, { do: 'change-matter', matter: 'get-card' });
    }
  }
}

/** Whether a new card can follow at once: the platform has ended the old one, and allows another. */
export function mayGetCard(
  state: CardState & { readonly at: 'loss-reported' },
  around: Surroundings,
): boolean {
  const { standing, people, declaresNoSmartphone } = state.plan;
  const { policy, today } = around;
  if (state.outcome !== 'ended' || !standing?.card || !around.makesCards) return false;
  if (!cardToLose(standing, today)) return false;
  const decision = decide({
    ...{ holder: people.holder, policy, today, declaresNoSmartphone, unfinished: undefined },
    standing: { ...standing, card: { ...standing.card, state: 'lost' } },
  });
  return decision.kind === 'go-on';
}
