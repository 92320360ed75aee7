import type { ScreenView } from '../../../contract/session-view.ts';
import type { CellAct, CellNotice, LookReason, Surprise } from '../../../contract/staff/locker-views.ts';
import { actsNow, surpriseOf } from './cell-acts.ts';
import { cellView } from './cell-view.ts';
import { type DoorVisit, openFor, type VisitEnd, type VisitOrder, visitDoor } from './door-visit.ts';
import { isSomebodysNumber } from './draft.ts';
import type { Errands, KeepingEvent } from './keeping-event.ts';
import type { KeepingTools } from './keeping-tools.ts';
import { afterPhone, type NewPhonePlace, newPhoneView } from './new-phone.ts';
import { printSlip } from './print-slip.ts';
import { freeCells, insideByName, shownIf } from './shown.ts';
import { tookBack } from './take-back.ts';

type Place =
  | { readonly at: 'cabinet'; readonly cabinet: string }
  | { readonly at: 'inside' }
  | {
      readonly at: 'cell' | 'why';
      readonly cell: string;
      readonly notice?: CellNotice | undefined;
    }
  | {
      readonly at: 'sure';
      readonly cell: string;
      readonly about: Surprise;
      readonly stay: number | undefined;
    }
  | {
      readonly at: 'collector-number';
      readonly cell: string;
      readonly problem?: 'no-such-number' | 'is-the-holder';
    }
  | { readonly at: 'collector-name'; readonly cell: string; readonly number: string }
  | NewPhonePlace
  | { readonly at: 'door'; readonly cell: string; readonly visit: DoorVisit };

/** The cabinets as they stand on the wall, or what is inside by name, and what can be done about each cell. */
export function startCells(tools: KeepingTools, first: 'cabinet' | 'inside'): Errands {
  const { locker, wall, by } = tools;
  const all = (cell?: string): Place =>
    first === 'inside' ? { at: 'inside' } : { at: 'cabinet', cabinet: wall.cabinetOf(cell) };
  let place = all();
  let over = false;

  const stayIn = (cell: string) => {
    const stay = locker.cell(cell)?.stay;
    return stay === undefined ? undefined : locker.stay(stay);
  };

  function go(next: Place): true {
    place = next;
    if (!over) tools.changed();
    return true;
  }
  const toCell = (cell: string, notice?: CellNotice) => go({ at: 'cell', cell, notice });

  function open(cell: string, purpose: 'look' | 'take-back'): true {
    const stay = stayIn(cell);
    const order: VisitOrder = { cell, purpose, stay: stay?.id, content: stay?.content, by: by.id };
    const opened = openFor(locker, order, tools.changed);
    if (!opened.ok) return toCell(cell, 'not-now');
    const visit = visitDoor(
      {
        ...{ locker, wall, order, log: tools.log, changed: tools.changed },
        ended: (end, silently) => ended(order, end, silently),
        refused: () => toCell(cell, 'not-now'),
      },
      opened.value,
    );
    return go({ at: 'door', cell, visit });
  }

  function ended({ cell, purpose, stay }: VisitOrder, end: VisitEnd, silently: boolean): void {
    if (purpose === 'look') toCell(cell, 'looked');
    else toCell(cell, tookBack(tools, stay, end, silently) ? 'taken-back' : undefined);
  }

  function look(cell: string, reason: LookReason): true {
    open(cell, 'look');
    if (place.at === 'door') tools.audit.record('cell-looked-into', { by: by.id, cell, reason });
    return true;
  }

  function act(cell: string, what: CellAct): boolean {
    if (!actsNow(tools, cell).includes(what)) return toCell(cell, 'not-now');
    const stay = stayIn(cell);
    const about = surpriseOf(what, stay, locker.overdueCells().includes(cell));
    return about ? go({ at: 'sure', cell, about, stay: stay?.id }) : carryOut(cell, what);
  }

  function confirm({ cell, about, stay }: Extract<Place, { readonly at: 'sure' }>): boolean {
    // Meanwhile it may have been collected, and another one put in.
    const isSame = stayIn(cell)?.id === stay && actsNow(tools, cell).includes(about);
    return isSame ? carryOut(cell, about) : toCell(cell, 'not-now');
  }

  function carryOut(cell: string, what: CellAct): boolean {
    const stay = stayIn(cell);
    switch (what) {
      case 'look':
        return go({ at: 'why', cell });
      case 'take-back':
        return open(cell, 'take-back');
      case 'new-code':
        if (!stay || !locker.renewCode(stay.id, by.id).ok) return toCell(cell, 'not-now');
        return toCell(cell, stay.content?.phone === undefined ? 'new-code-no-phone' : 'new-code');
      case 'print-code':
        return stay ? print(cell, stay.id) : false;
      case 'correct-phone':
        return stay !== undefined && go({ at: 'new-phone', cell, stay: stay.id });
      case 'name-collector':
        return go({ at: 'collector-number', cell });
      case 'unname-collectors':
        return toCell(
          cell,
          stay && locker.unnameCollectors(stay.id, by.id).ok ? 'collectors-unnamed' : 'not-now',
        );
      case 'not-there':
        return toCell(cell, stay && locker.notThere(stay.id, by.id).ok ? 'not-there' : 'not-now');
      case 'out-of-service':
      case 'in-service':
        return toCell(
          cell,
          locker.setOutOfService(cell, what === 'out-of-service', by.id).ok ? what : 'not-now',
        );
    }
  }

  function print(cell: string, stay: number): true {
    toCell(cell, 'slip-printing');
    const asked = place;
    printSlip(tools, stay, (slip) => {
      if (over || place !== asked) return;
      toCell(cell, slip === 'no-code' ? 'no-code' : `slip-${slip}`);
    });
    return true;
  }

  function correctPhone({ cell, stay, phone }: Extract<Place, { readonly at: 'new-phone-check' }>): true {
    // Meanwhile it may have been collected, and another one put in.
    const isSame = stayIn(cell)?.id === stay && actsNow(tools, cell).includes('correct-phone');
    if (!isSame || !locker.correctPhone(stay, phone, by.id).ok) return toCell(cell, 'not-now');
    return toCell(cell, stayIn(cell)?.kind === 'document' ? 'phone-corrected' : 'phone-noted');
  }

  function enterCollector(cell: string, number: string): true {
    if (!isSomebodysNumber(number)) return go({ at: 'collector-number', cell, problem: 'no-such-number' });
    if (stayIn(cell)?.content?.person.number === number)
      return go({ at: 'collector-number', cell, problem: 'is-the-holder' });
    return go({ at: 'collector-name', cell, number });
  }

  function nameCollector(cell: string, number: string, name: string): true {
    const stay = stayIn(cell);
    const isNamed = stay && locker.nameCollector(stay.id, { number, name }, by.id).ok;
    return toCell(cell, isNamed ? 'collector-named' : 'not-now');
  }

  function dispatch(event: KeepingEvent): boolean {
    switch (place.at) {
      case 'cabinet':
        if (event.type === 'open-cell') return locker.cell(event.cell) !== undefined && toCell(event.cell);
        if (event.type === 'turn-cabinet') {
          const cabinet = wall.beside(place.cabinet, event.to);
          return cabinet !== undefined && go({ at: 'cabinet', cabinet });
        }
        return false;
      case 'inside':
        return event.type === 'open-cell' && locker.cell(event.cell) !== undefined && toCell(event.cell);
      case 'cell':
        return event.type === 'act' && act(place.cell, event.act);
      case 'why':
        return event.type === 'look' && look(place.cell, event.reason);
      case 'sure':
        return event.type === 'confirm' && confirm(place);
      case 'collector-number':
        return event.type === 'enter-identity' && enterCollector(place.cell, event.number);
      case 'collector-name':
        return event.type === 'enter-name' && nameCollector(place.cell, place.number, event.name);
      case 'new-phone': {
        if (event.type !== 'enter-phone' || event.phone === null) return false;
        return go(afterPhone(place, event.phone, locker.stay(place.stay)?.content?.phone));
      }
      case 'new-phone-check':
        return event.type === 'confirm' && correctPhone(place);
      case 'door':
        return place.visit.dispatch(event);
    }
  }

  function goBack(): boolean {
    switch (place.at) {
      case 'cabinet':
      case 'inside':
        return false;
      case 'cell':
        return go(all(place.cell));
      case 'collector-name':
        return go({ at: 'collector-number', cell: place.cell });
      case 'new-phone-check':
        return go({ at: 'new-phone', cell: place.cell, stay: place.stay, typed: place.phone });
      case 'door':
        return place.visit.goBack();
      default:
        return toCell(place.cell);
    }
  }

  function view(): ScreenView {
    switch (place.at) {
      case 'cabinet': {
        const cells = locker.cells();
        return {
          ...{ screen: 'keeping-cells', picture: wall.picture(place.cabinet), free: freeCells(cells) },
          occupied: cells.filter(({ use }) => use === 'occupied').length,
          overdue: locker.overdueCells().length,
        };
      }
      case 'inside':
        return { screen: 'keeping-inside', lines: insideByName(locker) };
      case 'cell':
        return cellView(tools, place.cell, place.notice);
      case 'why':
        return { screen: 'keeping-why', cell: place.cell, occupied: stayIn(place.cell) !== undefined };
      case 'sure': {
        const { cell, about } = place;
        return { ...{ screen: 'keeping-sure', about, cell }, ...shownIf(stayIn(cell)?.content) };
      }
      case 'collector-number':
        return {
          ...{ screen: 'keeping-identity', of: 'collector' },
          ...(place.problem && { problem: place.problem }),
        };
      case 'collector-name':
        return { screen: 'keeping-name', of: 'collector', name: '' };
      case 'new-phone':
      case 'new-phone-check':
        return newPhoneView(place, locker.stay(place.stay));
      case 'door':
        return place.visit.view();
    }
  }

  return {
    dispatch,
    goBack,
    view,
    isAtWork: () => place.at === 'door' && place.visit.isAtWork(),
    leave: () => {
      over = true;
      if (place.at === 'door') place.visit.leave();
    },
  };
}
