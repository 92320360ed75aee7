import type { BoardProtocol } from './board-protocol.ts';
import { statusBytes, sum } from './status-bytes.ts';

const start = 0x02;
const end = 0x03;
const status = 0x50;
const unlock = 0x51;
const statusAnswer = 0x65;
const everyBoard = 0x0a;
const everyLock = 0x30;

/** Kerong CU48: `02 ADDR LOCK CMD 03 SUM`; an unlock is never answered. */
export const kerongCu48: BoardProtocol = {
  baud: 19_200,
  requestLength: (bytes) => {
    const [first, , , command, last] = bytes;
    if (first !== start) return 0;
    if (command !== undefined && command !== status && command !== unlock) return 0;
    if (last !== undefined && last !== end) return 0;
    if (bytes.length < 6) return undefined;
    return sum(bytes.subarray(0, 5)) === bytes[5] ? 6 : 0;
  },
  answer: ([, address = 0, lock = 0, command], board) => {
    if (address !== board.address && address !== everyBoard) return undefined;
    if (command === unlock) {
      if (lock === everyLock) board.unlockEvery();
      else board.unlock(lock + 1);
      return undefined;
    }
    const { statusBytes: order } = board.memory.traits;
    const doors = statusBytes(board.feedback(), 6, order);
    const checked = Uint8Array.of(start, board.address, 0x00, statusAnswer, ...doors, end);
    return { bytes: Uint8Array.of(...checked, sum(checked)), to: 'question' };
  },
};
