import type { LearningProblem } from '../../../contract/staff/commissioning-views.ts';
import type { BoardTraits } from '../../../devices/locker/locker-boards.ts';
import type { Evidence, SeenDoor } from './conclusion.ts';
import type { Bits, HungDoor } from './wiring.ts';

/** What became of a pulse. `refused`: the locker does not open this door now. */
export type PulseOutcome = 'opened' | 'stayed-shut' | 'not-sent' | 'refused';

/** One door is asked of whoever stands there. */
export interface AtDoor {
  readonly at: 'door';
  readonly door: HungDoor;
  /** To be opened by hand, then to be shut. */
  readonly step: 'open' | 'shut';
  /** What the board says while all are shut. */
  readonly shut: Bits;
  /** What differs from that now. */
  readonly changed: readonly number[];
  /** ms; since when nothing has come of it. */
  readonly since: number;
  readonly problem: LearningProblem | undefined;
  /** The one bit that changed; with `elsewhere` it is that of another lock. */
  readonly bit: number | undefined;
  readonly evidence: Evidence;
  /** Those to be opened after this one. */
  readonly rest: readonly HungDoor[];
}

/** One pulse is tried at a door whose place on the wire is known by now. */
export interface AtPulse {
  readonly at: 'pulse';
  readonly door: SeenDoor;
  readonly pulseMilliseconds: number;
  readonly state: 'ready' | 'trying' | PulseOutcome;
  readonly evidence: Evidence;
}

/** Learning a board, step by step. */
export type Learning =
  | { readonly at: 'shut-all'; readonly bits: Bits | undefined }
  | AtDoor
  | AtPulse
  | { readonly at: 'learned'; readonly pulseMilliseconds: number; readonly evidence: Evidence }
  /** No door was seen: nothing is known. */
  | { readonly at: 'nothing-learned' };

/** `bits`: what the board says at that moment; undefined: it does not answer. */
export type LearningEvent =
  | { readonly type: 'wire'; readonly bits: Bits | undefined; readonly now: number }
  | { readonly type: 'all-shut'; readonly now: number }
  | { readonly type: 'again' | 'leave-out'; readonly bits: Bits | undefined; readonly now: number }
  | { readonly type: 'enough-doors' }
  | { readonly type: 'try-pulse' }
  | { readonly type: 'pulse-came'; readonly outcome: PulseOutcome }
  | { readonly type: 'longer-pulse' }
  | { readonly type: 'to-learned' };

/** What is known of the board before. */
export interface LearningOf {
  /** Lock by lock. */
  readonly doors: readonly HungDoor[];
  readonly present: BoardTraits;
  /** Which longer ones there are to try (ms), the shortest first. */
  readonly pulses: readonly number[];
}
