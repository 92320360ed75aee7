import type { LockerRefusal } from '../../../contract/locker-resident-views.ts';
import {
  type At,
  type CollectEvent,
  type Door,
  type More,
  refused,
  type Step,
  type Surroundings,
  step,
} from './collect-state.ts';
import { toDoor } from './collecting.ts';
import { saidWhetherIn } from './leaving.ts';
import { goTo, offer } from './proving.ts';

/** A door that does not open is asked so often at most; then a person must come. */
const mostTries = 3;

/** From the pulse to the shut door. */
export function atDoor(state: At<'at-door'>, event: CollectEvent): Step {
  const { door } = state;
  switch (event.type) {
    case 'door':
      return doorSays(door, event.state);
    case 'say':
      if (event.what !== 'cannot-shut') return step(state, { do: 'tell-door', what: event.what });
      return state.opening.at === 'open' && state.opening.leftOpen
        ? // They are told to take what is inside: what they did with it staff see.
          step(
            { at: 'person', what: 'door', cell: cellOf(door), more: undefined },
            { do: 'tell-door', what: event.what },
            { do: 'leave-doors' },
          )
        : undefined;
    case 'locker-refuses':
      return refusedToOpen(door, event.why);
    default:
      return undefined;
  }
}

/** Where it was open before, something may lie behind it: of a document staff know by then, of papers only they do. */
function refusedToOpen(door: Door, why: LockerRefusal): Step {
  if (mayBeIn(door) && door.errand === 'leave') return step({ at: 'is-it-in', door });
  const { state } = refused(why, door.errand);
  return door.errand === 'leave' ? step(state, { do: 'cancel', stay: door.stay }) : step(state);
}

/** It springs open late, while the ID card lies there for the next try. */
export function sprungOpen({ door }: At<'taking-identity-back'>, event: CollectEvent): Step {
  return event.type === 'door' && event.state.at === 'open' ? doorSays(door, event.state) : undefined;
}

function doorSays(door: Door, opening: At<'at-door'>['opening']): Step {
  switch (opening.at) {
    case 'unlocking':
    case 'waiting':
    case 'unseen':
    case 'open':
      return step({ at: 'at-door', door, opening });
    case 'stayed-shut':
    case 'not-sent':
      return step({ at: 'not-opened', door, why: opening.at });
    case 'shut':
      return door.errand === 'leave' ? step({ at: 'is-it-in', door }) : step({ at: 'collected', door });
  }
}

/** It did not open: once more, or it did after all, or a person. */
export function atNotOpened(state: At<'not-opened'>, event: CollectEvent, around: Surroundings): Step {
  const { door } = state;
  if (event.type === 'open')
    return mayTryAgain(door) ? toDoor({ ...door, tries: door.tries + 1 }, around) : undefined;
  if (event.type === 'is-in') return mayBeIn(door) ? saidWhetherIn(state, event) : undefined;
  if (event.type === 'say' && event.what === 'opened')
    return step(state, { do: 'tell-door', what: 'opened' });
  // The sensor saw it late, or nobody but whoever stands there.
  const isOpenNow = event.type === 'door' && (event.state.at === 'open' || event.state.at === 'unseen');
  return isOpenNow ? doorSays(door, event.state) : undefined;
}

/** The door was open before: papers may be behind it. */
export function mayBeIn(door: Door): boolean {
  return door.errand === 'leave' && door.openedAgain;
}

export function mayTryAgain({ tries }: Door): boolean {
  return tries < mostTries;
}

export function atCollected(state: At<'collected'>, event: CollectEvent, around: Surroundings): Step {
  const { door } = state;
  switch (event.type) {
    case 'door':
      // It did not latch.
      return event.state.at === 'open' ? doorSays(door, event.state) : undefined;
    case 'open':
      return door.openedAgain ? undefined : onceMore(door, around);
    case 'complain':
      return step(
        { at: 'person', what: event.what, cell: cellOf(door), more: moreFor(door, around) },
        { do: 'complain', stay: door.thing.stay, what: event.what },
        { do: 'leave-doors' },
      );
    case 'collect-another': {
      const more = moreFor(door, around);
      const next = door.access.by === 'code' ? goTo('code', around) : more && offer(more);
      return next && step(next.state, { do: 'leave-doors' }, ...next.effects);
    }
    default:
      return undefined;
  }
}

/** It is still inside, they say: known before the door opens, which it may never do. */
function onceMore(door: At<'collected'>['door'], around: Surroundings): Step {
  const { state, effects } = toDoor({ ...door, tries: 1, openedAgain: true }, around);
  return step(state, { do: 'doubt', stay: door.thing.stay }, ...effects);
}

/** A person sees to this one; what else waits can be taken all the same. */
export function atPerson({ more }: At<'person'>, event: CollectEvent): Step {
  return event.type === 'collect-another' && more ? offer(more) : undefined;
}

/** What else waits for whoever had this door open. */
export function moreFor(
  { access, thing }: Door & { readonly errand: 'collect' },
  around: Surroundings,
): More | undefined {
  if (access.by === 'code') return undefined;
  const things = around.waitingFor(access.person.number).filter(({ stay }) => stay !== thing.stay);
  return things.length > 0 ? { access, things } : undefined;
}

export function cellOf(door: Door): string {
  return door.errand === 'collect' ? door.thing.cell : door.cell;
}
