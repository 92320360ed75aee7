import type { Handlers } from '../../contract/dispatcher.ts';
import { err } from '../../foundation/result.ts';
import { done } from '../session/done.ts';
import type { JourneyHost } from '../session/journey.ts';
import type { Session } from '../session/session.ts';
import type { CardJourney } from './card-journey.ts';
import type { CardEvent, Matter } from './journey/card-state.ts';

type CardHandlers = Pick<Handlers, Extract<keyof Handlers, `cards.${string}`>>;

/** What the page may ask about cards, each an event for the journey under way. */
export function cardHandlers(parts: {
  readonly session: Session;
  /** False while cards cannot be made. */
  readonly makesCards: () => boolean;
  readonly canReportLoss: () => boolean;
  readonly start: (host: JourneyHost, matter: Matter) => CardJourney;
}): CardHandlers {
  let journey: CardJourney | undefined;

  function tell(event: CardEvent) {
    return done(journey?.dispatch(event));
  }

  function begin(matter: Matter) {
    return parts.session.begin((host) => {
      journey = parts.start(host, matter);
      return journey;
    });
  }

  return {
    'cards.start': () => (parts.makesCards() ? begin('get-card') : err('moved-on')),
    'cards.startLossReport': () => (parts.canReportLoss() ? begin('report-loss') : err('moved-on')),
    'cards.proceed': () => tell({ type: 'proceed' }),
    'cards.chooseHolder': ({ holder }) => tell({ type: 'choose-holder', holder }),
    'cards.chooseReason': ({ reason }) => tell({ type: 'choose-reason', reason }),
    'cards.declareSmartphone': ({ usesOne }) => tell({ type: 'declare', usesSmartphone: usesOne }),
    'cards.answerPhoneCall': ({ somebodyIsTellingMe }) => tell({ type: 'answer-call', somebodyIsTellingMe }),
    'cards.proveByCode': ({ code }) => tell({ type: 'prove-by-code', code }),
    'cards.cannotProve': () => tell({ type: 'cannot-prove' }),
    'cards.sendCodeAgain': () => tell({ type: 'send-again' }),
    'cards.vouch': () => tell({ type: 'vouch' }),
    'cards.confirm': () => tell({ type: 'confirm' }),
    'cards.identityCardTaken': () => tell({ type: 'identity-taken' }),
    'cards.cardCameOut': ({ cameOut }) => tell({ type: 'card-came-out', cameOut }),
    'cards.confirmLoss': () => tell({ type: 'confirm-loss' }),
    'cards.replaceLostCard': () => tell({ type: 'replace-lost' }),
    'cards.printAgain': () => tell({ type: 'print-again' }),
  };
}
