import type { DoorAddress, DoorState } from '../../devices/locker/locker-boards.ts';

export type CellSize = 'small' | 'medium' | 'large';

/** A cell of the wall, as it was built. */
export interface Cell {
  /** What stands on its door. */
  readonly name: string;
  readonly cabinet: string;
  readonly size: CellSize;
  /** The middle of its door above the floor (mm). */
  readonly middleMillimetres: number;
  readonly door: DoorAddress;
}

/**
 * `out-of-service`: staff took it out by hand. `doubtful`: something between what the kiosk remembers and what it sees waits for
 * staff, and until then nothing new is put in.
 */
export type CellUse = 'free' | 'reserved' | 'occupied' | 'out-of-service' | 'doubtful';

/** A cell as it is now. */
export interface CellNow extends Cell {
  readonly sees: DoorState;
  readonly use: CellUse;
  /** What is in it, or is about to be. */
  readonly stay: number | undefined;
}
