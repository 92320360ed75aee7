import type { ScreenView } from '../../../contract/session-view.ts';
import type { CellSize } from '../../../contract/staff/locker-views.ts';
import type { DoorRefusal } from '../door-opening.ts';
import { cellFor } from './choosing.ts';
import { type DoorVisit, openFor, type VisitEnd, type VisitOrder, visitDoor } from './door-visit.ts';
import type { Candidate } from './draft.ts';
import type { Errands, KeepingEvent } from './keeping-event.ts';
import type { KeepingTools } from './keeping-tools.ts';
import { freeCells, shownContent, wholeContent } from './shown.ts';

type Problem = Extract<ScreenView, { readonly screen: 'keeping-check' }>['problem'];
type Place =
  | { readonly at: 'check'; readonly problem?: Problem; readonly stuck?: string }
  | { readonly at: 'choose'; readonly cabinet: string; readonly notFree: boolean }
  | { readonly at: 'door'; readonly visit: DoorVisit };

/** How one document came to lie in a cell, or not. */
export interface Placed {
  readonly stay: number;
  readonly cell: string;
  /** `inside-no-phone`: no message can go. */
  readonly end: 'inside' | 'inside-no-phone' | 'not-put-in';
  readonly wantsSlip: boolean;
}

/** A document is known, and now it gets a cell: one is proposed, its door opens, it is shut again. */
export interface Placing extends Errands {
  /** The next number may be scanned: nothing is begun yet, or the door is shut again. */
  mayScan(): boolean;
}

export function startPlacing(
  tools: KeepingTools,
  candidate: Candidate,
  placed: (what: Placed) => void,
): Placing {
  const { locker, wall, clock, by } = tools;
  const { content } = candidate;
  const documentNumber = content.documentNumber ?? '';
  const mayPrint = tools.printPickupSlip !== undefined;
  const isByHand = candidate.draft !== undefined;
  let size = candidate.size;
  let chosen: string | undefined;
  const avoided = new Set<string>();
  let place: Place = { at: 'check' };
  let wantsSlip = false;

  const found = () => cellFor(locker, { content, size, chosen, avoided }, clock.now());

  function go(next: Place): true {
    place = next;
    tools.changed();
    return true;
  }

  function openDoor(): boolean {
    const cell = found()?.cell.name;
    if (place.at !== 'check' || cell === undefined) return false;
    const reserved = locker.reserve({ kind: 'document', content, cell, by: by.id });
    if (!reserved.ok) return go({ at: 'check', problem: reserved.error.code });
    const stay = reserved.value.id;
    const order: VisitOrder = { cell, purpose: 'put-in', stay, content, by: by.id };
    const opened = openFor(locker, order, tools.changed);
    if (!opened.ok) {
      locker.cancel(stay);
      return go({ at: 'check', problem: problemOf(opened.error.code) });
    }
    const visit = visitDoor(
      {
        ...{ locker, wall, order, log: tools.log, changed: tools.changed, mayPrint },
        ended: (end, silently) => ended(stay, cell, end, silently),
        refused: (why) => {
          locker.cancel(stay);
          place = { at: 'check', problem: problemOf(why) };
        },
      },
      opened.value,
    );
    return go({ at: 'door', visit });
  }

  function ended(stay: number, cell: string, end: VisitEnd, silently: boolean): void {
    if (end === 'done') {
      const isIn = locker.putIn(stay).ok;
      if (isIn && silently) tools.audit.record('stay-end-unasked', { by: by.id, stay, act: 'put-in' });
      const inside = content.phone === undefined ? 'inside-no-phone' : 'inside';
      place = { at: 'check' };
      placed({ stay, cell, end: isIn ? inside : 'not-put-in', wantsSlip: wantsSlip && isIn });
    } else if (end === 'not-done') {
      locker.cancel(stay);
      place = { at: 'check' };
      // Who gave up before anything opened may try another cell.
      if (!silently) placed({ stay, cell, end: 'not-put-in', wantsSlip: false });
    } else {
      place = { at: 'check' };
      placed({ stay, cell, end: 'not-put-in', wantsSlip: false });
    }
  }

  /** The door never opened: nothing is in it, and the document is still in somebody's hands. */
  function giveUp(avoid: boolean): boolean {
    if (place.at !== 'door' || !place.visit.neverOpened()) return false;
    const view = place.visit.view();
    const stuck = avoid && view.screen === 'keeping-door' ? view.cell : undefined;
    const isNoted = view.screen === 'keeping-door' && view.stage === 'stayed-shut';
    place.visit.giveUp();
    if (stuck !== undefined) avoided.add(stuck);
    if (avoid) chosen = undefined;
    return go({ at: 'check', ...(stuck !== undefined && isNoted && { stuck }) });
  }

  function choose(name: string): boolean {
    if (place.at !== 'choose') return false;
    if (locker.cell(name)?.use !== 'free') return go({ ...place, notFree: true });
    chosen = name;
    avoided.delete(name);
    return go({ at: 'check' });
  }

  function dispatch(event: KeepingEvent): boolean {
    switch (event.type) {
      case 'choose-size':
        return place.at === 'check' && resize(event.size);
      case 'choose-another': {
        const cabinet = wall.cabinetOf(found()?.cell.name);
        return place.at === 'check' && go({ at: 'choose', cabinet, notFree: false });
      }
      case 'turn-cabinet': {
        const next = place.at === 'choose' ? wall.beside(place.cabinet, event.to) : undefined;
        return next !== undefined && go({ at: 'choose', cabinet: next, notFree: false });
      }
      case 'choose-cell':
        return choose(event.cell);
      case 'open-door':
        return openDoor();
      case 'another-cell':
        return giveUp(true);
      case 'print-code':
        if (!mayPrint || place.at !== 'door' || !place.visit.isShut()) return false;
        wantsSlip = true;
        return place.visit.dispatch({ type: 'next' });
      default:
        return place.at === 'door' && place.visit.dispatch(event);
    }
  }

  function resize(next: CellSize): true {
    size = next;
    chosen = undefined;
    return go({ at: 'check' });
  }

  function view(): ScreenView {
    if (place.at === 'door') return place.visit.view();
    const present = found();
    if (place.at === 'choose')
      return {
        ...{ screen: 'keeping-choose', size },
        picture: wall.picture(place.cabinet, present?.cell.name),
        ...(place.notFree && { problem: 'not-free' }),
      };
    return {
      ...{
        screen: 'keeping-check',
        number: documentNumber,
        content: isByHand ? wholeContent(content) : shownContent(content),
      },
      ...{ byHand: isByHand, size, free: freeCells(locker.cells()) },
      ...(present && {
        goes: {
          ...{ cell: present.cell.name, size: present.cell.size, outOfReach: present.outOfReach },
          picture: wall.pictureOf(present.cell.name),
        },
      }),
      overdue: locker.overdueCells().length,
      ...(place.stuck !== undefined && { stuck: place.stuck }),
      ...(place.problem && { problem: place.problem }),
    };
  }

  return {
    view,
    dispatch,
    goBack: () => {
      if (place.at === 'check') return false;
      if (place.at === 'choose') return go({ at: 'check' });
      return giveUp(false) || place.visit.goBack();
    },
    mayScan: () => place.at !== 'door' || place.visit.isShut(),
    isAtWork: () => place.at === 'door' && place.visit.isAtWork(),
    leave: () => {
      if (place.at === 'door') place.visit.leave();
    },
  };
}

function problemOf(refusal: DoorRefusal): Problem {
  if (refusal === 'another-door-open') return refusal;
  return refusal === 'not-there' ? 'cell-taken' : 'out-of-service';
}
