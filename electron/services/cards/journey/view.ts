import type { HeldGrants } from '../../../contract/grants.ts';
import type { MaskedPerson, ScreenView } from '../../../contract/session-view.ts';
import { addDays } from '../../../foundation/calendar-date.ts';
import type { IdentityCard } from '../../../foundation/identity-card.ts';
import { maskIdentityNumber, maskName } from '../../../foundation/identity-number.ts';
import { cardToLose } from '../eligibility.ts';
import type { CardState, Plan, Surroundings } from './card-state.ts';
import { mayGetCard } from './losing.ts';
import { isTakenByHand } from './printing.ts';
import { peopleOf } from './transition.ts';

/** What the screen may show of this state: people masked, no code. */
export function viewOf(state: CardState, around: Surroundings): ScreenView {
  switch (state.at) {
    case 'about': {
      const { seniorAge, minorAge, validityDays, ...others } = around.policy;
      const away = around.platformIsAway;
      return {
        screen: 'card-about',
        seniorAge,
        minorAge,
        // Without the platform only age entitles, and for a shorter time.
        disabilityCertificate: !away && others.disabilityCertificate,
        selfDeclaration: !away && others.selfDeclaration,
        validityDays: away ? Math.min(validityDays, around.signsForDays ?? validityDays) : validityDays,
      };
    }
    case 'placing-own':
    case 'placing-applicant':
      return {
        screen: 'place-identity-card',
        whose: state.at === 'placing-own' ? 'own' : 'applicant',
        reader: state.reader,
        ...(state.problem && { problem: state.problem }),
      };
    case 'choosing-holder':
      return { screen: 'choose-holder', person: masked(state.own), matter: around.matter };
    case 'checking':
    case 'reporting-loss':
      return { screen: 'working', task: 'check', doing: 'asking-platform', heldUpBy: [] };
    case 'declaring':
      return { screen: 'declare-no-smartphone' };
    case 'choosing-reason':
      return {
        screen: 'choose-reason',
        holder: masked(state.checked.people.holder),
        expiresOn: state.expiresOn,
      };
    case 'asking-about-call':
      return { screen: 'phone-call-question' };
    case 'warning-of-fraud':
      return { screen: 'fraud-warning' };
    case 'proving': {
      const { sentTo, problem, attemptsLeft, busy } = state.proof;
      return {
        screen: 'second-proof',
        scan: around.scanner,
        ...(around.staffMayVouch && { staffMayVouch: true as const }),
        busy,
        ...(sentTo && { sentTo }),
        ...(problem && { problem }),
        ...(attemptsLeft !== undefined && { attemptsLeft }),
      };
    }
    case 'confirming':
      return confirmation(state.plan, around);
    case 'confirming-loss': {
      const { people, standing } = state.plan;
      const card = standing && cardToLose(standing, around.today);
      return {
        screen: 'confirm-loss',
        holder: masked(people.holder),
        ...(people.agent && { agent: masked(people.agent) }),
        known: !standing ? 'not-asked' : card ? 'good' : 'none',
        ...(card && { expiresOn: card.expiresOn }),
      };
    }
    case 'loss-reported': {
      const { outcome, notified } = state;
      return {
        ...{ screen: 'loss-reported', outcome, mayGetCard: mayGetCard(state, around) },
        ...(notified && { notified }),
      };
    }
    case 'taking-identity-back':
      return { screen: 'take-identity-card-back', byHand: isTakenByHand(around) };
    case 'making':
      return { screen: 'working', task: 'card', doing: state.stage, heldUpBy: [...state.heldUpBy] };
    case 'handing-over': {
      if (state.checked) return { screen: 'earlier-card' };
      const { evidence, notified } = state.handover;
      return { screen: 'take-card', evidence, ...(notified && { notified }) };
    }
    case 'print-failed': {
      const { reasons, outcome, mayPrintAgain } = state;
      return { screen: 'print-failed', reasons: [...reasons], outcome, mayPrintAgain };
    }
    case 'thanks': {
      const { expiresOn, notified, madeHere } = state.handover;
      return { screen: 'thanks', expiresOn, madeHere, ...(notified && { notified }) };
    }
    case 'refused':
      return {
        screen: 'not-now',
        refusal: state.refusal,
        reasons: [...state.reasons],
        ...(state.date && { date: state.date }),
      };
  }
}

/** What the session holds in this state. The second proof counts once it was accepted. */
export function grantsOf(state: CardState): HeldGrants {
  const people = peopleOf(state);
  if (!people) return { others: new Set() };
  const holdsToken =
    state.at === 'confirming' || state.at === 'taking-identity-back' || state.at === 'confirming-loss';
  const proved = holdsToken && state.token !== null;
  return {
    identity: proved ? 'card-and-second-proof' : 'card',
    others: new Set(people.agent ? (['principal-and-agent'] as const) : []),
  };
}

function confirmation(plan: Plan, around: Surroundings): ScreenView {
  const { holder, agent } = plan.people;
  const expiresOn =
    plan.unfinished?.expiresOn ?? plan.madeHere ?? addDays(around.today, around.policy.validityDays);
  return {
    screen: 'confirm',
    face: { ...masked(holder), expiresOn },
    reason: plan.reason,
    endsEarlierCard: plan.reason === 'lost' || plan.reason === 'damaged',
    madeHere: plan.madeHere !== undefined,
    ...(agent && { agent: masked(agent) }),
  };
}

function masked(card: IdentityCard): MaskedPerson {
  return { name: maskName(card.name), number: maskIdentityNumber(card.number) };
}
