import { atCollected, atDoor, atNotOpened, atPerson, sprungOpen } from './at-door.ts';
import { type CollectEvent, type CollectState, type Step, type Surroundings, step } from './collect-state.ts';
import { atReady, atTakingBack, foundOf } from './collecting.ts';
import { atLeaving } from './leaving.ts';
import { atChoosingWay, atCode, atPlacing, atScanning, goTo, waysNow } from './proving.ts';
import { atSecondProof, chooseProof } from './second-proof.ts';

/** The whole way to the locker and back, pure: every state answers every event, many of them by undefined: it means nothing here. */
export function transition(state: CollectState, event: CollectEvent, around: Surroundings): Step {
  if (event.type === 'go-back') return goBack(state, around);
  if (event.type === 'choose-way') return chooseWay(state, event.way, around);
  switch (state.at) {
    case 'choosing-way':
      return atChoosingWay(event, around);
    case 'entering-code':
    case 'waiting-for-code':
      return atCode(state, event, around);
    case 'placing':
      return atPlacing(state, event, around);
    case 'scanning':
      return atScanning(state, event, around);
    case 'asking-about-call':
    case 'choosing-proof':
    case 'proving':
      return atSecondProof(state, event, around);
    case 'choosing':
    case 'ready':
    case 'naming':
    case 'named':
      return atReady(state, event, around);
    case 'choosing-size':
    case 'asking-phone':
    case 'is-it-in':
    case 'papers-left':
      return atLeaving(state, event, around);
    case 'taking-identity-back':
      return sprungOpen(state, event) ?? atTakingBack(state, event, around);
    case 'at-door':
      return atDoor(state, event);
    case 'not-opened':
      return atNotOpened(state, event, around);
    case 'collected':
      return atCollected(state, event, around);
    case 'person':
      return atPerson(state, event);
    case 'warning-of-fraud':
      return undefined;
    case 'refused':
      // Whether the ID card still lies there.
      return event.type === 'reader' && state.used !== undefined ? step({ ...state }) : undefined;
  }
}

/** Another way in is open from wherever one did not lead on. */
function chooseWay(state: CollectState, way: Parameters<typeof goTo>[0], around: Surroundings): Step {
  const mayChoose =
    state.at === 'choosing-way' ||
    state.at === 'entering-code' ||
    state.at === 'waiting-for-code' ||
    state.at === 'scanning' ||
    (state.at === 'refused' && state.errand === 'collect');
  return mayChoose && waysNow(around, presentWay(state)).includes(way) ? goTo(way, around) : undefined;
}

/** Where they are already: begun anew, an answer to what was asked before would pass for the new one's. */
function presentWay({ at }: CollectState): Parameters<typeof goTo>[0] | undefined {
  if (at === 'scanning') return 'offline-card';
  return at === 'entering-code' ? 'code' : undefined;
}

/** Back leads to the question before; never past a door. */
function goBack(state: CollectState, around: Surroundings): Step {
  switch (state.at) {
    case 'choosing-way':
    case 'choosing-size':
      return step(state, { do: 'finish' });
    case 'entering-code':
    case 'waiting-for-code':
    case 'scanning':
    case 'choosing':
      return step({ at: 'choosing-way' });
    case 'placing':
      if (state.holder) return chooseProof(state.holder);
      return state.errand === 'leave' ? step(state, { do: 'finish' }) : step({ at: 'choosing-way' });
    case 'asking-about-call':
    case 'choosing-proof':
      return goTo('offline-card', around) ?? step({ at: 'choosing-way' });
    case 'proving':
      return state.proof.busy ? undefined : chooseProof(state.holder);
    case 'ready': {
      const { access, things } = state;
      return things.length > 1 ? step({ at: 'choosing', access, things }) : step({ at: 'choosing-way' });
    }
    case 'naming':
    case 'named':
      return step({ ...foundOf(state), at: 'ready' });
    case 'taking-identity-back': {
      const { door } = state;
      // It was asked to open before: only the door leads on.
      if (door.tries > 1 || door.openedAgain) return undefined;
      if (door.errand === 'collect') return step({ ...foundOf(door), at: 'ready' });
      const cancel = { do: 'cancel', stay: door.stay } as const;
      return step({ at: 'choosing-size', person: door.person, sizes: door.sizes }, cancel);
    }
    case 'asking-phone':
      return step({ at: 'choosing-size', person: state.person, sizes: state.sizes });
    case 'refused':
      return state.errand === 'leave' ? step(state, { do: 'finish' }) : step({ at: 'choosing-way' });
    case 'warning-of-fraud':
    case 'at-door':
    case 'not-opened':
    case 'collected':
    case 'is-it-in':
    case 'papers-left':
    case 'person':
      return undefined;
  }
}
