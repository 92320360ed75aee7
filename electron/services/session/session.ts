import { type HeldGrants, noGrants } from '../../contract/grants.ts';
import type { ScreenView, SessionView } from '../../contract/session-view.ts';
import type { StaffInSession } from '../../contract/staff/staff-member.ts';
import type { Clock } from '../../foundation/clock.ts';
import { err, ok, type Result } from '../../foundation/result.ts';
import { watchIdle } from './idle.ts';
import type { HowLeft, Journey, JourneyHost } from './journey.ts';

/** The screen moved on meanwhile; nothing was done. */
export type MovedOn = { readonly code: 'moved-on' };
type Done = Result<Record<string, never>, MovedOn>;

/** A member of staff beside the resident, until the session ends. */
export interface Helper {
  /** In the audit log. */
  readonly id: number;
  readonly name: string;
  readonly roles: HeldGrants['others'] & ReadonlySet<StaffInSession['roles'][number]>;
}

/** Who stands before the kiosk and what they are about. One at a time; what it knew is gone when it ends. */
export interface Session {
  view(): SessionView;
  grants(): HeldGrants;
  /** Somebody is about a matter, or a helper waits for one. */
  isBusy(): boolean;
  /** Something short stands before the matter, or home. */
  isAside(): boolean;
  onChange(listener: () => void): () => void;
  /**
   * Begins a matter from the home screen. `setting-up`: also while nobody else may begin anything, because the kiosk is
   * nobody's yet.
   */
  begin(start: (host: JourneyHost) => Journey, as?: 'setting-up'): Done;
  /** Leaves the matter for another one of the same session, which `start` begins. Home is shown if it does not begin. */
  goOnWith<T>(start: () => T): T | ReturnType<typeof movedOn>;
  /** Something short before the matter, or home, is gone on with just where it was. */
  stepAside(start: (host: JourneyHost) => Journey): Done;
  /** Who helps with this matter; undefined: nobody. */
  helper(): Helper | undefined;
  setHelper(helper: Helper | undefined): void;
  end(): Done;
  goBack(): Done;
  stillHere(): void;
  openHelp(): Done;
  closeHelp(): Done;
  /** Home changed by itself (a device failed or came back). */
  homeChanged(): void;
  /** Leaves whatever is under way, for a kiosk that is built anew; nothing is shown after it. */
  leave(): void;
  /** Its clocks stand still; what is under way is settled at the next start. */
  close(): void;
}

const done = () => ok<Record<string, never>>({});
const movedOn = () => err('moved-on');

export function createSession(parts: {
  readonly clock: Clock;
  readonly idleMilliseconds: number;
  readonly countdownMilliseconds: number;
  readonly home: () => ScreenView;
  /** Whether anybody may begin a matter; else only setting up. */
  readonly isOpen?: () => boolean;
  /** Called whenever a session ended, so that what lies on the reader is not taken for the next resident's. */
  readonly onEnd: () => void;
  /** Called whenever a helper came or left. */
  readonly onHelper?: (change: 'came' | 'left', helper: Helper) => void;
  /** What the page has seen before the kiosk was built anew: numbers go on from there. */
  readonly after?: Pick<SessionView, 'session' | 'revision'> | undefined;
}): Session {
  const listeners = new Set<() => void>();
  let number = (parts.after?.session ?? 0) + 1;
  let revision = (parts.after?.revision ?? -1) + 1;
  let journey: Journey | undefined;
  let aside: Journey | undefined;
  let helper: Helper | undefined;
  let help = false;
  const idle = watchIdle({
    clock: parts.clock,
    idleMilliseconds: parts.idleMilliseconds,
    countdownMilliseconds: parts.countdownMilliseconds,
    wantsCountdown: () => isBusy() || help,
    onCountdown: changed,
    onEnd: () => clear('silence'),
  });

  const shown = () => aside ?? journey;
  const isBusy = () => shown() !== undefined || helper !== undefined;

  function changed(): void {
    revision += 1;
    idle.standStill(shown()?.isHardwareAtWork() ?? false);
    for (const listener of listeners) listener();
  }

  function leaveHelper(): void {
    const leaving = helper;
    helper = undefined;
    if (leaving) parts.onHelper?.('left', leaving);
  }

  function leaveAside(how: HowLeft): void {
    const leaving = aside;
    aside = undefined;
    leaving?.leave(how);
  }

  function clear(how: HowLeft): void {
    const leaving = journey;
    journey = undefined;
    help = false;
    number += 1;
    leaveAside(how);
    leaving?.leave(how);
    leaveHelper();
    parts.onEnd();
    idle.touched();
    changed();
  }

  return {
    view: () => {
      const countdown = idle.countdown();
      const present = shown();
      const staff = staffNow();
      return {
        session: number,
        revision,
        view: present?.view() ?? parts.home(),
        known: present?.isKnown() ?? false,
        can: {
          goBack: present?.canGoBack() ?? false,
          // Whoever helps at the home screen leaves it by the same control.
          goHome: present?.canLeave() ?? helper !== undefined,
        },
        help,
        ...(staff && { staff }),
        ...(countdown && { idle: { millisecondsLeft: countdown.left, millisecondsWhole: countdown.whole } }),
      };
    },
    grants: () => {
      const held = shown()?.grants() ?? noGrants;
      // A helper brings what a clerk may do to a resident's matter: staff have their own rights.
      const isOfResident = !aside && !shown()?.staff?.();
      if (!isOfResident || !helper?.roles.has('clerk')) return held;
      return { ...held, others: new Set([...held.others, 'clerk'] as const) };
    },
    isBusy,
    isAside: () => aside !== undefined,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: (start, as) => {
      if (shown() || (as !== 'setting-up' && parts.isOpen?.() === false)) return movedOn();
      const begun: Journey = start({
        changed: () => journey === begun && changed(),
        isShown: () => aside === undefined,
        finished: () => journey === begun && clear('by-choice'),
      });
      journey = begun;
      help = false;
      idle.touched();
      changed();
      return done();
    },
    goOnWith: (start) => {
      if (aside || !journey?.canLeave()) return movedOn();
      const leaving = journey;
      journey = undefined;
      leaving.leave('by-choice');
      // They came for the matter that is left.
      leaveHelper();
      const begun = start();
      if (!journey) changed();
      return begun;
    },
    stepAside: (start) => {
      if (aside || (journey && !journey.canLeave())) return movedOn();
      const begun: Journey = start({
        changed: () => aside === begun && changed(),
        isShown: () => aside === begun,
        finished: () => {
          if (aside !== begun) return;
          leaveAside('by-choice');
          journey?.shownAgain?.();
          idle.touched();
          changed();
        },
      });
      aside = begun;
      help = false;
      idle.touched();
      changed();
      return done();
    },
    helper: () => helper,
    setHelper: (next) => {
      leaveHelper();
      helper = next;
      if (next) parts.onHelper?.('came', next);
      help = false;
      idle.touched();
      changed();
    },
    end: () => {
      const present = shown();
      if (present && !present.canLeave()) return movedOn();
      if (present?.asksBeforeLeaving?.()) {
        help = false;
        idle.touched();
        changed();
        return done();
      }
      clear('by-choice');
      return done();
    },
    goBack: () => {
      const present = shown();
      if (!present?.canGoBack()) return movedOn();
      idle.touched();
      present.goBack();
      return done();
    },
    stillHere: () => {
      const counting = idle.countdown() !== undefined;
      idle.touched();
      if (counting) changed();
    },
    openHelp: () => setHelp(true),
    closeHelp: () => setHelp(false),
    homeChanged: () => {
      if (!shown()) changed();
    },
    leave: () => {
      listeners.clear();
      leaveAside('built-anew');
      const leaving = journey;
      journey = undefined;
      leaving?.leave('built-anew');
      leaveHelper();
    },
    close: () => {
      listeners.clear();
      idle.close();
    },
  };

  function staffNow(): StaffInSession | undefined {
    const own = shown()?.staff?.();
    if (own || !helper) return own;
    return { name: helper.name, roles: [...helper.roles], doing: 'helping' };
  }

  function setHelp(wanted: boolean): Done {
    if (help === wanted) return movedOn();
    help = wanted;
    idle.touched();
    changed();
    return done();
  }
}
