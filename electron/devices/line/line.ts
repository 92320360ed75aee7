import type { Failure, Result } from '../../foundation/result.ts';

export type LineState = 'connected' | 'lost';

/**
 * Bytes in, bytes out, to one device. A line that is lost is opened again by itself, for ever. Bytes come in the
 * chunks in which they happened to arrive. No byte of an earlier connection is delivered after `lost`.
 */
export interface Line {
  readonly state: LineState;
  /** Hands bytes to the line; that they arrived is known only by an answer. Refused while the line is lost. */
  write(bytes: Uint8Array): Result<undefined, Failure<'line-lost'>>;
  /**
   * Resolves once the operating system has taken all that was written so far, or the line was lost before it did. A
   * device that stops reading holds this up for as long as it likes: whoever waits brings a deadline.
   */
  flushed(): Promise<Result<undefined, Failure<'line-lost'>>>;
  /** Calls back with each chunk; returns the function that ends it. */
  onBytes(listener: (bytes: Uint8Array) => void): () => void;
  /** Calls back on every change of `state`; returns the function that ends it. */
  onState(listener: (state: LineState) => void): () => void;
  /**
   * Drops the connection and opens it anew: for whoever expected an answer and got none. A half-open TCP connection
   * and a serial device that was pulled out do not always say that they are gone. `forgetting`: what a network has taken and not
   * delivered is taken back too, as far as that can be: for bytes that do harm when they come late.
   */
  reopen(how?: 'forgetting'): void;
  /** Ends the line for good. */
  close(): Promise<void>;
}

/** One connection of a line, from the call of `Connect` to `lost` or `close`. */
export interface Connection {
  /** Calls `taken` once the operating system has the bytes; never where they were dropped. */
  write(bytes: Uint8Array, taken: () => void): void;
  /**
   * Drops what was not sent yet, and with `forgetting` what the network holds. Resolves when the device is free for the next one to
   * open it. No event comes after the call.
   */
  close(how?: 'forgetting'): Promise<void>;
}

export interface ConnectionEvents {
  opened(): void;
  bytes(bytes: Uint8Array): void;
  /** It could not be opened, or it broke. Comes at most once. */
  lost(reason: string): void;
}

/** Starts to open a connection. Never throws. */
export type Connect = (events: ConnectionEvents) => Connection;
