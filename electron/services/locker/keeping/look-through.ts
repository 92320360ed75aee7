import type { ScreenView } from '../../../contract/session-view.ts';
import type { FoundBehind, LookedThrough } from '../../../contract/staff/look-through-views.ts';
import { expectedBehind, type WaitingDoor, waitingDoors } from '../waiting-doors.ts';
import { type DoorVisit, openFor, type VisitEnd, type VisitOrder, visitDoor } from './door-visit.ts';
import type { Errands, KeepingEvent } from './keeping-event.ts';
import type { KeepingTools } from './keeping-tools.ts';
import { shownIf } from './shown.ts';

type Last = { readonly cell: string; readonly end: LookedThrough };
type Place =
  | { readonly at: 'offer' }
  | {
      readonly at: 'door';
      readonly door: WaitingDoor;
      readonly visit: DoorVisit;
      /** They said so of what a resident waits for, and are asked once more. */
      readonly sure?: Gone | undefined;
    };
type Gone = Exclude<FoundBehind, 'as-remembered'>;
type AtDoor = Extract<Place, { readonly at: 'door' }>;

/**
 * The doors that somebody has to look behind, one after the other: each is offered, opened by a tap, and what was seen is said before
 * the next. No number of them is ever settled at once: after a backup was restored the kiosk has no evidence that a door stayed shut.
 */
export function startLookThrough(tools: KeepingTools, first: string | undefined): Errands {
  const { locker, wall, by } = tools;
  let place: Place = { at: 'offer' };
  let cabinet = wall.cabinetOf(first);
  let last: Last | undefined;
  let over = false;
  /** Those passed over are not offered again before whoever looks begins anew. */
  const passed = new Set<string>();
  /** Stays the next one while it waits: what comes before it meanwhile takes no tap that was meant for it. */
  let offered = first;
  offerNext();

  /** Those of the same cabinet before all others: nobody walks to and fro. */
  function nextDoor(doors: readonly WaitingDoor[]): WaitingDoor | undefined {
    const open = doors.filter(({ cell }) => !passed.has(cell));
    return (
      open.find(({ cell }) => cell === offered) ?? open.find((door) => door.cabinet === cabinet) ?? open[0]
    );
  }

  function offerNext(): void {
    offered = nextDoor(waitingDoors(locker))?.cell;
  }

  function go(next: Place): true {
    place = next;
    if (!over) tools.changed();
    return true;
  }

  function toOffer(cell: string, end: LookedThrough): true {
    last = { cell, end };
    offerNext();
    return go({ at: 'offer' });
  }

  function pass(cell: string, end: LookedThrough): true {
    passed.add(cell);
    return toOffer(cell, end);
  }

  function open(door: WaitingDoor): true {
    const { cell } = door;
    ({ cabinet } = door);
    const { stay } = expectedBehind(locker, door);
    const order: VisitOrder = { cell, purpose: 'look', stay: undefined, content: stay?.content, by: by.id };
    const opened = openFor(locker, order, doorChanged);
    if (!opened.ok) return toOffer(cell, 'not-now');
    tools.audit.record('cell-looked-into', { by: by.id, cell, reason: 'check' });
    const visit = visitDoor(
      {
        ...{ locker, wall, order, log: tools.log, changed: doorChanged },
        ended: (end) => ended(cell, end),
        refused: () => toOffer(cell, 'not-now'),
      },
      opened.value,
    );
    return go({ at: 'door', door, visit });
  }

  /** What they said of it before the door moved again has to be said anew. */
  function doorChanged(): void {
    if (place.at === 'door' && place.sure && !place.visit.isShut()) place = { ...place, sure: undefined };
    tools.changed();
  }

  /** They went from the door without a word of what is behind it: it still waits. */
  function ended(cell: string, end: VisitEnd): void {
    if (end === 'not-done') pass(cell, 'not-opened');
    else toOffer(cell, 'not-said');
  }

  function say(at: AtDoor, found: FoundBehind): boolean {
    const { door, visit, sure } = at;
    const { cell } = door;
    const now = waitingDoors(locker).find((each) => each.cell === cell);
    const expected = now && expectedBehind(locker, now);
    if (!visit.isShut() || (found === 'as-remembered' && expected?.expects === 'nothing')) return false;
    const ends = expected?.expects === 'this' && found !== 'as-remembered';
    if (ends && sure !== found) return go({ ...at, sure: found });
    visit.dispatch({ type: 'next' });
    if (!now || !expected || !settle(now, expected, found)) return pass(cell, 'not-noted');
    if (found === 'something-else') tools.audit.record('something-else-found', { by: by.id, cell });
    return toOffer(cell, found);
  }

  function settle(
    { differences }: WaitingDoor,
    { expects, difference }: ReturnType<typeof expectedBehind>,
    found: FoundBehind,
  ): boolean {
    // What is said of something that belongs there clears up all that waits there.
    if (expects !== 'nothing')
      return tools.settleDoor(difference.id, found === 'as-remembered' ? 'inside' : 'gone', by);
    return differences.map(({ id }) => tools.settleDoor(id, 'looked', by)).every(Boolean);
  }

  function atDoorDispatch(at: AtDoor, event: KeepingEvent): boolean {
    if (at.sure) return event.type === 'confirm' && say(at, at.sure);
    if (event.type === 'found') return say(at, event.what);
    // Of what is behind it something has to be said: to have seen it shut is not enough.
    return event.type !== 'next' && at.visit.dispatch(event);
  }

  function dispatch(event: KeepingEvent): boolean {
    if (place.at === 'door') return atDoorDispatch(place, event);
    const door = nextDoor(waitingDoors(locker));
    switch (event.type) {
      case 'open-door':
        return door !== undefined && open(door);
      case 'pass-over':
        return door !== undefined && pass(door.cell, 'passed-over');
      case 'open-look-through':
        passed.clear();
        last = undefined;
        offered = event.cell;
        offerNext();
        return go({ at: 'offer' });
      default:
        return false;
    }
  }

  function offer(): ScreenView {
    const doors = waitingDoors(locker);
    const next = nextDoor(doors);
    const expected = next && expectedBehind(locker, next);
    return {
      ...{ screen: 'keeping-look-through', left: doors.length },
      ...(next &&
        expected && {
          next: {
            ...{ cell: next.cell, picture: wall.pictureOf(next.cell), expects: expected.expects },
            ...shownIf(expected.stay?.content),
          },
        }),
      ...(last && { last }),
    };
  }

  function atDoor({ door, visit, sure }: AtDoor): ScreenView {
    const { expects, stay } = expectedBehind(locker, door);
    if (visit.isShut())
      return {
        ...{ screen: 'keeping-found', cell: door.cell, expects },
        ...shownIf(stay?.content),
        ...(sure ? { sure } : visit.isRefused() && { notNow: true }),
      };
    const view = visit.view();
    return view.screen === 'keeping-door' ? { ...view, expects } : view;
  }

  return {
    dispatch,
    view: () => (place.at === 'door' ? atDoor(place) : offer()),
    goBack: () => {
      if (place.at !== 'door') return false;
      return place.sure ? go({ ...place, sure: undefined }) : place.visit.goBack();
    },
    isAtWork: () => place.at === 'door' && place.visit.isAtWork(),
    leave: () => {
      over = true;
      if (place.at === 'door') place.visit.leave();
    },
  };
}
