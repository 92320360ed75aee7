import type { SimulatedDriver } from './board-memory.ts';
import { eightA } from './eight-a.ts';
import { kerongCu16 } from './kerong-cu16.ts';
import { kerongCu48 } from './kerong-cu48.ts';
import type { LockerBoard } from './locker-board.ts';
import { modbusRelay } from './modbus-relay.ts';

/** What a board says, and whether it says that it unlocked. */
export interface Answer {
  readonly bytes: Uint8Array;
  readonly to: 'question' | 'unlock';
}

/** What a kind of board understands. Written from the documents, apart from what the kiosk makes of them. */
export interface BoardProtocol {
  /** Its speed as it leaves the factory. */
  readonly baud: number;
  /** The length of the request with which these bytes begin; 0: none begins here; undefined: more must come first. */
  requestLength(bytes: Uint8Array): number | undefined;
  /** A pause on the wire, which no pty keeps, says where a request begins; here its check says it, wherever it stands. */
  readonly beginsAfterSilence?: boolean;
  /** Does what a whole request asks for. Nothing is said to another board's address, nor where the board never answers. */
  answer(request: Uint8Array, board: LockerBoard): Answer | undefined;
  /** Whether it ends the state in which a board is busy with the unlock before. */
  endsBusy?(request: Uint8Array): boolean;
  /** What it says unasked of a door that moved. */
  report?(lock: number, board: LockerBoard): Uint8Array;
}

export const protocols: Readonly<Record<SimulatedDriver, BoardProtocol>> = {
  'kerong-cu48': kerongCu48,
  'kerong-cu16': kerongCu16,
  'eight-a': eightA,
  'modbus-relay': modbusRelay,
};
