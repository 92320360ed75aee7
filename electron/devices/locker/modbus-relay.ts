import { type BoardMessage, type BoardRequest, type CreateBoardCodec, isLock } from './board-codec.ts';
import { type FrameSight, frameDecoder } from './frame-decoder.ts';

/**
 * Relay boards that speak Modbus RTU. The doors are discrete inputs from 0 (function 02), a lock's coil is a relay that is switched on
 * for a while: "flash on", function 05 at 0x0200 and the relay from 0, with the time in 100 ms (Waveshare's register map). A relay
 * is never switched on by function 05 at its own address: nothing would switch it off, and the coil would burn.
 */
const readInputs = 0x02;
const writeCoil = 0x05;
const failed = 0x80;
const flashOn = 0x0200;
const flashUnit = 100;
const writeBytes = 8;
const failureBytes = 5;
/** Address, function, count, and the check of two bytes. */
const aroundInputs = 5;

export const modbusRelay: CreateBoardCodec = ({ address, locks }) => {
  const inputBytes = Math.ceil(locks / 8);
  const pulse = (lock: number, milliseconds: number): BoardRequest => {
    const time = Math.min(0xffff, Math.max(1, Math.round(milliseconds / flashUnit)));
    const relay = flashOn + lock - 1;
    return request([address, writeCoil, relay >> 8, relay & 0xff, time >> 8, time & 0xff], writeBytes);
  };
  return {
    locks,
    status: request([address, readInputs, 0, 0, 0, locks], aroundInputs + inputBytes),
    unlock: (lock, milliseconds) => (isLock(lock, locks) ? pulse(lock, milliseconds) : undefined),
    // One after the other: the protocol has no pulse for all of them.
    everyDoor: (milliseconds) => Array.from({ length: locks }, (_, index) => pulse(index + 1, milliseconds)),
    decoder: () => frameDecoder(lookFor(address, inputBytes, locks), { kind: 'damaged' }),
    // 3.5 characters at 9600 baud, rounded up.
    quietMilliseconds: 4,
  };
};

function request(head: readonly number[], answerBytes: number): BoardRequest {
  const check = crc16(head);
  return { bytes: Uint8Array.from([...head, check & 0xff, check >> 8]), answerBytes };
}

function lookFor(
  address: number,
  inputBytes: number,
  locks: number,
): (bytes: Uint8Array) => FrameSight<BoardMessage> {
  const read = (bytes: Uint8Array): FrameSight<BoardMessage> => {
    const [, , count] = bytes;
    if (count !== undefined && count !== inputBytes) return 'none';
    const length = aroundInputs + inputBytes;
    return whole(bytes, length, { kind: 'status', bytes: bytes.slice(3, 3 + inputBytes) });
  };
  const written = (bytes: Uint8Array): FrameSight<BoardMessage> => {
    const lock = 256 * (bytes[2] ?? 0) + (bytes[3] ?? 0) - flashOn + 1;
    if (bytes.length >= 4 && !isLock(lock, locks)) return 'none';
    return whole(bytes, writeBytes, { kind: 'taken', lock });
  };
  return (bytes) => {
    const [board, word] = bytes;
    if (board !== address) return 'none';
    if (word === undefined) return 'begun';
    if (word === readInputs) return read(bytes);
    if (word === writeCoil) return written(bytes);
    if (word === readInputs + failed || word === writeCoil + failed)
      return whole(bytes, failureBytes, { kind: 'refused', code: bytes[2] ?? 0 });
    return 'none';
  };
}

function whole(bytes: Uint8Array, length: number, message: BoardMessage): FrameSight<BoardMessage> {
  if (bytes.length < length) return 'begun';
  const check = crc16(bytes.subarray(0, length - 2));
  if (bytes[length - 2] !== (check & 0xff) || bytes[length - 1] !== check >> 8) return 'damaged';
  return { length, message };
}

/** CRC-16/MODBUS: polynomial 0xA001 reflected, from 0xFFFF. */
export function crc16(bytes: Iterable<number>): number {
  let check = 0xffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >> 1) ^ 0xa001 : check >> 1;
  }
  return check;
}
