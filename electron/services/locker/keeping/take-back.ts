import type { ScreenView } from '../../../contract/session-view.ts';
import type { Stay } from '../stay.ts';
import { type DoorVisit, openFor, type VisitEnd, type VisitOrder, visitDoor } from './door-visit.ts';
import type { Errands, KeepingEvent } from './keeping-event.ts';
import type { KeepingTools } from './keeping-tools.ts';
import { shownIf } from './shown.ts';

type ListName = 'overdue' | 'papers';
type Last = Extract<ScreenView, { readonly screen: 'keeping-take-back' }>['last'];

/** What nobody collected in time, and what residents left for staff: taken out, one tap each. */
export function startTakeBack(tools: KeepingTools, first: ListName): Errands {
  const { locker, wall, by } = tools;
  let list = first;
  let visit: DoorVisit | undefined;
  let last: Last;
  /** One that does not open is not proposed again and again; they may still choose it. */
  const tried = new Set<number>();

  const listed = (which: ListName): readonly Stay[] =>
    which === 'overdue' ? locker.overdue() : locker.waiting('papers');

  const nextInRow = () => listed(list).find(({ id }) => !tried.has(id));

  function open({ id, cell, content }: Stay): true {
    tried.add(id);
    const order: VisitOrder = { cell, purpose: 'take-back', stay: id, content, by: by.id };
    const opened = openFor(locker, order, tools.changed);
    if (!opened.ok) return refused(cell);
    visit = visitDoor(
      {
        ...{ locker, wall, order, log: tools.log, changed: tools.changed },
        ended: (end, silently) => ended(order, end, silently),
        refused: () => refused(cell),
        next: () => nextInRow()?.cell,
      },
      opened.value,
    );
    tools.changed();
    return true;
  }

  function refused(cell: string): true {
    visit = undefined;
    last = { cell, end: 'not-now' };
    tools.changed();
    return true;
  }

  function ended({ cell, stay }: VisitOrder, end: VisitEnd, silently: boolean): void {
    last = { cell, end: tookBack(tools, stay, end, silently) ? 'taken-back' : 'still-inside' };
    visit = undefined;
    tools.changed();
  }

  /** The tap that says that this one is out opens the door of the next. */
  function next(stay: Stay | undefined): boolean {
    if (!visit?.dispatch({ type: 'next' })) return false;
    return stay ? open(stay) : true;
  }

  function dispatch(event: KeepingEvent): boolean {
    switch (event.type) {
      case 'open-take-back':
        if (visit) return false;
        list = event.list;
        last = undefined;
        tried.clear();
        tools.changed();
        return true;
      case 'take-back': {
        const stay = visit ? undefined : listed(list).find(({ id }) => id === event.stay);
        return stay !== undefined && open(stay);
      }
      case 'next': {
        const view = visit?.view();
        const shown = view?.screen === 'keeping-door' ? view.next : undefined;
        return next(listed(list).find(({ cell }) => cell === shown));
      }
      default:
        return visit?.dispatch(event) ?? false;
    }
  }

  return {
    dispatch,
    view: () =>
      visit?.view() ?? {
        ...{ screen: 'keeping-take-back', list },
        lines: listed(list).map(({ id, cell, content, insideSince }) => ({
          ...{ stay: id, cell, since: insideSince ?? 0, ...shownIf(content) },
        })),
        counts: { overdue: locker.overdueCells().length, papers: locker.howManyWait('papers') },
        ...(last && { last }),
      },
    goBack: () => visit?.goBack() ?? false,
    isAtWork: () => visit?.isAtWork() ?? false,
    leave: () => visit?.leave(),
  };
}

/** Puts on record that it was taken out; false: it is still inside, as far as anybody knows. */
export function tookBack(
  { locker, audit, by }: Pick<KeepingTools, 'locker' | 'audit' | 'by'>,
  stay: number | undefined,
  end: VisitEnd,
  silently: boolean,
): boolean {
  if (end !== 'done' || stay === undefined || !locker.takenBack(stay, by.id).ok) return false;
  if (silently) audit.record('stay-end-unasked', { by: by.id, stay, act: 'take-back' });
  return true;
}
