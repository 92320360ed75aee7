import type { Failure, Result } from '../../../foundation/result.ts';
import { ok } from '../../../foundation/result.ts';
import type { DoorOpening, DoorOpeningState, DoorOrder, DoorRefusal } from '../door-opening.ts';
import type { Locker } from '../locker.ts';

/** The doors that were opened for whoever stands there, until they leave them: what they shut too early may be opened once more. */
export interface DoorsInHand {
  open(
    order: DoorOrder,
    onChange: (state: DoorOpeningState) => void,
  ): Result<DoorOpeningState, Failure<DoorRefusal>>;
  /** Of the last one. False where it means nothing. */
  says: DoorOpening['says'];
  leave(): void;
}

export function takeDoorsInHand(locker: Pick<Locker, 'openDoor'>): DoorsInHand {
  const all: { readonly opening: DoorOpening; readonly end: () => void }[] = [];
  return {
    open: (order, onChange) => {
      const opened = locker.openDoor(order);
      if (!opened.ok) return opened;
      const opening = opened.value;
      all.at(-1)?.end();
      all.push({ opening, end: opening.onChange(() => onChange(opening.state())) });
      return ok(opening.state());
    },
    says: (what) => all.at(-1)?.opening.says(what) ?? false,
    leave: () => {
      for (const { opening, end } of all.splice(0)) {
        end();
        opening.leave();
      }
    },
  };
}
