import { mobilePhone } from '../../../contract/question-views.ts';
import { type At, type CollectEvent, refused, type Step, type Surroundings, step } from './collect-state.ts';
import { identityCardNow, open, takeBack, toDoor } from './collecting.ts';

/** The other way: how much it is, whom to tell, a cell for it, the door, and whether it is in. */
export function atLeaving(
  state: At<'choosing-size' | 'asking-phone' | 'is-it-in' | 'papers-left'>,
  event: CollectEvent,
  around: Surroundings,
): Step {
  switch (state.at) {
    case 'choosing-size': {
      const { person, sizes } = state;
      if (event.type !== 'choose-size' || !sizes.includes(event.size)) return undefined;
      return step({ at: 'asking-phone', person, size: event.size, sizes, wrong: 0 });
    }
    case 'asking-phone': {
      const { person, size, sizes } = state;
      if (event.type === 'leave-phone') {
        const { phone } = event;
        if (phone !== null && !mobilePhone.safeParse(phone).success)
          return step({ ...state, wrong: state.wrong + 1 });
        return step(state, { do: 'reserve', person, size, phone: phone ?? undefined });
      }
      if (event.type === 'locker-refuses') return refused(event.why, 'leave');
      if (event.type !== 'reserved') return undefined;
      const { stay, cell, receipt } = event;
      const door = {
        errand: 'leave',
        person,
        sizes,
        stay,
        cell,
        receipt,
        tries: 1,
        openedAgain: false,
      } as const;
      return identityCardNow(around) === 'away' ? open(door) : takeBack(door);
    }
    case 'is-it-in': {
      const { door } = state;
      // It did not latch.
      if (event.type === 'door')
        return event.state.at === 'open' ? step({ at: 'at-door', door, opening: event.state }) : undefined;
      if (event.type === 'open')
        return door.openedAgain ? undefined : toDoor({ ...door, tries: 1, openedAgain: true }, around);
      return event.type === 'is-in' ? saidWhetherIn(state, event) : undefined;
    }
    case 'papers-left':
      return event.type === 'slip' ? step({ ...state, slip: event.state }) : undefined;
  }
}

/** What only they can tell, before a shut door. */
export function saidWhetherIn(
  state: At<'is-it-in' | 'not-opened'>,
  { isIn, language }: CollectEvent & { readonly type: 'is-in' },
): Step {
  const { door } = state;
  if (door.errand !== 'leave') return undefined;
  if (!isIn) return step(state, { do: 'cancel', stay: door.stay }, { do: 'leave-doors' }, { do: 'finish' });
  const { receipt, cell } = door;
  return step(
    { at: 'papers-left', receipt, cell, slip: 'none' },
    { do: 'put-in', door, language },
    { do: 'leave-doors' },
  );
}
