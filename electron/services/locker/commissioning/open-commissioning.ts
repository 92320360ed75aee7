import type {
  CabinetConfiguration,
  LockerBoardConfiguration,
} from '../../../configuration/locker-configuration.ts';
import type { Handlers } from '../../../contract/dispatcher.ts';
import type { LockerBoards } from '../../../devices/locker/locker-boards.ts';
import type { Clock } from '../../../foundation/clock.ts';
import type { Log } from '../../../foundation/log.ts';
import { err } from '../../../foundation/result.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { Store } from '../../../store/store.ts';
import { done } from '../../session/done.ts';
import type { MaintenanceDoor } from '../../staff/staff-part.ts';
import type { Locker } from '../locker.ts';
import { type BoardsPart, type LockerForBoards, startBoardsPart } from './boards-part.ts';
import { createEveryDoor } from './every-door.ts';
import { keepBoardTraits, keptBoardTraits } from './kept-traits.ts';
import { doorsOf } from './wiring.ts';

type CommissioningHandlers = Pick<Handlers, Extract<keyof Handlers, `lockerBoards.${string}`>>;

export interface Commissioning {
  readonly handlers: CommissioningHandlers;
  close(): void;
}

/** The boards of the locker, as whoever builds it in and looks after it sees them. Without boards nothing can be opened. */
export function openCommissioning(parts: {
  readonly door: MaintenanceDoor;
  /** Undefined: this site has no locker. */
  readonly installed:
    | {
        readonly boards: LockerBoards;
        readonly locker: Pick<Locker, LockerForBoards>;
      }
    | undefined;
  readonly boardConfiguration: readonly LockerBoardConfiguration[];
  readonly cabinets: readonly CabinetConfiguration[];
  readonly nameOf: (staff: number) => string | undefined;
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
}): Commissioning {
  const { door, installed, cabinets } = parts;
  const everyDoor = installed && createEveryDoor({ ...parts, ...installed });
  const tools = { ...parts, kept: keptBoardTraits(parts.store), keep: keepBoardTraits(parts) };
  const hung = parts.boardConfiguration.map((configuration) => ({
    ...{ configuration, doors: doorsOf(configuration.name, cabinets) },
  }));
  let part: BoardsPart | undefined;

  return {
    handlers: {
      'lockerBoards.open': () => {
        if (!installed || !everyDoor) return err('moved-on');
        return door.open((host) => {
          part = startBoardsPart({ ...tools, ...installed, everyDoor, hung }, host);
          return part;
        });
      },
      'lockerBoards.openBoard': ({ board }) => done(part?.openBoard(board)),
      'lockerBoards.learn': () => done(part?.learn()),
      'lockerBoards.allShut': () => done(part?.step('all-shut')),
      'lockerBoards.again': () => done(part?.step('again')),
      'lockerBoards.leaveOut': () => done(part?.step('leave-out')),
      'lockerBoards.enoughDoors': () => done(part?.step('enough-doors')),
      'lockerBoards.tryPulse': () => done(part?.step('try-pulse')),
      'lockerBoards.longerPulse': () => done(part?.step('longer-pulse')),
      'lockerBoards.toLearned': () => done(part?.step('to-learned')),
      'lockerBoards.keep': () => done(part?.keep()),
      'lockerBoards.discard': () => done(part?.discard()),
      'lockerBoards.askEveryDoor': () => done(part?.askEveryDoor()),
      'lockerBoards.sureOfEveryDoor': () => done(part?.sureOfEveryDoor()),
      'lockerBoards.openEveryDoor': () => done(part?.openEveryDoor()),
    },
    close: () => {
      part?.leave();
      everyDoor?.close();
    },
  };
}
