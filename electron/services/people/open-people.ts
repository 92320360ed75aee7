import type { Handlers } from '../../contract/dispatcher.ts';
import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';
import type { Log } from '../../foundation/log.ts';
import { done } from '../session/done.ts';
import type { Staff } from '../staff/open-staff.ts';
import type { MaintenanceDoor } from '../staff/staff-part.ts';
import { type OwnPinPart, startOwnPinPart } from './own-pin-part.ts';
import { type PeoplePart, startPeoplePart } from './people-part.ts';

type PeopleHandlers = Pick<Handlers, Extract<keyof Handlers, `people.${string}` | `ownPin.${string}`>>;

export interface People {
  readonly handlers: PeopleHandlers;
  /** Resolves once what is being kept is kept. */
  close(): Promise<void>;
}

/** Who may look after this kiosk, and everybody's own PIN. */
export function openPeople(parts: {
  readonly staff: Staff;
  readonly door: MaintenanceDoor;
  readonly reader: IdentityReader;
  readonly scanner: CodeScanner | undefined;
  readonly log: Log;
}): People {
  const { door } = parts;
  let part: PeoplePart | undefined;
  let ownPin: OwnPinPart | undefined;

  return {
    handlers: {
      'people.open': () =>
        door.open((host) => {
          part = startPeoplePart(parts, host);
          return part;
        }),
      'people.show': ({ id }) => done(part?.dispatch({ type: 'show', id })),
      'people.add': () => done(part?.dispatch({ type: 'add' })),
      'people.enterName': ({ name }) => done(part?.dispatch({ type: 'name', name })),
      'people.enterNumber': ({ number }) => done(part?.dispatch({ type: 'number', number })),
      'people.changeRoles': () => done(part?.dispatch({ type: 'change-roles' })),
      'people.chooseRoles': ({ roles }) => done(part?.dispatch({ type: 'roles', roles })),
      'people.newPin': () => done(part?.dispatch({ type: 'new-pin' })),
      'people.enterPin': ({ pin }) => done(part?.dispatch({ type: 'pin', pin })),
      'people.setActive': ({ active }) => done(part?.dispatch({ type: 'set-active', active })),
      'people.enrolCard': () => done(part?.dispatch({ type: 'enrol-card' })),
      'people.removeCard': ({ card }) => done(part?.dispatch({ type: 'remove-card', card })),
      'ownPin.open': () =>
        door.open((host) => {
          ownPin = startOwnPinPart(parts, host);
          return ownPin;
        }),
      'ownPin.enterPin': ({ pin }) => done(ownPin?.enterPin(pin)),
    },
    close: async () => {
      part?.leave();
      ownPin?.leave();
      await Promise.all([part?.settled(), ownPin?.settled()]);
    },
  };
}
