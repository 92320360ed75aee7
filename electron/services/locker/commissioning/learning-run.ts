import { isDeepStrictEqual } from 'node:util';
import type { BoardTraits, LockerBoards } from '../../../devices/locker/locker-boards.ts';
import type { Clock } from '../../../foundation/clock.ts';
import { describeThrown, type Log } from '../../../foundation/log.ts';
import type { DoorOpening, OpenDoor } from '../door-opening.ts';
import { conclude } from './conclusion.ts';
import { learn, learningBegins } from './learning.ts';
import type { Learning, LearningEvent, LearningOf, PulseOutcome } from './learning-state.ts';
import type { HungDoor } from './wiring.ts';

/** What somebody who teaches a board does; what the board says is added here. */
export type LearningStep =
  | 'all-shut'
  | 'again'
  | 'leave-out'
  | 'enough-doors'
  | 'try-pulse'
  | 'longer-pulse'
  | 'to-learned';

/** One board is being learned, from its first step until it is left. */
export interface LearningRun {
  readonly board: string;
  readonly of: LearningOf;
  state(): Learning;
  /** False: it means nothing at this step. */
  step(step: LearningStep): boolean;
  /** What was learned; undefined before the end. */
  learned():
    | { readonly traits: BoardTraits; readonly doors: ReturnType<typeof conclude>['doors'] }
    | undefined;
  /** A pulse is under way. */
  isAtWork(): boolean;
  /** `keeping`: what was learned holds from now on; else the board is as before. */
  end(keeping: boolean): void;
}

/** How often the wire is looked at (ms): as often as the boards are asked. */
const lookMilliseconds = 150;

export function startLearningRun(
  parts: {
    readonly board: string;
    readonly doors: readonly HungDoor[];
    readonly present: BoardTraits;
    readonly pulses: readonly number[];
    readonly boards: LockerBoards;
    readonly openDoor: OpenDoor;
    /** Id of the member of staff. */
    readonly by: number;
    readonly clock: Clock;
    readonly log: Log;
  },
  changed: () => void,
): LearningRun {
  const { board, boards, clock, present } = parts;
  const of: LearningOf = { doors: parts.doors, present, pulses: parts.pulses };
  let state: Learning = learningBegins;
  /** How the board is read now. */
  let read = present;
  let over = false;
  let opening: DoorOpening | undefined;
  let stopTimer = () => {};

  function dispatch(event: LearningEvent): boolean {
    const next = learn(state, event, of);
    if (next === state) return false;
    state = next;
    changed();
    return true;
  }

  function look(): void {
    stopTimer = clock.after(lookMilliseconds, look);
    dispatch({ type: 'wire', bits: boards.wire(board), now: clock.now() });
  }
  look();

  const learned: LearningRun['learned'] = () => {
    if (state.at !== 'learned' && state.at !== 'pulse') return undefined;
    const { shutIs, statusBytes, doors } = conclude(state.evidence, present);
    return { traits: { shutIs, statusBytes, pulseMilliseconds: state.pulseMilliseconds }, doors };
  };

  /** With what was learned until now, so that the door's own sensor says whether it opened. */
  async function pulse(cell: string, traits: BoardTraits): Promise<PulseOutcome> {
    readAs(traits);
    await boards.look();
    if (over) return 'not-sent';
    opening?.leave();
    const opened = parts.openDoor({ cell, purpose: 'look', who: { staff: parts.by } });
    if (!opened.ok) return 'refused';
    opening = opened.value;
    return await outcomeOf(opened.value);
  }

  /** A board is asked anew only where there is something new to know: meanwhile its doors are unknown. */
  function readAs(traits: BoardTraits): void {
    if (!isDeepStrictEqual(traits, read)) boards.setTraits(board, traits);
    read = traits;
  }

  function tryPulse(): void {
    if (state.at !== 'pulse') return;
    const { cell } = state.door;
    const traits = learned()?.traits ?? present;
    void pulse(cell, traits)
      .catch((thrown): PulseOutcome => {
        parts.log.error('trying-pulse-threw', { board, ...describeThrown(thrown) });
        return 'not-sent';
      })
      .then((outcome) => !over && dispatch({ type: 'pulse-came', outcome }));
  }

  return {
    ...{ board, of, learned },
    state: () => state,
    step: (step) => {
      const did = dispatch({ type: step, bits: boards.wire(board), now: clock.now() });
      if (did && (step === 'try-pulse' || step === 'longer-pulse')) tryPulse();
      return did;
    },
    isAtWork: () => state.at === 'pulse' && state.state === 'trying',
    end: (keeping) => {
      if (over) return;
      over = true;
      stopTimer();
      opening?.leave();
      readAs(keeping ? (learned()?.traits ?? present) : present);
    },
  };
}

/** Resolves when it is clear whether the door opened. A sensor that says nothing says nothing of the pulse either. */
function outcomeOf(opening: DoorOpening): Promise<PulseOutcome> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      switch (opening.state().at) {
        case 'unlocking':
        case 'waiting':
          return false;
        case 'open':
        case 'shut':
          resolve('opened');
          return true;
        case 'unseen':
        case 'stayed-shut':
          resolve('stayed-shut');
          return true;
        case 'not-sent':
          resolve('not-sent');
          return true;
      }
    };
    if (look()) return;
    const stop = opening.onChange(() => {
      if (look()) stop();
    });
  });
}
