import { isIdentityNumber } from '../../../foundation/identity-number.ts';
import {
  type At,
  type CollectEvent,
  type Door,
  type Found,
  refused,
  type Step,
  type Surroundings,
  step,
} from './collect-state.ts';

/** From what lies ready to the door, or to somebody else who shall come for it. */
export function atReady(
  state: At<'choosing' | 'ready' | 'naming' | 'named'>,
  event: CollectEvent,
  around: Surroundings,
): Step {
  switch (state.at) {
    case 'choosing': {
      if (event.type !== 'choose') return undefined;
      const { access, things } = state;
      const thing = things[event.which];
      return thing && step({ at: 'ready', access, thing, things });
    }
    case 'ready':
      if (event.type === 'open') return toDoor(firstDoor(foundOf(state)), around);
      if (event.type === 'start-naming' && mayName(state))
        return step({ ...foundOf(state), at: 'naming', problem: undefined, wrong: 0 });
      return undefined;
    case 'naming':
      return atNaming(state, event);
    case 'named':
      return event.type === 'locker-refuses' ? refused(event.why) : undefined;
  }
}

function atNaming(state: At<'naming'>, event: CollectEvent): Step {
  const found = foundOf(state);
  if (event.type !== 'name-person' || found.access.by === 'code') return undefined;
  const { number } = event;
  const wrong = state.wrong + 1;
  if (!isIdentityNumber(number)) return step({ ...state, problem: 'wrong-number', wrong });
  if (number === found.access.person.number) return step({ ...state, problem: 'own-number', wrong });
  return step({ ...found, at: 'named', number }, { do: 'name-person', stay: found.thing.stay, number });
}

/** Whoever only knew a code, or was named themselves, names nobody. */
export function mayName({ access, thing }: Found): boolean {
  return access.by !== 'code' && !thing.named;
}

export function foundOf({ access, thing, things }: Found): Found {
  return { access, thing, things };
}

/** The door of what was found, which nobody has asked to open yet. */
export function firstDoor(found: Found): Door {
  return { ...found, errand: 'collect', tries: 1, openedAgain: false };
}

/** However they showed that it is theirs: a card on the reader is taken first. Where none is sensed, whoever presses was told so. */
export function toDoor(door: Door, around: Surroundings): NonNullable<Step> {
  return identityCardNow(around) === 'lying' ? takeBack(door) : open(door);
}

export function takeBack(door: Door): NonNullable<Step> {
  return step({ at: 'taking-identity-back', door, onTheirWord: false });
}

/** It is known by their word alone that they have it back. */
export function isOnTheirWord({ onTheirWord }: At<'taking-identity-back'>, around: Surroundings): boolean {
  const now = identityCardNow(around);
  return now === 'by-hand' || (onTheirWord && now === 'away');
}

/** Where the ID card is: with its owner, on the reader, or only they know. */
export function identityCardNow(around: Surroundings): 'away' | 'lying' | 'by-hand' {
  if (!around.readerSensesRemoval || around.reader.kind === 'offline') return 'by-hand';
  return around.reader.kind === 'empty' ? 'away' : 'lying';
}

/** The ID card is in its owner's hand before a door opens: nobody walks off to the door and leaves it. */
export function atTakingBack(
  state: At<'taking-identity-back'>,
  event: CollectEvent,
  around: Surroundings,
): Step {
  switch (event.type) {
    case 'identity-taken':
      return isOnTheirWord(state, around) ? open(state.door) : undefined;
    case 'shown-again':
      return step({ ...state, onTheirWord: true });
    case 'reader':
      return event.state.kind === 'empty' && !state.onTheirWord ? open(state.door) : step({ ...state });
    default:
      return undefined;
  }
}

export function open(door: Door): NonNullable<Step> {
  return step({ at: 'at-door', door, opening: { at: 'unlocking' } }, { do: 'open-door', door });
}
