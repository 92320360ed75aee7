import { mobilePhone } from '../../../contract/question-views.ts';
import {
  type CollectEvent,
  type CollectState,
  refused,
  type Step,
  type Surroundings,
  step,
} from './collect-state.ts';
import { identityCardNow, open } from './collecting.ts';

type At<Name extends CollectState['at']> = CollectState & { readonly at: Name };

/** The other way: how much it is, whom to tell, a cell for it, the door, and whether it is in. */
export function atLeaving(
  state: At<'choosing-size' | 'asking-phone' | 'is-it-in' | 'papers-left'>,
  event: CollectEvent,
  around: Surroundings,
): Step {
  switch (state.at) {
    case 'choosing-size': {
      const { person } = state;
      if (event.type !== 'choose-size' || !state.sizes.includes(event.size)) return undefined;
      return step({ at: 'asking-phone', person, size: event.size, isWrong: false });
    }
    case 'asking-phone': {
      const { person, size } = state;
      if (event.type === 'leave-phone') {
        const { phone } = event;
        if (phone !== null && !mobilePhone.safeParse(phone).success) return step({ ...state, isWrong: true });
        return step(state, { do: 'reserve', person, size, phone: phone ?? undefined });
      }
      if (event.type === 'locker-refuses') return refused(event.why, 'leave');
      if (event.type !== 'reserved') return undefined;
      const { stay, cell, receipt } = event;
      const door = { errand: 'leave', person, stay, cell, receipt, tries: 1, openedAgain: false } as const;
      return identityCardNow(around) === 'away' ? open(door) : step({ at: 'taking-identity-back', door });
    }
    case 'is-it-in': {
      const { door } = state;
      // It did not latch.
      if (event.type === 'door')
        return event.state.at === 'open' ? step({ at: 'at-door', door, opening: event.state }) : undefined;
      if (event.type === 'open')
        return door.openedAgain ? undefined : open({ ...door, tries: 1, openedAgain: true });
      if (event.type !== 'is-in') return undefined;
      if (!event.isIn)
        return step(state, { do: 'cancel', stay: door.stay }, { do: 'leave-doors' }, { do: 'finish' });
      const { receipt, cell } = door;
      return step(
        { at: 'papers-left', receipt, cell, slip: 'none' },
        { do: 'put-in', door, language: event.language },
        { do: 'leave-doors' },
      );
    }
    case 'papers-left':
      return event.type === 'slip' ? step({ ...state, slip: event.state }) : undefined;
  }
}
