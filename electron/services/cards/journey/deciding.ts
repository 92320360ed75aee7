import type { IdentityLevel } from '../../../contract/declare.ts';
import type { Refusal } from '../../../contract/session-view.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import { decide, decideOffline, levelOf, type UnfinishedIssue } from '../eligibility.ts';
import type { CardEvent, CardState, Checked, People, Plan, Surroundings } from './card-state.ts';
import { type Step, step, type Taken } from './step.ts';

type DecisionState = CardState & { readonly at: 'declaring' | 'choosing-reason' };

/** The platform has answered: refuse, ask what is missing, or go on to a proof or the confirmation. */
export function decideNext(
  checked: Checked & { readonly standing: NonNullable<Checked['standing']> },
  around: Surroundings,
): Step {
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
    case 'refuse':
      return refused(people, decision.refusal, decision.date);
    case 'declare-no-smartphone':
      return step({ at: 'declaring', checked });
    case 'choose-reason':
      return step({ at: 'choosing-reason', checked, expiresOn: decision.expiresOn });
    case 'ask-about-earlier-print':
      return askAboutEarlierPrint(checked, decision.unfinished, around);
    case 'go-on':
      return planned({ ...checked, reason: decision.reason, madeHere: undefined }, decision.level);
  }
}

/** The platform is out of reach: finish what it began, or make a card here. */
export function decideWithoutPlatform(
  people: People,
  event: CardEvent & { readonly type: 'platform-out-of-reach' },
  around: Surroundings,
): Step {
  const { unfinished, alreadyMade } = event;
  const { policy, signsForDays, today } = around;
  const checked: Checked = { people, standing: undefined, unfinished, declaresNoSmartphone: false };
  const decision = decideOffline({
    holder: people.holder,
    ...{ policy, unfinished, alreadyMade, signsForDays, today },
  });
  switch (decision.kind) {
    case 'refuse':
      return refused(people, decision.refusal);
    case 'ask-about-earlier-print':
      return askAboutEarlierPrint(checked, decision.unfinished, around);
    case 'finish': {
      const { reason, madeHere, expiresOn } = decision.unfinished;
      return planned({ ...checked, reason, madeHere: madeHere ? expiresOn : undefined }, 'card');
    }
    case 'make-here':
      return planned(
        { ...checked, unfinished: undefined, reason: 'first', madeHere: decision.expiresOn },
        'card',
      );
  }
}

function askAboutEarlierPrint(checked: Checked, unfinished: UnfinishedIssue, around: Surroundings): Step {
  const { issue, expiresOn = around.today, madeHere } = unfinished;
  const handover = { issue, evidence: false, expiresOn, notified: undefined, madeHere };
  return step({ at: 'handing-over', people: checked.people, handover, checked });
}

export function atDecision(state: DecisionState, event: CardEvent, around: Surroundings): Step {
  const { checked } = state;
  if (state.at === 'declaring') {
    if (event.type !== 'declare' || !checked.standing) return undefined;
    if (event.usesSmartphone) return step(refusedState(checked.people, 'not-eligible'));
    return decideNext({ ...checked, standing: checked.standing, declaresNoSmartphone: true }, around);
  }
  if (event.type !== 'choose-reason') return undefined;
  if (event.reason !== 'lost' && event.reason !== 'damaged') return undefined;
  return replaceEarlierCard(checked, event.reason, around);
}

/** A new code that ends the earlier one: only the platform can do that. */
export function replaceEarlierCard(checked: Checked, reason: 'lost' | 'damaged', around: Surroundings): Step {
  if (!checked.standing) return refused(checked.people, 'gateway-offline');
  const plan: Plan = { ...checked, unfinished: undefined, reason, madeHere: undefined };
  return planned(plan, levelOf(around.policy, reason));
}

/** What must still be proven first, else the confirmation. */
export function planned(plan: Plan, level: IdentityLevel): Taken {
  return level === 'card'
    ? step({ at: 'confirming', plan, token: null })
    : step({ at: 'asking-about-call', plan });
}

/** No, and it is put on record. */
export function refused(people: People, refusal: Refusal, date?: CalendarDate): Step {
  return step({ ...refusedState(people, refusal), date }, { do: 'record-refusal', people, refusal });
}

function refusedState(people: People, refusal: Refusal) {
  return { at: 'refused', people, refusal, date: undefined, reasons: [] } as const;
}
