import { codecOf } from '../../electron/devices/locker/board-codecs.ts';
import { demonstrationBoardsOn } from '../../scripts/simulators/locker-boards/demonstration-locker.ts';

/** How many requests to open a door of the demonstration's locker, or every door of a board, stand in what was written on its line. */
export function unlocksIn(said: Buffer): number {
  const requests = new Set(
    demonstrationBoardsOn('').flatMap((board) => {
      const codec = codecOf(board);
      const locks = Array.from({ length: board.locks }, (_, index) => index + 1);
      const single = locks.flatMap((lock) => codec.unlock(lock, board.pulseMilliseconds) ?? []);
      return [...single, ...codec.everyDoor(board.pulseMilliseconds)].map(hexOf);
    }),
  );
  return [...requests].reduce((count, request) => count + timesIn(said, Buffer.from(request, 'hex')), 0);
}

function hexOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return Buffer.from(bytes).toString('hex');
}

function timesIn(said: Buffer, request: Buffer): number {
  let times = 0;
  for (let at = said.indexOf(request); at >= 0; at = said.indexOf(request, at + request.length)) times += 1;
  return times;
}
