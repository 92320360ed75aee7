import type { DoorAddress } from '../../devices/locker/locker-boards.ts';

/** What the core leaves to a technician. */
export interface ExpectedDoors {
  /**
   * From now until the returned function is called, doors of this board may open and shut as they like: somebody stands there and
   * means it, so that none is a difference. How they stand is remembered all the same.
   */
  expectDoors(board: string): () => void;
}

export function keepExpectedDoors(): ExpectedDoors & { readonly isExpected: (door: DoorAddress) => boolean } {
  const expected = new Set<{ readonly board: string }>();
  return {
    expectDoors: (board) => {
      const one = { board };
      expected.add(one);
      return () => void expected.delete(one);
    },
    isExpected: (door) => [...expected].some(({ board }) => board === door.board),
  };
}
