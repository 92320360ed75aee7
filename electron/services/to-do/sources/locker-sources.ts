import type { Clock } from '../../../foundation/clock.ts';
import type { Store } from '../../../store/store.ts';
import type { Locker } from '../../locker/locker.ts';
import type { RingingSource, ToDoSource } from '../source.ts';
import { doorDifferencesSource } from './door-differences-source.ts';
import { leftPapersSource } from './left-papers-source.ts';
import { pickupMessagesSource } from './pickup-messages-source.ts';
import { wrongPickupCodesSource } from './wrong-pickup-codes-source.ts';

/** What the list asks of the document locker. */
export type LockerForToDo = Pick<
  Locker,
  | 'byDocument'
  | 'cell'
  | 'cells'
  | 'codeOf'
  | 'correctPhone'
  | 'differences'
  | 'renewCode'
  | 'settleDifference'
  | 'stay'
  | 'waiting'
  | 'wrongCodes'
  | 'wrongCodesSeen'
>;

/** What waits for a person at the document locker. */
export function lockerSources(parts: {
  readonly locker: LockerForToDo;
  readonly store: Store;
  readonly clock: Clock;
  /** There is something to send. */
  readonly wake: () => void;
}): { readonly all: readonly ToDoSource[]; readonly messages: RingingSource } {
  const messages = pickupMessagesSource(parts);
  return {
    all: [
      doorDifferencesSource(parts.locker),
      leftPapersSource(parts.locker),
      messages,
      wrongPickupCodesSource(parts.locker),
    ],
    messages,
  };
}
