import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Listen, openLineEnd } from '../line-end/line-end.ts';
import { pacedWriter, wireMilliseconds } from '../line-end/paced-writer.ts';
import { protocols } from './board-protocol.ts';
import {
  applyToAnswer,
  type BoardFault,
  boardFaults,
  busyMilliseconds,
  delayOf,
  type LineFault,
} from './faults.ts';
import type { LockerBoard } from './locker-board.ts';
import { atAnotherSpeed } from './other-speed.ts';
import { requestListener } from './request-listener.ts';

/** How often noise is made, in ms, and the most bytes of it at once. */
const noiseEvery = 25;
const noiseBytes = 6;

/** One line with its boards. */
export interface LockerLine {
  readonly name: string;
  readonly address: string;
  readonly connected: boolean;
  readonly boards: readonly LockerBoard[];
  /** How many requests its boards understood, whoever they were for: a sign of life of the kiosk. */
  readonly requests: number;
  /** To be called after the line's fault or one of a board was set. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface LockerLineParts {
  readonly name: string;
  readonly listen: Listen;
  readonly boards: readonly LockerBoard[];
  readonly paced: boolean;
  /** The line's own fault, and the speed at which the kiosk speaks on it. */
  readonly memory: () => { readonly fault: LineFault; readonly kioskBaud: number };
  readonly changed: () => void;
}

export async function startLockerLine(parts: LockerLineParts): Promise<LockerLine> {
  const { name, listen, boards, paced, memory, changed } = parts;
  const end = await openLineEnd(listen, memory().kioskBaud);
  const writer = pacedWriter((bytes) => end.write(bytes), memory().kioskBaud, paced);
  const listeners = boards.map((board) => listenFor(board));
  let requests = 0;
  let noise: NodeJS.Timeout | undefined;
  let closed = false;

  /** A fault of the whole line is one of each of its boards. */
  const faultOf = (board: LockerBoard): BoardFault =>
    boardFaults.find((each) => each !== 'none' && each === memory().fault) ?? board.memory.fault;

  function listenFor(board: LockerBoard): (bytes: Uint8Array) => void {
    const protocol = protocols[board.driver];
    board.onMoved((lock) => {
      const report = faultOf(board) === 'unasked-reports' ? protocol.report?.(lock, board) : undefined;
      if (report) writer.send(report);
    });
    const hear = requestListener(protocol);
    let answering: Promise<void> = Promise.resolve();
    let busyUntil = 0;
    const isBusy = (request: Uint8Array): boolean => {
      if (protocol.endsBusy?.(request)) busyUntil = 0;
      return faultOf(board) === 'busy' && performance.now() < busyUntil;
    };
    const answer = async (request: Uint8Array): Promise<void> => {
      const delay =
        (paced ? wireMilliseconds(request.length, memory().kioskBaud) : 0) + delayOf(faultOf(board));
      if (delay > 0) await wait(delay);
      // The board is looked at now: whatever broke meanwhile is broken.
      const fault = faultOf(board);
      if (closed || fault === 'dead' || isBusy(request)) return;
      const unlocks = board.coils().some(Boolean);
      const answered = protocol.answer(request, board);
      if (!unlocks && board.coils().some(Boolean)) busyUntil = performance.now() + busyMilliseconds;
      if (!answered || (fault === 'unlock-unanswered' && answered.to === 'unlock')) return;
      const { bytes, pieceBytes } = applyToAnswer(fault, answered.bytes);
      writer.send(bytes, pieceBytes);
      for (const [index, listener] of listeners.entries()) if (boards[index] !== board) listener(bytes);
    };
    return (bytes) => {
      const { baud } = board.memory.traits;
      const { kioskBaud } = memory();
      if (baud !== kioskBaud) return mumble(board, bytes);
      for (const request of hear(bytes)) {
        requests += 1;
        answering = answering.then(() => answer(request));
      }
    };
  }

  /** At a wrong speed a board understands nothing; projects report bytes without start and end that come back, not silence. */
  function mumble(board: LockerBoard, bytes: Uint8Array): void {
    if (faultOf(board) === 'dead') return;
    const { baud } = board.memory.traits;
    const { kioskBaud } = memory();
    writer.send(atAnotherSpeed(atAnotherSpeed(bytes, kioskBaud, baud), baud, kioskBaud));
  }

  end.onBytes((bytes) => {
    const { fault } = memory();
    if (fault === 'half-open') return;
    if (fault === 'echo') writer.send(bytes);
    for (const listener of listeners) listener(bytes);
  });
  end.onConnection(changed);

  const makeNoise = (): void => {
    const bytes = Uint8Array.from({ length: randomInt(1, noiseBytes + 1) }, () => randomInt(256));
    writer.send(bytes);
    for (const listener of listeners) listener(bytes);
  };
  const settle = async (): Promise<void> => {
    const { fault } = memory();
    for (const board of boards) {
      const fault = faultOf(board);
      board.report(fault === 'sensors-frozen' ? 'frozen' : fault === 'odd-answers' ? 'oddly' : 'rightly');
    }
    if (fault !== 'noise') {
      clearInterval(noise);
      noise = undefined;
    } else noise ??= setInterval(makeNoise, noiseEvery);
    if (fault === 'unplugged') {
      writer.clear();
      await end.unplug();
    } else await end.plugIn();
    changed();
  };
  await settle();

  return {
    name,
    get address() {
      return end.address;
    },
    get connected() {
      return end.connected;
    },
    boards,
    get requests() {
      return requests;
    },
    settle,
    close: async () => {
      closed = true;
      clearInterval(noise);
      writer.clear();
      for (const board of boards) board.stop();
      await end.close();
    },
  };
}
