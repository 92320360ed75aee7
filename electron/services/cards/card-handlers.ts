import type { Handlers } from '../../contract/dispatcher.ts';
import { err, ok } from '../../foundation/result.ts';
import type { JourneyHost } from '../session/journey.ts';
import type { Session } from '../session/session.ts';
import type { CardJourney } from './card-journey.ts';
import type { CardEvent } from './journey/card-state.ts';

type CardHandlers = Pick<Handlers, Extract<keyof Handlers, `cards.${string}`>>;

/** What the page may ask about cards, each an event for the journey under way. */
export function cardHandlers(parts: {
  readonly session: Session;
  /** False while the service is out of order. */
  readonly mayStart: () => boolean;
  readonly start: (host: JourneyHost) => CardJourney;
}): CardHandlers {
  let journey: CardJourney | undefined;

  function tell(event: CardEvent) {
    return journey?.dispatch(event) ? ok<Record<string, never>>({}) : err('moved-on');
  }

  return {
    'cards.start': () => {
      if (!parts.mayStart()) return err('moved-on');
      return parts.session.begin((host) => {
        journey = parts.start(host);
        return journey;
      });
    },
    'cards.proceed': () => tell({ type: 'proceed' }),
    'cards.chooseHolder': ({ holder }) => tell({ type: 'choose-holder', holder }),
    'cards.chooseReason': ({ reason }) => tell({ type: 'choose-reason', reason }),
    'cards.declareSmartphone': ({ usesOne }) => tell({ type: 'declare', usesSmartphone: usesOne }),
    'cards.answerPhoneCall': ({ somebodyIsTellingMe }) => tell({ type: 'answer-call', somebodyIsTellingMe }),
    'cards.proveByCode': ({ code }) => tell({ type: 'prove-by-code', code }),
    'cards.cannotProve': () => tell({ type: 'cannot-prove' }),
    'cards.sendCodeAgain': () => tell({ type: 'send-again' }),
    'cards.confirm': () => tell({ type: 'confirm' }),
    'cards.identityCardTaken': () => tell({ type: 'identity-taken' }),
    'cards.cardCameOut': ({ cameOut }) => tell({ type: 'card-came-out', cameOut }),
    'cards.printAgain': () => tell({ type: 'print-again' }),
  };
}
