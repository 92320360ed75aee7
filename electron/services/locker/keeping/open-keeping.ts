import type { CabinetConfiguration } from '../../../configuration/locker-configuration.ts';
import type { Handlers } from '../../../contract/dispatcher.ts';
import type { LockerLine } from '../../../contract/staff/lines.ts';
import { ok } from '../../../foundation/result.ts';
import type { Store } from '../../../store/store.ts';
import { type Done, done } from '../../session/done.ts';
import type { MaintenanceDoor } from '../../staff/staff-part.ts';
import type { Locker } from '../locker.ts';
import type { KeepingEvent } from './keeping-event.ts';
import { type KeepingPart, startKeepingPart } from './keeping-part.ts';
import type { KeepingTools } from './keeping-tools.ts';
import { putInToday } from './put-in-today.ts';
import { drawWall, freeCells } from './shown.ts';

type KeepingHandlers = Pick<Handlers, Extract<keyof Handlers, `keeping.${string}`>>;

/** What staff do at the document locker: put in, look after the cells, take back. */
export function openKeeping(
  parts: Omit<KeepingTools, 'wall' | 'putInToday' | 'by' | 'changed'> & {
    readonly store: Pick<Store, 'database'>;
    readonly door: MaintenanceDoor;
    readonly locker: Locker;
    readonly cabinets: readonly CabinetConfiguration[];
    /** What waits for a person, for whoever came from there. */
    readonly showToDo: () => Done;
  },
): {
  readonly handlers: KeepingHandlers;
  /** For the overview of the maintenance mode; undefined: there is no locker. */
  summary(): LockerLine | undefined;
  close(): void;
} {
  const { door, locker, cabinets } = parts;
  const wall = drawWall(cabinets, locker);
  const countToday = putInToday(parts.store, parts.clock);
  let part: KeepingPart | undefined;
  const tell = (event: KeepingEvent) => done(part?.dispatch(event));
  const open = (first?: KeepingEvent, backFromFirst?: () => Done) =>
    door.open((host) => {
      part = startKeepingPart({ ...parts, wall, putInToday: countToday }, host, { first, backFromFirst });
      return part;
    });
  const close = locker.onChange(door.overviewChanged);

  return {
    close,
    handlers: {
      'keeping.open': () => open(),
      'keeping.openPutIn': () => tell({ type: 'open-put-in' }),
      'keeping.openCells': () => tell({ type: 'open-cells' }),
      'keeping.openTakeBack': ({ list }) => tell({ type: 'open-take-back', list }),
      'keeping.enterNumber': ({ number }) => tell({ type: 'enter-number', number }),
      'keeping.byHand': () => tell({ type: 'by-hand' }),
      'keeping.enterTitle': ({ title }) => tell({ type: 'enter-title', title }),
      'keeping.writeTitle': () => tell({ type: 'write-title' }),
      'keeping.enterName': ({ name }) => tell({ type: 'enter-name', name }),
      'keeping.enterIdentity': ({ number }) => tell({ type: 'enter-identity', number }),
      'keeping.enterPhone': ({ phone }) => tell({ type: 'enter-phone', phone }),
      'keeping.chooseSize': ({ size }) => tell({ type: 'choose-size', size }),
      'keeping.chooseAnother': () => tell({ type: 'choose-another' }),
      'keeping.chooseCell': ({ cell }) => tell({ type: 'choose-cell', cell }),
      'keeping.turnCabinet': ({ to }) => tell({ type: 'turn-cabinet', to }),
      'keeping.openDoor': () => tell({ type: 'open-door' }),
      'keeping.says': ({ what }) => tell({ type: 'says', what }),
      'keeping.next': () => tell({ type: 'next' }),
      'keeping.notDone': () => tell({ type: 'not-done' }),
      'keeping.openAgain': () => tell({ type: 'open-again' }),
      'keeping.anotherCell': () => tell({ type: 'another-cell' }),
      'keeping.printCode': () => tell({ type: 'print-code' }),
      'keeping.tellOutcome': ({ done: isDone }) => tell({ type: 'tell-outcome', done: isDone }),
      'keeping.openLookThrough': ({ cell }) => {
        const event = { type: 'open-look-through', cell } as const;
        if (part?.dispatch(event)) return ok({});
        // From a cell it leads on; else it was the list that led here.
        return open(event, part?.isOver() === false ? undefined : parts.showToDo);
      },
      'keeping.passOver': () => tell({ type: 'pass-over' }),
      'keeping.found': ({ what }) => tell({ type: 'found', what }),
      'keeping.openInside': () => tell({ type: 'open-inside' }),
      'keeping.openCell': ({ cell }) => tell({ type: 'open-cell', cell }),
      'keeping.act': ({ act }) => tell({ type: 'act', act }),
      'keeping.look': ({ reason }) => tell({ type: 'look', reason }),
      'keeping.confirm': () => tell({ type: 'confirm' }),
      'keeping.takeBack': ({ stay }) => tell({ type: 'take-back', stay }),
    },
    summary: () => (cabinets.length === 0 ? undefined : lockerLine(locker)),
  };
}

function lockerLine(locker: Locker): LockerLine {
  const works = locker.isWorking();
  const overdue = locker.overdueCells().length;
  const papers = locker.howManyWait('papers');
  const { small, medium, large } = freeCells(locker.cells());
  const free = small + medium + large;
  return {
    condition: !works ? 'bad' : overdue > 0 || papers > 0 || free === 0 ? 'soon' : 'good',
    ...{ works, overdue, papers, free, inside: locker.howManyWait('document') },
  };
}
