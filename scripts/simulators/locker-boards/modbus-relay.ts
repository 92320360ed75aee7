import type { Answer, BoardProtocol } from './board-protocol.ts';
import type { LockerBoard } from './locker-board.ts';
import { statusBytes } from './status-bytes.ts';

const readCoils = 0x01;
const readInputs = 0x02;
const writeCoil = 0x05;
const writeCoils = 0x0f;
/** From here on coils are switched on for a time, in steps of 100 ms. */
const flashOn = 0x0200;
const everyCoil = 0x00ff;
const on = 0xff00;
const illegalAddress = 0x02;
const illegalValue = 0x03;

/** A relay board on Modbus RTU: coils pulse the locks, discrete inputs are the doors' switches. */
export const modbusRelay: BoardProtocol = {
  baud: 9_600,
  beginsAfterSilence: true,
  requestLength: (bytes) => {
    const [, command, , , , , dataLength] = bytes;
    if (command === undefined) return undefined;
    if (![readCoils, readInputs, writeCoil, writeCoils].includes(command)) return 0;
    if (command === writeCoils && dataLength === undefined) return undefined;
    const length = command === writeCoils ? 9 + (dataLength ?? 0) : 8;
    if (bytes.length < length) return undefined;
    return Buffer.from(bytes).readUInt16LE(length - 2) === cyclicCheck(bytes.subarray(0, length - 2))
      ? length
      : 0;
  },
  answer: (request, board) => {
    const [address, command = 0] = request;
    const view = Buffer.from(request);
    const first = view.readUInt16BE(2);
    const value = view.readUInt16BE(4);
    // Address 0 speaks to every board, and none answers.
    if (address !== board.address && !(address === 0 && command >= writeCoil)) return undefined;
    const answer = answerTo(command, first, value, view, board);
    return address === 0 ? undefined : answer;
  },
};

function answerTo(
  command: number,
  first: number,
  value: number,
  request: Buffer,
  board: LockerBoard,
): Answer {
  const refuse = (code: number) => frame(board, [command | 0x80, code], 'question');
  if (command === readCoils || command === readInputs) {
    if (value < 1 || first + value > board.locks) return refuse(illegalAddress);
    const all = command === readCoils ? board.coils() : board.feedback();
    const data = statusBytes(all.slice(first, first + value), Math.ceil(value / 8));
    return frame(board, [command, data.length, ...data], 'question');
  }
  const echoed = frame(board, [...request.subarray(1, 6)], 'unlock');
  if (command === writeCoils) {
    if (first + value > board.locks) return refuse(illegalAddress);
    for (let index = 0; index < value; index++)
      board.hold(first + index + 1, ((request[7 + Math.floor(index / 8)] ?? 0) & (1 << (index % 8))) !== 0);
    return echoed;
  }
  if (first >= flashOn && first < flashOn + board.locks) {
    if (value > 0) board.unlock(first - flashOn + 1, value * 100);
    return echoed;
  }
  if (value !== on && value !== 0) return refuse(illegalValue);
  if (first === everyCoil) {
    for (let lock = 1; lock <= board.locks; lock++) board.hold(lock, value === on, 'every');
    return echoed;
  }
  if (first >= board.locks) return refuse(illegalAddress);
  board.hold(first + 1, value === on);
  return echoed;
}

function frame(board: LockerBoard, content: readonly number[], to: Answer['to']): Answer {
  const checked = Uint8Array.of(board.address, ...content);
  const check = cyclicCheck(checked);
  return { bytes: Uint8Array.of(...checked, check & 0xff, check >> 8), to };
}

/** CRC-16 of Modbus: polynomial A001, starting with FFFF. */
export function cyclicCheck(bytes: Uint8Array): number {
  let check = 0xffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit++) check = check & 1 ? (check >> 1) ^ 0xa001 : check >> 1;
  }
  return check;
}
