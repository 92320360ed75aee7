import type { ScreenView } from '../../../contract/session-view.ts';
import type { Done, StaffPart, StaffPartHost } from '../../staff/staff-part.ts';
import { waitingDoors } from '../waiting-doors.ts';
import { startCells } from './cells.ts';
import type { Errands, KeepingEvent } from './keeping-event.ts';
import type { KeepingTools } from './keeping-tools.ts';
import { startLookThrough } from './look-through.ts';
import { startPutIn } from './put-in.ts';
import { freeCells } from './shown.ts';
import { startTakeBack } from './take-back.ts';

export interface KeepingPart extends StaffPart {
  /** False: it means nothing where they are. */
  dispatch(event: KeepingEvent): boolean;
  isOver(): boolean;
}

/** Staff at the locker: how it stands, and from there putting in, the cells, or taking back. */
export function startKeepingPart(
  given: Omit<KeepingTools, 'by' | 'changed'>,
  host: StaffPartHost,
  {
    first,
    backFromFirst,
  }: {
    /** What it begins with, instead of how the locker stands. */
    readonly first?: KeepingEvent | undefined;
    /** Where back leads from there, instead of how the locker stands. */
    readonly backFromFirst?: (() => Done) | undefined;
  } = {},
): KeepingPart {
  const { locker } = given;
  let over = false;
  const tools: KeepingTools = {
    ...given,
    by: host.by,
    changed: () => {
      if (!over) host.changed();
    },
  };
  const begunWith = first && errandsFor(first);
  let errands = begunWith;
  const stop = locker.onChange(tools.changed);

  function begin(next: Errands): true {
    errands = next;
    tools.changed();
    return true;
  }

  function errandsFor(event: KeepingEvent): Errands | undefined {
    switch (event.type) {
      case 'open-put-in':
        return startPutIn(tools);
      case 'open-cells':
        return startCells(tools, 'cabinet');
      case 'open-inside':
        return startCells(tools, 'inside');
      case 'open-take-back':
        return startTakeBack(tools, event.list);
      case 'open-look-through':
        return startLookThrough(tools, event.cell);
      default:
        return undefined;
    }
  }

  function dispatch(event: KeepingEvent): boolean {
    if (over) return false;
    if (errands) return errands.dispatch(event) || leadsOn(event);
    const next = errandsFor(event);
    return next !== undefined && begin(next);
  }

  /** Where no cell is free, what nobody collected makes room. */
  function leadsOn(event: KeepingEvent): boolean {
    if (event.type !== 'open-take-back' || errands?.view().screen !== 'keeping-check') return false;
    errands.leave();
    return begin(startTakeBack(tools, event.list));
  }

  function overview(): ScreenView {
    const cells = locker.cells();
    const used = (use: string) => cells.filter((cell) => cell.use === use).length;
    return {
      ...{ screen: 'keeping', works: locker.isWorking(), free: freeCells(cells) },
      ...{ inside: locker.howManyWait('document'), overdue: locker.overdueCells().length },
      papers: locker.howManyWait('papers'),
      ...{ outOfService: used('out-of-service'), doubtful: used('doubtful') },
      toLookBehind: waitingDoors(locker).length,
    };
  }

  return {
    dispatch,
    view: () => errands?.view() ?? overview(),
    goBack: () => {
      if (!errands) return false;
      if (errands.goBack()) return true;
      if (errands === begunWith && backFromFirst?.().ok) return true;
      errands.leave();
      errands = undefined;
      return true;
    },
    isOver: () => over,
    isAtWork: () => errands?.isAtWork() ?? false,
    leave: () => {
      over = true;
      stop();
      errands?.leave();
    },
  };
}
