import type { Failure, Result } from '../../foundation/result.ts';

/** What the door's sensor says; `unknown`: the board does not answer, or has not yet, or has no such lock. */
export type DoorState = 'open' | 'closed' | 'unknown';

/** A door as the boards know it: the board's name in the configuration, and its lock, from 1. */
export interface DoorAddress {
  readonly board: string;
  readonly lock: number;
}

export interface DoorSight {
  readonly state: DoorState;
  /** ms; when it was first seen so. */
  readonly since: number;
}

/**
 * `answers`; `line-lost`: the line is down; `silent`: the line is there, the board says nothing (an echo of what the kiosk says is
 * nothing); `garbled`: what comes is not its protocol (wrong speed, noise); `refuses`: it understands, and says no (more locks are
 * configured than it has).
 */
export type BoardCondition = 'answers' | 'line-lost' | 'silent' | 'garbled' | 'refuses';

export interface BoardSight {
  readonly board: string;
  readonly condition: BoardCondition;
  /** ms */
  readonly since: number;
  /** How long the last round over all boards of its line took (ms); undefined before the first. */
  readonly roundMilliseconds: number | undefined;
}

/** What a commissioning learns of a board. */
export interface BoardTraits {
  readonly shutIs: 0 | 1;
  readonly statusBytes: 'first-byte-first' | 'last-byte-first';
  readonly pulseMilliseconds: number;
}

/** The boards of the document locker, whatever they speak. */
export interface LockerBoards {
  /** In the order of the configuration. */
  readonly boards: readonly { readonly name: string; readonly locks: number; readonly driver: string }[];
  door(address: DoorAddress): DoorSight;
  board(name: string): BoardSight | undefined;
  /** Calls back when a door is seen in another state; the returned function ends it. */
  onDoor(listener: (address: DoorAddress, sight: DoorSight) => void): () => void;
  /** Calls back when a board's condition has changed. */
  onBoard(listener: (sight: BoardSight) => void): () => void;
  /** Resolves once each board was asked once more, or its deadline passed: for whoever needs to know how it is now. */
  look(): Promise<void>;
  /**
   * Sends one unlock pulse, once. `acknowledged`: the board said that it took it; some never say so. That the door opened
   * is for its sensor to say. `no-such-door`: nothing was sent, as for each lock outside 1 to `locks`; `not-sent`: nothing left
   * for the board, because the line is lost, was busy for too long or, at an address in a network, because nothing there answers;
   * `unsure`: it left, or may have, and the line broke, or the board said no.
   */
  unlock(
    address: DoorAddress,
  ): Promise<Result<{ readonly acknowledged: boolean }, Failure<'no-such-door' | 'not-sent' | 'unsure'>>>;
  /** Opens every door of one board at once: for commissioning and for emergencies, never from a number of a screen. */
  openEveryDoor(board: string): Promise<Result<undefined, Failure<'no-such-board' | 'not-sent' | 'unsure'>>>;
  traits(board: string): BoardTraits | undefined;
  /** From now on. Doors are `unknown` until the board was asked anew. */
  setTraits(board: string, traits: BoardTraits): void;
  /**
   * The feedback bits of a board as they came on the wire, byte after byte, lowest bit first, those without a lock too; undefined
   * while it does not answer. For commissioning.
   */
  wire(board: string): readonly (0 | 1)[] | undefined;
  close(): Promise<void>;
}
