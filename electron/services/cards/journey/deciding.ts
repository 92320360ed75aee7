import { decide, goOn } from '../eligibility.ts';
import type { CardEvent, CardState, Checked, Plan, Surroundings } from './card-state.ts';
import { type Step, step } from './step.ts';

type DecisionState = CardState & { readonly at: 'declaring' | 'choosing-reason' };

/** The platform has answered: refuse, ask what is missing, or go on to a proof or the confirmation. */
export function decideNext(checked: Checked, around: Surroundings): Step {
  const { people, standing, unfinished, declaresNoSmartphone } = checked;
  const { policy, today } = around;
  const decision = decide({
    holder: people.holder,
    standing,
    policy,
    unfinished,
    declaresNoSmartphone,
    today,
  });
  switch (decision.kind) {
    case 'refuse': {
      const { refusal, date } = decision;
      return step(
        { at: 'refused', people, refusal, date, reasons: [] },
        { do: 'record-refusal', people, refusal },
      );
    }
    case 'declare-no-smartphone':
      return step({ at: 'declaring', checked });
    case 'choose-reason':
      return step({ at: 'choosing-reason', checked, expiresOn: decision.expiresOn });
    case 'ask-about-earlier-print': {
      const { issue, expiresOn } = decision.unfinished;
      const handover = { issue, evidence: false, expiresOn: expiresOn ?? today, notified: undefined };
      return step({ at: 'handing-over', people, handover, checked });
    }
    case 'go-on':
      return planned({ ...checked, reason: decision.reason }, decision.level);
  }
}

export function atDecision(state: DecisionState, event: CardEvent, around: Surroundings): Step {
  const { checked } = state;
  if (state.at === 'declaring') {
    if (event.type !== 'declare') return undefined;
    if (!event.usesSmartphone) return decideNext({ ...checked, declaresNoSmartphone: true }, around);
    const refused = { at: 'refused', people: checked.people, date: undefined, reasons: [] } as const;
    return step({ ...refused, refusal: 'not-eligible' });
  }
  if (event.type !== 'choose-reason') return undefined;
  if (event.reason !== 'lost' && event.reason !== 'damaged') return undefined;
  return replaceEarlierCard(checked, event.reason, around);
}

/** A new code that ends the earlier one. */
export function replaceEarlierCard(checked: Checked, reason: 'lost' | 'damaged', around: Surroundings): Step {
  const next = goOn(around.policy, reason);
  if (next.kind !== 'go-on') return undefined;
  return planned({ ...checked, unfinished: undefined, reason }, next.level);
}

function planned(plan: Plan, level: 'card' | 'card-and-second-proof'): Step {
  return level === 'card'
    ? step({ at: 'confirming', plan, token: null })
    : step({ at: 'asking-about-call', plan });
}
