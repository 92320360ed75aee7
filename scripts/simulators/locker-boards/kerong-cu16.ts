import type { Answer, BoardProtocol } from './board-protocol.ts';
import type { LockerBoard } from './locker-board.ts';
import { statusBytes, sum } from './status-bytes.ts';

const start = 0x02;
const end = 0x03;
const status = 0x30;
const unlock = 0x31;
const statusOfEvery = 0x32;
const unlockEvery = 0x33;
const statusAnswer = 0x35;
const statusOfEveryAnswer = 0x36;
const pulse = 0x37;
const pulseAnswer = 0x38;
const known = [status, unlock, statusOfEvery, unlockEvery, pulse, pulseAnswer];
const everyBoard = 0x0f;

/** Kerong CU16: `02 ADDR CMD [DATA] 03 SUM`; the address holds the board above and the lock, from 0, beneath. */
export const kerongCu16: BoardProtocol = {
  baud: 19_200,
  requestLength: (bytes) => {
    const [first, , command] = bytes;
    if (first !== start) return 0;
    if (command !== undefined && !known.includes(command)) return 0;
    // A pulse that is set brings two bytes; one that is asked for brings none.
    const lengths = command === pulse ? [5, 7] : [5];
    for (const length of lengths) {
      if (bytes.length < length) return undefined;
      const checked = bytes.subarray(0, length - 1);
      if (checked.at(-1) === end && sum(checked) === bytes[length - 1]) return length;
    }
    return 0;
  },
  answer: (request, board) => {
    const [, address = 0, command, high = 0, low = 0] = request;
    const wanted = address >> 4;
    if (wanted !== board.address && wanted !== everyBoard) return undefined;
    switch (command) {
      case status:
        return { bytes: statusFrame(board, statusAnswer), to: 'question' };
      case statusOfEvery:
        return { bytes: statusFrame(board, statusOfEveryAnswer), to: 'question' };
      case unlock:
        // One lock of one board: the address of all boards is not for this.
        if (wanted === everyBoard) return undefined;
        board.unlock((address & 0x0f) + 1);
        return { bytes: statusFrame(board, statusAnswer), to: 'unlock' };
      case unlockEvery:
        board.unlockEvery();
        return { bytes: statusFrame(board, statusAnswer), to: 'unlock' };
      case pulse: {
        if (request.length === 7 && (high || low)) board.setPulse(((high << 8) | low) * 10);
        const tens = Math.round(board.memory.traits.pulseMilliseconds / 10);
        return frame(board, pulseAnswer, Uint8Array.of(tens >> 8, tens & 0xff));
      }
      default:
        return undefined;
    }
  },
  endsBusy: ([, , command]) => command === pulseAnswer,
};

function frame(board: LockerBoard, command: number, data: Uint8Array): Answer {
  const checked = Uint8Array.of(start, board.address << 4, command, ...data, end);
  return { bytes: Uint8Array.of(...checked, sum(checked)), to: 'question' };
}

/** Two bytes for the locks, two for the light barriers behind the doors. */
function statusFrame(board: LockerBoard, command: number): Uint8Array {
  const { statusBytes: order } = board.memory.traits;
  const items = board.memory.doors.map(({ contents }) => contents !== null);
  const data = [...statusBytes(board.feedback(), 2, order), ...statusBytes(items, 2, order)];
  return frame(board, command, Uint8Array.from(data)).bytes;
}
