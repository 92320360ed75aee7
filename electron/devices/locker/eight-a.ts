import { type BoardMessage, type BoardRequest, type CreateBoardCodec, isLock } from './board-codec.ts';
import { type FrameSight, frameDecoder } from './frame-decoder.ts';

/**
 * The boards of many makers whose frames begin with 8A or 80, 9600 8N1; the last byte is the XOR of all before it.
 * 8A board lock 11 [seconds] opens one, is answered by 8A board lock 00|11; in the place of a lock 00 means every one.
 * 80 board 00 33 asks for the status: 80 board, three to seven bytes, 33. Which of them stands for the first locks, and what a bit
 * says, differ between makers. 82 is sent unasked when a door has moved; the next status says so too.
 */
const starts = { open: 0x8a, status: 0x80 } as const;
const openWord = 0x11;
const statusWord = 0x33;
const everyLock = 0x00;
/** A board of 8 locks answers with 3 status bytes as well: an answer is longer than the question, whose echo it could be otherwise. */
const fewestStatusBytes = 3;
const mostStatusBytes = 7;
const aroundStatus = 4;
const openAnswerBytes = 5;

export const eightA: CreateBoardCodec = ({ address, locks }) => ({
  locks,
  status: request([starts.status, address, 0, statusWord], mostStatusBytes + aroundStatus),
  unlock: (lock, pulseMilliseconds) =>
    isLock(lock, locks)
      ? request([starts.open, address, lock, openWord, ...secondsOf(pulseMilliseconds)], openAnswerBytes)
      : undefined,
  everyDoor: () => [request([starts.open, address, everyLock, openWord], openAnswerBytes)],
  decoder: () => frameDecoder(lookFor(address, locks), { kind: 'damaged' }),
  quietMilliseconds: 8,
});

/** It knows whole seconds from 1 to 9; without them it takes its own, about 300 ms. */
function secondsOf(milliseconds: number): readonly number[] {
  return milliseconds < 1000 ? [] : [Math.min(9, Math.round(milliseconds / 1000))];
}

function request(head: readonly number[], answerBytes: number): BoardRequest {
  return { bytes: Uint8Array.from([...head, exclusiveOr(head)]), answerBytes };
}

function lookFor(
  address: number,
  locks: number,
): (bytes: Uint8Array, quiet: boolean) => FrameSight<BoardMessage> {
  const fewest = Math.max(fewestStatusBytes, Math.ceil(locks / 8));
  return (bytes, quiet) => {
    const [start, board] = bytes;
    if (board !== undefined && board !== address) return 'none';
    if (start === starts.open) return openAnswer(bytes, locks);
    if (start === starts.status) return statusAnswer(bytes, fewest, quiet);
    return 'none';
  };
}

function openAnswer(bytes: Uint8Array, locks: number): FrameSight<BoardMessage> {
  if (bytes.length < openAnswerBytes) return 'begun';
  const [, , lock = 0, word] = bytes;
  if (exclusiveOr(bytes.subarray(0, openAnswerBytes)) !== 0) return 'damaged';
  if (!isLock(lock, locks) || (word !== 0x00 && word !== openWord)) return 'none';
  return { length: openAnswerBytes, message: { kind: 'taken', lock, feedback: word === openWord ? 1 : 0 } };
}

/**
 * Nothing in it tells how long it is, and a status byte may be 33 as well: a short reading could be true by chance for one
 * position of the doors, each time. So the longest that is true counts, once the line is quiet.
 */
function statusAnswer(bytes: Uint8Array, fewest: number, quiet: boolean): FrameSight<BoardMessage> {
  if (!quiet && bytes.length < mostStatusBytes + aroundStatus) return 'begun';
  for (let count = mostStatusBytes; count >= fewest; count -= 1) {
    const length = count + aroundStatus;
    if (bytes.length < length || bytes[length - 2] !== statusWord) continue;
    if (exclusiveOr(bytes.subarray(0, length)) === 0)
      return { length, message: { kind: 'status', bytes: bytes.slice(2, 2 + count) } };
  }
  if (bytes.length < mostStatusBytes + aroundStatus) return 'begun';
  return 'damaged';
}

function exclusiveOr(bytes: Iterable<number>): number {
  let result = 0;
  for (const byte of bytes) result ^= byte;
  return result;
}
