import { type BoardMessage, type BoardRequest, type CreateBoardCodec, isLock } from './board-codec.ts';
import { beginsLike, type FrameSight, frameDecoder } from './frame-decoder.ts';
import { lowByteOfSum } from './low-byte-of-sum.ts';

/**
 * Kerong CU48 (protocol 2.1), 19200 8N1. Request: 02 address lock command 03 sum, the lock from 0. 50 asks for the status,
 * which comes as 02 address 00 65, six bytes (bit 0 of the first: lock 1), 03, sum. 51 unlocks and is never answered.
 */
const start = 0x02;
const end = 0x03;
const commands = { status: 0x50, unlock: 0x51, statusAnswer: 0x65 } as const;
/** In the place of a lock: all 48. */
const everyLock = 0x30;
const answerBytes = 12;

export const kerongCu48: CreateBoardCodec = ({ address, locks }) => ({
  locks,
  status: request(address, 0, commands.status, answerBytes),
  unlock: (lock) => (isLock(lock, locks) ? request(address, lock - 1, commands.unlock, 0) : undefined),
  everyDoor: () => [request(address, everyLock, commands.unlock, 0)],
  decoder: () => frameDecoder(lookFor(address), { kind: 'damaged' }),
  quietMilliseconds: 0,
});

function request(address: number, lock: number, command: number, answer: number): BoardRequest {
  const head = [start, address, lock, command, end];
  return { bytes: Uint8Array.from([...head, lowByteOfSum(head)]), answerBytes: answer };
}

function lookFor(address: number): (bytes: Uint8Array) => FrameSight<BoardMessage> {
  return (bytes) => {
    if (!beginsLike(bytes, [start, address, 0, commands.statusAnswer])) return 'none';
    if (bytes.length < answerBytes) return 'begun';
    if (bytes[10] !== end || bytes[11] !== lowByteOfSum(bytes.subarray(0, 11))) return 'damaged';
    return { length: answerBytes, message: { kind: 'status', bytes: bytes.slice(4, 10) } };
  };
}
