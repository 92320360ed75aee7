import type { IdentityCard } from '../../../foundation/identity-card.ts';
import type { CardEvent, CardState, People, Surroundings } from './card-state.ts';
import { atDecision, decideNext, decideWithoutPlatform } from './deciding.ts';
import { atLoss, decideAboutLoss } from './losing.ts';
import { atIdentity, placeOwn } from './placing.ts';
import { atPrinting } from './printing.ts';
import { atProof, startProof } from './proving.ts';
import { type Step, step } from './step.ts';

/** The whole way to a card, pure: every state answers every event, many of them by undefined: it means nothing here. */
export function transition(state: CardState, event: CardEvent, around: Surroundings): Step {
  if (event.type === 'go-back') return goBack(state, around);
  if (event.type === 'refuse') return refuse(state, event);
  switch (state.at) {
    case 'about':
      return event.type === 'proceed' ? placeOwn(around) : undefined;
    case 'placing-own':
    case 'placing-applicant':
    case 'choosing-holder':
      return atIdentity(state, event, around);
    case 'checking':
      return atCheck(state.people, event, around);
    case 'declaring':
    case 'choosing-reason':
      return atDecision(state, event, around);
    case 'asking-about-call': {
      if (event.type !== 'answer-call') return undefined;
      const { people } = state.plan;
      return event.somebodyIsTellingMe
        ? step({ at: 'warning-of-fraud', people }, { do: 'record-fraud-warning', people })
        : startProof(state.plan, around);
    }
    case 'proving':
      return atProof(state, event, around);
    case 'confirming':
    case 'taking-identity-back':
    case 'making':
    case 'handing-over':
    case 'print-failed':
    case 'thanks':
      return atPrinting(state, event, around);
    case 'confirming-loss':
    case 'reporting-loss':
    case 'loss-reported':
      return atLoss(state, event, around);
    case 'warning-of-fraud':
    case 'refused':
      return undefined;
  }
}

function atCheck(people: People, event: CardEvent, around: Surroundings): Step {
  if (event.type === 'platform-out-of-reach') {
    const checked = { people, standing: undefined, unfinished: undefined, declaresNoSmartphone: false };
    return around.matter === 'report-loss'
      ? decideAboutLoss(checked, around)
      : decideWithoutPlatform(people, event, around);
  }
  if (event.type !== 'checked') return undefined;
  const { standing, unfinished } = event;
  const checked = { people, standing, unfinished, declaresNoSmartphone: false };
  return around.matter === 'report-loss' ? decideAboutLoss(checked, around) : decideNext(checked, around);
}

/** Only what was asked of the platform or the printer can be refused. */
function refuse(state: CardState, event: CardEvent & { readonly type: 'refuse' }): Step {
  const asked = ['checking', 'proving', 'making', 'reporting-loss'];
  if (!asked.includes(state.at)) return undefined;
  const people = peopleOf(state);
  const { refusal, date, reasons = [] } = event;
  const refused: CardState = { at: 'refused', people, refusal, date, reasons };
  return people ? step(refused, { do: 'record-refusal', people, refusal }) : step(refused);
}

/** Back leads to the question before; never into hardware that works, and never past a print. */
function goBack(state: CardState, around: Surroundings): Step {
  switch (state.at) {
    case 'about':
      return step(state, { do: 'finish' });
    case 'placing-own':
    case 'choosing-holder':
      // A loss has no page about it: before the ID card there is home.
      return around.matter === 'report-loss' ? step(state, { do: 'finish' }) : step({ at: 'about' });
    case 'placing-applicant':
      return step({ at: 'choosing-holder', own: state.own, presence: state.presence });
    case 'declaring':
    case 'choosing-reason':
      return chooseHolderAgain(state.checked.people, around);
    case 'asking-about-call':
    case 'proving':
    case 'confirming':
    case 'confirming-loss':
      return chooseHolderAgain(state.plan.people, around);
    case 'taking-identity-back':
      return step({ at: 'confirming', plan: state.plan, token: state.token });
    case 'refused':
      return state.people ? chooseHolderAgain(state.people, around) : step(state, { do: 'finish' });
    case 'checking':
    case 'warning-of-fraud':
    case 'making':
    case 'handing-over':
    case 'print-failed':
    case 'thanks':
    case 'reporting-loss':
    case 'loss-reported':
      return undefined;
  }
}

function chooseHolderAgain(people: People, around: Surroundings): Step {
  const own: IdentityCard = people.agent ?? people.holder;
  const presence = 'presence' in around.reader ? around.reader.presence : around.staleUpToPresence;
  return step({ at: 'choosing-holder', own, presence });
}

/** Everybody whose card has been read by this state. */
export function peopleOf(state: CardState): People | undefined {
  switch (state.at) {
    case 'about':
    case 'placing-own':
      return undefined;
    case 'choosing-holder':
    case 'placing-applicant':
      return { holder: state.own, agent: undefined };
    case 'declaring':
    case 'choosing-reason':
      return state.checked.people;
    case 'asking-about-call':
    case 'proving':
    case 'confirming':
    case 'taking-identity-back':
    case 'confirming-loss':
    case 'reporting-loss':
    case 'loss-reported':
      return state.plan.people;
    case 'checking':
    case 'warning-of-fraud':
    case 'making':
    case 'handing-over':
    case 'print-failed':
    case 'thanks':
    case 'refused':
      return state.people;
  }
}
