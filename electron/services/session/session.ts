import { type HeldGrants, noGrants } from '../../contract/grants.ts';
import type { ScreenView, SessionView } from '../../contract/session-view.ts';
import type { Clock } from '../../foundation/clock.ts';
import { err, ok, type Result } from '../../foundation/result.ts';
import { watchIdle } from './idle.ts';
import type { Journey, JourneyHost } from './journey.ts';

/** The screen moved on meanwhile; nothing was done. */
export type MovedOn = { readonly code: 'moved-on' };
type Done = Result<Record<string, never>, MovedOn>;

/** Who stands before the kiosk and what they are about. One at a time; what it knew is gone when it ends. */
export interface Session {
  view(): SessionView;
  grants(): HeldGrants;
  /** Somebody is about a matter. */
  isBusy(): boolean;
  onChange(listener: () => void): () => void;
  /**
   * Begins a matter from the home screen. `setting-up`: also while nobody else may begin anything, because the kiosk is
   * nobody's yet.
   */
  begin(start: (host: JourneyHost) => Journey, as?: 'setting-up'): Done;
  /** Leaves the matter for another one of the same session, which `start` begins. Home is shown if it does not begin. */
  goOnWith<T>(start: () => T): T | ReturnType<typeof movedOn>;
  end(): Done;
  goBack(): Done;
  stillHere(): void;
  openHelp(): Done;
  closeHelp(): Done;
  /** Home changed by itself (a device failed or came back). */
  homeChanged(): void;
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
}): Session {
  const listeners = new Set<() => void>();
  let number = 1;
  let revision = 0;
  let journey: Journey | undefined;
  let help = false;
  const idle = watchIdle({
    clock: parts.clock,
    idleMilliseconds: parts.idleMilliseconds,
    countdownMilliseconds: parts.countdownMilliseconds,
    wantsCountdown: () => journey !== undefined || help,
    onCountdown: changed,
    onEnd: () => clear('silence'),
  });

  function changed(): void {
    revision += 1;
    idle.standStill(journey?.isHardwareAtWork() ?? false);
    for (const listener of listeners) listener();
  }

  function clear(how: 'by-choice' | 'silence'): void {
    const leaving = journey;
    journey = undefined;
    help = false;
    number += 1;
    leaving?.leave(how);
    parts.onEnd();
    idle.touched();
    changed();
  }

  return {
    view: () => {
      const countdown = idle.countdown();
      const staff = journey?.staff?.();
      return {
        session: number,
        revision,
        view: journey?.view() ?? parts.home(),
        known: journey?.isKnown() ?? false,
        can: { goBack: journey?.canGoBack() ?? false, goHome: journey?.canLeave() ?? false },
        help,
        ...(staff && { staff }),
        ...(countdown && { idle: { millisecondsLeft: countdown.left, millisecondsWhole: countdown.whole } }),
      };
    },
    grants: () => journey?.grants() ?? noGrants,
    isBusy: () => journey !== undefined,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: (start, as) => {
      if (journey || (as !== 'setting-up' && parts.isOpen?.() === false)) return movedOn();
      const begun: Journey = start({
        changed: () => journey === begun && changed(),
        finished: () => journey === begun && clear('by-choice'),
      });
      journey = begun;
      help = false;
      idle.touched();
      changed();
      return done();
    },
    goOnWith: (start) => {
      if (!journey?.canLeave()) return movedOn();
      const leaving = journey;
      journey = undefined;
      leaving.leave('by-choice');
      const begun = start();
      if (!journey) changed();
      return begun;
    },
    end: () => {
      if (journey && !journey.canLeave()) return movedOn();
      clear('by-choice');
      return done();
    },
    goBack: () => {
      if (!journey?.canGoBack()) return movedOn();
      idle.touched();
      journey.goBack();
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
      if (!journey) changed();
    },
  };

  function setHelp(wanted: boolean): Done {
    if (help === wanted) return movedOn();
    help = wanted;
    idle.touched();
    changed();
    return done();
  }
}
