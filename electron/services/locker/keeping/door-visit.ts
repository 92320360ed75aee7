import type { ScreenView } from '../../../contract/session-view.ts';
import type { ErrandPurpose } from '../../../contract/staff/locker-views.ts';
import { describeThrown, type Log } from '../../../foundation/log.ts';
import type { DoorRefusal } from '../door-opening.ts';
import type { Locker } from '../locker.ts';
import type { StayContent } from '../stay.ts';
import { type Errand, followDoor, isOpen, isShutAgain, isUnlocking, neverOpened } from './errand.ts';
import type { Errands, KeepingEvent } from './keeping-event.ts';
import { shownIf, type Wall } from './shown.ts';

/**
 * How a visit ended. `done`: it was put in, or taken out. `not-done`: all is as it was before. `unknown`: they went while the door was
 * open, or nobody could see it; the locker watches on, and asks staff where it must.
 */
export type VisitEnd = 'done' | 'not-done' | 'unknown';

export interface VisitOrder {
  readonly cell: string;
  readonly purpose: ErrandPurpose;
  /** Undefined only for `look`. */
  readonly stay: number | undefined;
  readonly content: StayContent | undefined;
  readonly by: number;
}

/** One door that staff stand before: opened, seen open, seen shut, and what became of what is in it. */
export interface DoorVisit extends Omit<Errands, 'dispatch'> {
  dispatch(event: KeepingEvent): boolean;
  /** It was open and is shut, and nobody has said yet that anything went wrong. */
  isShut(): boolean;
  /** It was to be opened once more, and cannot be now. */
  isRefused(): boolean;
  /** Not once, however often it was tried: all is as it was before. */
  neverOpened(): boolean;
  /** They stay, and try another one. Only of a door that never opened; where it cannot be written they are still before it. */
  giveUp(): void;
}

export function visitDoor(
  parts: {
    readonly locker: Locker;
    readonly wall: Wall;
    readonly order: VisitOrder;
    readonly log: Log;
    readonly changed: () => void;
    /** The visit is over. `silently`: nobody said so, they went. */
    readonly ended: (end: VisitEnd, silently: boolean) => void;
    /** It could not be opened once more. */
    readonly refused: (why: DoorRefusal) => void;
    /** Whose turn is next; undefined: nobody's. */
    readonly next?: () => string | undefined;
    readonly mayPrint?: boolean;
  },
  first: Errand,
): DoorVisit {
  const { locker, wall, order } = parts;
  let errand = first;
  /** In an errand before this one: what was said to be missing may have been put in, or taken out, all the same. */
  let wasOpen = false;
  let isAgain = false;
  let asks = false;
  let isRefused = false;
  let over = false;

  const neverOpenedAtAll = () => !wasOpen && neverOpened(errand.stage());
  /** Nothing more moves, and only they know what lies behind it. */
  const onlyTheyKnow = () => isShutAgain(errand.stage()) || (wasOpen && neverOpened(errand.stage()));

  function end(how: VisitEnd, silently = false): true {
    // What became of it is said before they go: what nobody said is left for staff to find out. Where it cannot be written they are
    // still before the door, and may say it once more.
    parts.ended(how, silently);
    over = true;
    errand.end();
    return true;
  }

  function ask(whether: boolean): true {
    asks = whether;
    parts.changed();
    return true;
  }

  function openAgain(): boolean {
    if (!onlyTheyKnow() && !neverOpenedAtAll()) return false;
    wasOpen = onlyTheyKnow();
    const opened = openFor(locker, order, parts.changed);
    isRefused = !opened.ok;
    if (!opened.ok && wasOpen) return ask(order.purpose !== 'look');
    errand.end();
    if (!opened.ok) {
      over = true;
      parts.refused(opened.error.code);
    } else errand = opened.value;
    isAgain = true;
    return ask(false);
  }

  function dispatch(event: KeepingEvent): boolean {
    if (over) return false;
    const stage = errand.stage();
    switch (event.type) {
      case 'says':
        return errand.says(event.what);
      case 'next':
        return !asks && isShutAgain(stage) && end('done');
      case 'not-done':
        return !asks && order.purpose !== 'look' && onlyTheyKnow() && ask(true);
      case 'tell-outcome':
        // What lies behind an open door may still be taken out again.
        return asks && !(event.done && isOpen(stage)) && end(event.done ? 'done' : 'not-done');
      case 'open-again':
        return openAgain();
      default:
        return false;
    }
  }

  function leave(): void {
    const isUnsaid = onlyTheyKnow();
    try {
      if (isShutAgain(errand.stage()) && !asks) {
        end('done', true);
        return;
      }
      end(neverOpenedAtAll() ? 'not-done' : 'unknown', true);
    } catch (thrown) {
      // The disk is full. They are gone all the same: what could not be written is as if nobody had said it.
      parts.log.error('door-visit-not-ended', describeThrown(thrown));
      over = true;
      errand.end();
    }
    // Who was asked and went without an answer has not said that it is in, or out.
    if (isUnsaid && order.stay !== undefined && order.purpose !== 'look') locker.leftUnsaid(order.stay);
  }

  function goBack(): true {
    const stage = errand.stage();
    if (asks) return ask(false);
    if (neverOpenedAtAll()) return end('not-done');
    if (order.purpose === 'look' || isShutAgain(stage)) return end('done');
    return ask(true);
  }

  function view(): ScreenView {
    const stage = errand.stage();
    const { purpose, cell } = order;
    if (asks && purpose !== 'look')
      return {
        ...{ screen: 'keeping-outcome', purpose, cell },
        ...{ isOpen: isOpen(stage), ...shownIf(order.content) },
      };
    const next = parts.next?.();
    return {
      ...{ screen: 'keeping-door', purpose, cell, stage, wasOpen, isAgain },
      picture: wall.pictureOf(cell),
      ...shownIf(order.content),
      ...(next !== undefined && { next }),
      mayPrint: parts.mayPrint ?? false,
    };
  }

  return {
    view,
    dispatch,
    goBack,
    isShut: () => !over && !asks && isShutAgain(errand.stage()),
    neverOpened: () => !over && neverOpenedAtAll(),
    isRefused: () => isRefused,
    giveUp: () => {
      if (!over && neverOpenedAtAll()) end('not-done', true);
    },
    isAtWork: () => !over && isUnlocking(errand.stage()),
    leave: () => {
      if (!over) leave();
    },
  };
}

/** Opens a door for staff. */
export function openFor(locker: Locker, order: VisitOrder, changed: () => void) {
  const { cell, purpose, stay, by } = order;
  const opened = locker.openDoor({
    ...{ cell, purpose, who: { staff: by } },
    stay: purpose === 'look' ? undefined : stay,
  });
  return opened.ok ? { ok: true as const, value: followDoor(opened.value, changed) } : opened;
}
