import type { Failure, Result } from '../../foundation/result.ts';

/** Why a door is opened. `put-in`, `take-back` and `look` are for staff, `collect` and `leave` for residents. */
export type UnlockPurpose = 'put-in' | 'leave' | 'collect' | 'take-back' | 'look';

export interface DoorOrder {
  readonly cell: string;
  readonly purpose: UnlockPurpose;
  /** What is put in or taken; undefined only for `look`. */
  readonly stay?: number | undefined;
  /**
   * For the audit log, and whose door it is: a member of staff by their id, or a resident by a pseudonym. That of the identity number
   * (`FieldSeal.pseudonym`) tells whether the holder collected or a person they named; whoever gave a pickup code has any other.
   */
  readonly who: { readonly staff: number } | { readonly resident: string };
}

/**
 * One door from the intent to the moment it is shut again.
 *
 * `unlocking`: the pulse is being sent. `waiting`: it was sent, and the sensor still says shut. `open`; `leftOpen`: for longer than it
 * should. `shut`: it was seen open, then shut. `stayed-shut`: it was never seen to open. `unseen`: the sensor says nothing, only whoever
 * stands there can tell whether it opened, and then whether they shut it. `not-sent`: nothing left for the board, the door is as it was.
 */
export type DoorOpeningState =
  | { readonly at: 'unlocking' | 'waiting' }
  | { readonly at: 'unseen'; readonly said: 'nothing' | 'opened' }
  | { readonly at: 'open'; readonly since: number; readonly leftOpen: boolean }
  | { readonly at: 'shut' | 'stayed-shut' | 'not-sent' };

export interface DoorOpening {
  state(): DoorOpeningState;
  /** Calls back on each change; the returned function ends it. */
  onChange(listener: () => void): () => void;
  /**
   * What the sensor cannot tell: while it is `unseen`, and `opened` too where it `stayed-shut` and did not; `cannot-shut` where it is
   * left open, of which staff hear at once. False where it means nothing.
   */
  says(what: 'opened' | 'stayed-shut' | 'shut' | 'cannot-shut'): boolean;
  /**
   * Whoever opened it goes. What became of it they said before, where only they can: `putIn` or `cancel`; `takenBack`, or it is still
   * inside. While the door is not shut yet it is watched on, and what is not known then is left for staff.
   */
  leave(): void;
}

export type DoorRefusal =
  /** Another door of theirs is open, or the pulse of this one is still under way. */
  | 'another-door-open'
  | 'no-such-cell'
  | 'out-of-service'
  /**
   * The stay is not in this cell, or not in a state in which this may be done with it, or not by them. What was just `taken`, or taken
   * back, may be looked for once more by the same person, until they `leave`: they shut the door too early. Or somebody else's may be behind it,
   * and staff have to look first.
   */
  | 'not-there';

export type OpenDoor = (order: DoorOrder) => Result<DoorOpening, Failure<DoorRefusal>>;
