import { type BoardMessage, type BoardRequest, type CreateBoardCodec, isLock } from './board-codec.ts';
import { beginsLike, type FrameSight, frameDecoder } from './frame-decoder.ts';
import { lowByteOfSum } from './low-byte-of-sum.ts';

/**
 * Kerong CU16 and CU12, 19200 8N1. Frame: 02 address command [data] 03 sum; the high half of the address is the board, the low
 * half the lock from 0. 30 asks for the status: 35 (36 where all boards were asked) with four bytes, locks 1-8 and 9-16, then
 * what its light barriers see, of which a locker has none. 31 unlocks one, 33 all of the board. 37 asks for the time its coils are
 * on, or sets it, in 10 ms; 38 answers that.
 */
const start = 0x02;
const end = 0x03;
const commands = {
  status: 0x30,
  unlock: 0x31,
  unlockEvery: 0x33,
  statusAnswer: 0x35,
  statusOfAllAnswer: 0x36,
  pulse: 0x37,
  pulseAnswer: 0x38,
} as const;
const statusBytes = 9;
const pulseBytes = 7;
const pulseUnit = 10;

export const kerongCu16: CreateBoardCodec = ({ address, locks }) => {
  const board = address << 4;
  return {
    locks,
    status: request(board, commands.status, [], statusBytes),
    // The boards in the field answer with their status, garbled, or not at all.
    unlock: (lock) =>
      isLock(lock, locks) ? request(board + lock - 1, commands.unlock, [], statusBytes) : undefined,
    everyDoor: () => [request(board, commands.unlockEvery, [], statusBytes)],
    pulseMemory: {
      query: request(board, commands.pulse, [], pulseBytes),
      set: (milliseconds) => {
        const time = Math.min(0xffff, Math.max(1, Math.round(milliseconds / pulseUnit)));
        return request(board, commands.pulse, [time >> 8, time & 0xff], pulseBytes);
      },
    },
    // Some stay busy after an unlock until they hear this (public reports; the documents do not say so).
    release: request(board, commands.pulseAnswer, [], pulseBytes),
    decoder: () => frameDecoder(lookFor(address), { kind: 'damaged' }),
    quietMilliseconds: 0,
  };
};

function request(
  address: number,
  command: number,
  data: readonly number[],
  answerBytes: number,
): BoardRequest {
  const head = [start, address, command, ...data, end];
  return { bytes: Uint8Array.from([...head, lowByteOfSum(head)]), answerBytes };
}

function lookFor(board: number): (bytes: Uint8Array) => FrameSight<BoardMessage> {
  return (bytes) => {
    const [, address, command] = bytes;
    if (!beginsLike(bytes, [start]) || (address !== undefined && address >> 4 !== board)) return 'none';
    if (command === undefined) return 'begun';
    const isStatus = command === commands.statusAnswer || command === commands.statusOfAllAnswer;
    if (!isStatus && command !== commands.pulseAnswer) return 'none';
    const length = isStatus ? statusBytes : pulseBytes;
    if (bytes.length < length) return 'begun';
    if (bytes[length - 2] !== end || bytes[length - 1] !== lowByteOfSum(bytes.subarray(0, length - 1)))
      return 'damaged';
    const message: BoardMessage = isStatus
      ? { kind: 'status', bytes: bytes.slice(3, 5) }
      : { kind: 'pulse', milliseconds: (256 * (bytes[3] ?? 0) + (bytes[4] ?? 0)) * pulseUnit };
    return { length, message };
  };
}
