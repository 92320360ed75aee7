import { setTimeout as wait } from 'node:timers/promises';

/** Bits on the wire for each byte: start, eight, stop. */
const bitsPerByte = 10;
/** How often bytes are handed over while they trickle, in ms. */
const tick = 4;

/** A UART's sender: bytes leave no faster than the baud rate allows, in the order in which they were given. */
export interface PacedWriter {
  /** Sends after all that was given before; in pieces of at most `pieceBytes`, 2 ms apart, where that is given. */
  send(bytes: Uint8Array, pieceBytes?: number): void;
  /** Forgets what has not left yet. */
  clear(): void;
}

/** How long so many bytes take on the wire, in ms. */
export function wireMilliseconds(bytes: number, baud: number): number {
  return (bytes * bitsPerByte * 1000) / baud;
}

/** `paced: false` sends at once, for tests that measure something else. */
export function pacedWriter(write: (bytes: Uint8Array) => void, baud: number, paced: boolean): PacedWriter {
  let queue: Promise<void> = Promise.resolve();
  let round = 0;
  const trickle = async (
    bytes: Uint8Array,
    pieceBytes: number | undefined,
    ownRound: number,
  ): Promise<void> => {
    const start = performance.now();
    let sent = 0;
    while (sent < bytes.length && ownRound === round) {
      const left = wireMilliseconds(bytes.length - sent, baud);
      await wait(pieceBytes === undefined ? Math.min(tick, Math.ceil(left)) : 2);
      if (ownRound !== round) return;
      const onWire = paced
        ? Math.floor((performance.now() - start) / wireMilliseconds(1, baud))
        : bytes.length;
      const end = Math.min(onWire, bytes.length, sent + (pieceBytes ?? bytes.length));
      if (end > sent) write(bytes.subarray(sent, end));
      sent = Math.max(sent, end);
    }
  };
  return {
    send: (bytes, pieceBytes) => {
      const ownRound = round;
      if (!paced && pieceBytes === undefined)
        queue = queue.then(() => void (ownRound === round && write(bytes)));
      else queue = queue.then(() => trickle(bytes, pieceBytes, ownRound));
    },
    clear: () => {
      round += 1;
    },
  };
}
