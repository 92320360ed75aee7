import { parseLineAddress } from '../line/line-address.ts';

/** What a line costs in time. */
export interface Wire {
  /** How long so many bytes are on it (ms). */
  milliseconds(bytes: number): number;
  /** Within how many ms a board has thought and the line has turned round, at most. */
  readonly turnaround: number;
  /** A network holds what was written while it is broken, and delivers it when it is whole again. */
  readonly mayDeliverLate: boolean;
}

/** Start, eight, stop. */
const bitsPerByte = 10;
/** Boards answer within 30 ms; an adapter holds bytes for 16, a busy machine for longer. Two rounds still fit into half a second. */
const serialTurnaround = 200;
const networkTurnaround = 300;
/** Behind a device server the line's speed is not known: the slowest that these boards are sold with. */
const slowestBaud = 9600;

/** Of a line that the configuration names. */
export function wireOf(uri: string): Wire {
  const address = parseLineAddress(uri);
  const isSerial = address.ok && address.value.kind === 'serial';
  const baud = address.ok && address.value.kind === 'serial' ? address.value.baud : slowestBaud;
  return {
    milliseconds: (bytes) => (bytes * bitsPerByte * 1000) / baud,
    turnaround: isSerial ? serialTurnaround : networkTurnaround,
    mayDeliverLate: !isSerial,
  };
}
