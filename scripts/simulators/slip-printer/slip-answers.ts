import type { SlipMachine } from './slip-machine.ts';

type Condition = Pick<SlipMachine, 'stopped' | 'paperLow'>;

/** DLE EOT n: 1 printer, 2 why it is offline, 3 errors, 4 paper. */
export function statusAnswer({ stopped, paperLow }: Condition, question: number): Uint8Array {
  const fixed = 0x12;
  switch (question) {
    case 1:
      return Uint8Array.of(fixed | (stopped ? 0x08 : 0));
    case 2:
      return Uint8Array.of(
        fixed |
          (stopped === 'cover-open' ? 0x04 : 0) |
          (stopped === 'paper-out' ? 0x20 : 0) |
          (stopped === 'cutter-jam' ? 0x40 : 0),
      );
    case 3:
      return Uint8Array.of(fixed | (stopped === 'cutter-jam' ? 0x08 : 0));
    case 4:
      return Uint8Array.of(fixed | (paperLow ? 0x0c : 0) | (stopped === 'paper-out' ? 0x60 : 0));
    default:
      return new Uint8Array();
  }
}

/** GS r 1. */
export function doneAnswer({ stopped, paperLow }: Condition): Uint8Array {
  return Uint8Array.of((paperLow ? 0x03 : 0) | (stopped === 'paper-out' ? 0x0c : 0));
}

/** GS a: four bytes about everything. */
export function automaticStatus({ stopped, paperLow }: Condition): Uint8Array {
  return Uint8Array.of(
    0x10 | (stopped ? 0x08 : 0) | (stopped === 'cover-open' ? 0x20 : 0),
    stopped === 'cutter-jam' ? 0x08 : 0,
    (paperLow ? 0x03 : 0) | (stopped === 'paper-out' ? 0x0c : 0),
    0x0f,
  );
}

/** DLE DC4 8. */
export const clearedAnswer = Uint8Array.of(0x37, 0x25, 0x00);
