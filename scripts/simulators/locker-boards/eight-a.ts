import type { Answer, BoardProtocol } from './board-protocol.ts';
import { exclusiveOr, statusBytes } from './status-bytes.ts';

const unlock = 0x8a;
const status = 0x80;
const report = 0x82;
const unlockMark = 0x11;
const statusMark = 0x33;
const one = 0x11;
const zero = 0x00;
/** Lock 0 means every lock. */
const every = 0;
/** Boards with 8 locks answer as those with 24. */
const fewestStatusBytes = 3;

/** The 8A family: `8A BOARD LOCK 11 [SECONDS] BCC` unlocks, `80 BOARD LOCK 33 BCC` asks. */
export const eightA: BoardProtocol = {
  baud: 9_600,
  requestLength: (bytes) => {
    const [first, , , mark] = bytes;
    if (first !== unlock && first !== status) return 0;
    if (mark !== undefined && mark !== (first === unlock ? unlockMark : statusMark)) return 0;
    if (bytes.length < 5) return undefined;
    if (exclusiveOr(bytes.subarray(0, 5)) === 0) return 5;
    const [, , , , seconds = 0] = bytes;
    if (first !== unlock || seconds < 1 || seconds > 9) return 0;
    if (bytes.length < 6) return undefined;
    return exclusiveOr(bytes.subarray(0, 6)) === 0 ? 6 : 0;
  },
  answer: (request, board) => {
    const [first = 0, address, lock = 0, , seconds = 0] = request;
    if (address !== board.address) return undefined;
    const bit = () => (board.feedback()[lock - 1] === 1 ? one : zero);
    if (first === unlock) {
      const milliseconds = request.length === 6 ? seconds * 1000 : undefined;
      if (lock === every) board.unlockEvery(milliseconds);
      else if (lock > board.locks) return undefined;
      else board.unlock(lock, milliseconds);
      return answered([unlock, address, lock, lock === every ? zero : bit()], 'unlock');
    }
    if (lock > board.locks) return undefined;
    if (lock !== every) return answered([status, address, lock, bit()], 'question');
    const length = Math.max(fewestStatusBytes, Math.ceil(board.locks / 8));
    const doors = statusBytes(board.feedback(), length, board.memory.traits.statusBytes);
    return answered([status, address, ...doors, statusMark], 'question');
  },
  report: (lock, board) => {
    const bit = board.feedback()[lock - 1] === 1 ? one : zero;
    return answered([report, board.address, lock, bit], 'question').bytes;
  },
};

function answered(checked: readonly number[], to: Answer['to']): Answer {
  return { bytes: Uint8Array.of(...checked, exclusiveOr(Uint8Array.from(checked))), to };
}
