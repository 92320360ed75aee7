import type { Handlers } from '../../../contract/dispatcher.ts';
import type { LockerAtHome } from '../../../contract/locker-resident-views.ts';
import { err } from '../../../foundation/result.ts';
import { done } from '../../session/done.ts';
import type { Session } from '../../session/session.ts';
import type { CollectEvent } from './collect-state.ts';
import { type LockerJourney, type LockerJourneyParts, startLockerJourney } from './locker-journey.ts';

type CollectingHandlers = Pick<Handlers, Extract<keyof Handlers, `locker.${string}`>>;

/** What residents do at the document locker. */
export interface Collecting {
  readonly handlers: CollectingHandlers;
  /** What the home screen offers; undefined: there is no locker here. */
  homeView(): LockerAtHome | undefined;
  close(): void;
}

export function openCollecting(
  parts: LockerJourneyParts & {
    readonly session: Session;
    /** Staff can take papers out again: residents may leave some. */
    readonly takesPapers: boolean;
  },
): Collecting {
  const { session, locker, reader } = parts;
  let journey: LockerJourney | undefined;

  const exists = parts.cabinets.length > 0;
  const mayCollect = () => exists && locker.isWorking();
  // Whoever leaves something is known by their ID card.
  const mayLeave = () => mayCollect() && parts.takesPapers && reader.state.kind !== 'offline';

  const begin = (errand: 'collect' | 'leave') =>
    session.begin((host) => {
      journey = startLockerJourney(parts, host, errand);
      return journey;
    });
  const tell = (event: CollectEvent) => done(journey?.dispatch(event));

  let shown = JSON.stringify(homeView());
  const watched = () => {
    const now = JSON.stringify(homeView());
    if (now === shown) return;
    shown = now;
    session.homeChanged();
  };
  const end = locker.onChange(watched);

  function homeView(): LockerAtHome | undefined {
    if (!exists) return undefined;
    const isWorking = locker.isWorking();
    return {
      ...{ mayCollect: mayCollect(), mayLeave: mayLeave() },
      ...(!isWorking && { outOfOrder: true as const }),
    };
  }

  return {
    handlers: {
      'locker.startCollecting': () => (mayCollect() ? begin('collect') : err('moved-on')),
      'locker.startLeaving': () => (mayLeave() ? begin('leave') : err('moved-on')),
      'locker.chooseWay': ({ way }) => tell({ type: 'choose-way', way }),
      'locker.enterCode': ({ code }) => tell({ type: 'enter-code', code }),
      'locker.answerPhoneCall': ({ somebodyIsTellingMe }) =>
        tell({ type: 'answer-call', somebodyIsTellingMe }),
      'locker.chooseProof': ({ proof }) => tell({ type: 'choose-proof', proof }),
      'locker.proveByCode': ({ code }) => tell({ type: 'prove-by-code', code }),
      'locker.sendCodeAgain': () => tell({ type: 'send-again' }),
      'locker.vouch': () => tell({ type: 'vouch' }),
      'locker.choose': ({ which }) => tell({ type: 'choose', which }),
      'locker.open': () => tell({ type: 'open' }),
      'locker.identityCardTaken': () => tell({ type: 'identity-taken' }),
      'locker.say': ({ what }) => tell({ type: 'say', what }),
      'locker.complain': ({ what }) => tell({ type: 'complain', what }),
      'locker.collectAnother': () => tell({ type: 'collect-another' }),
      'locker.startNaming': () => tell({ type: 'start-naming' }),
      'locker.namePerson': ({ number }) => tell({ type: 'name-person', number }),
      'locker.chooseSize': ({ size }) => tell({ type: 'choose-size', size }),
      'locker.leavePhone': ({ phone }) => tell({ type: 'leave-phone', phone }),
      'locker.isIn': ({ isIn, language }) => tell({ type: 'is-in', isIn, language }),
    },
    homeView,
    close: end,
  };
}
