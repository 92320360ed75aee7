import type { ErrandStage } from '../../../contract/staff/locker-views.ts';
import type { DoorOpening, DoorOpeningState } from '../door-opening.ts';

/** What staff see of a door that was opened for them. */
export function stageOf(state: DoorOpeningState): ErrandStage {
  switch (state.at) {
    case 'open':
      return state.leftOpen ? 'left-open' : 'open';
    case 'unseen':
      return state.said === 'opened' ? 'unseen-opened' : 'unseen';
    default:
      return state.at;
  }
}

/** The kiosk is at work: neither back nor out. */
export const isUnlocking = (stage: ErrandStage) => stage === 'unlocking' || stage === 'waiting';

/** It was open and is shut again, by its sensor or by whoever stands there. */
export const isShutAgain = (stage: ErrandStage) => stage === 'shut';

/** Its sensor sees it open. */
export const isOpen = (stage: ErrandStage) => stage === 'open' || stage === 'left-open';

/** It never opened: all is as it was. */
export const neverOpened = (stage: ErrandStage) => stage === 'stayed-shut' || stage === 'not-sent';

/** One door that was opened, until whoever opened it goes. */
export interface Errand {
  stage(): ErrandStage;
  says: DoorOpening['says'];
  end(): void;
}

export function followDoor(opening: DoorOpening, onChange: () => void): Errand {
  const stop = opening.onChange(onChange);
  let over = false;
  return {
    stage: () => stageOf(opening.state()),
    says: (what) => !over && opening.says(what),
    end: () => {
      if (over) return;
      over = true;
      stop();
      opening.leave();
    },
  };
}
