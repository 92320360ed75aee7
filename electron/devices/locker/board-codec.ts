import type { BoardDriver } from '../../configuration/locker-configuration.ts';
import type { FrameDecoder } from './frame-decoder.ts';

/** What a board was asked to do, as bytes. */
export interface BoardRequest {
  readonly bytes: Uint8Array;
  /** The longest answer there is to it; 0: it is never answered. */
  readonly answerBytes: number;
}

export type BoardMessage =
  /** The feedback of its locks, byte after byte as it came. */
  | { readonly kind: 'status'; readonly bytes: Uint8Array }
  /** It took the pulse. `feedback`: what the lock's bit said at that moment, of boards that tell. */
  | { readonly kind: 'taken'; readonly lock: number; readonly feedback?: 0 | 1 }
  /** How long its own memory says that a coil is on. */
  | { readonly kind: 'pulse'; readonly milliseconds: number }
  | { readonly kind: 'refused'; readonly code: number }
  /** It began like an answer and was none: damaged on the way, or a false beginning in noise. */
  | { readonly kind: 'damaged' };

/** What a kind of board speaks, for one board. Pure: bytes and messages, nothing else. */
export interface BoardCodec {
  readonly locks: number;
  /** Asks for the feedback of all its locks. It is never mistaken for an answer where the line echoes. */
  readonly status: BoardRequest;
  /**
   * One pulse for one lock. Undefined for whatever is not a whole number from 1 to `locks`: on each of these boards some
   * number beyond means every door.
   */
  unlock(lock: number, pulseMilliseconds: number): BoardRequest | undefined;
  /** Every door of this board. Nothing else ever forms these bytes. */
  everyDoor(pulseMilliseconds: number): readonly BoardRequest[];
  /** Of boards that keep the pulse in a memory of their own. */
  readonly pulseMemory?: {
    readonly query: BoardRequest;
    set(milliseconds: number): BoardRequest;
  };
  /** Of boards that may fall dumb after an unlock until they hear this. */
  readonly release?: BoardRequest;
  /** A new one for each request: what came before belongs to none. */
  decoder(): FrameDecoder<BoardMessage>;
  /** How long the line must be quiet (ms): before an answer that could go on counts as whole, before a request, and after it. */
  readonly quietMilliseconds: number;
}

export interface CodecBoard {
  readonly address: number;
  readonly locks: number;
}

export type CreateBoardCodec = (board: CodecBoard) => BoardCodec;

export type BoardCodecs = Readonly<Record<BoardDriver, CreateBoardCodec>>;

/** A lock that this board has, from 1. */
export function isLock(lock: number, locks: number): boolean {
  return Number.isInteger(lock) && lock >= 1 && lock <= locks;
}
