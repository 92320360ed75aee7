import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { z } from 'zod';
import { type KeptState, keepState } from '../kept-state.ts';
import { type SlipPrinterFault, slipPrinterFaults } from './faults.ts';

/** 8 dots a millimetre on 72 mm. */
export const paperDots = 576;
export const newRollMillimetres = 80_000;

const slip = z.strictObject({
  number: z.int(),
  time: z.string(),
  rows: z.int(),
  /** Cut off by the printer; else torn off by hand. */
  cut: z.boolean(),
  where: z.enum(['hanging', 'torn-off']),
});
export type Slip = z.infer<typeof slip>;

export interface SlipPrinterMemory {
  readonly fault: SlipPrinterFault;
  readonly paperMillimetres: number;
  readonly slips: readonly Slip[];
}

const kept = z.strictObject({
  fault: z.enum(slipPrinterFaults),
  paperMillimetres: z.number(),
  slips: z.array(slip),
});

/** Where a slip printer keeps its memory: `state.json` and a PNG of each slip. */
export interface SlipFolder {
  readonly memory: KeptState<SlipPrinterMemory>;
  savePicture(number: number, rows: readonly Uint8Array[]): void;
  picture(number: number): Uint8Array | undefined;
}

export function slipFolder(folder: string): SlipFolder {
  const pictures = join(folder, 'slips');
  const file = (number: number) => join(pictures, `${number}.png`);
  mkdirSync(pictures, { recursive: true });
  const initial: SlipPrinterMemory = { fault: 'none', paperMillimetres: newRollMillimetres, slips: [] };
  return {
    memory: keepState<SlipPrinterMemory>(join(folder, 'state.json'), kept, initial),
    savePicture: (number, rows) => writeFileSync(file(number), drawRows(rows)),
    picture: (number) => {
      try {
        return readFileSync(file(number));
      } catch {
        return undefined;
      }
    },
  };
}

/** The paper as it came out: eight dots a byte, 1 is black. */
function drawRows(rows: readonly Uint8Array[]): Uint8Array {
  const data = new Uint8Array(paperDots * rows.length).fill(0xff);
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < Math.min(paperDots, row.length * 8); x++) {
      if ((row[x >> 3] ?? 0) & (0x80 >> (x & 7))) data[y * paperDots + x] = 0;
    }
  }
  return encode({ width: paperDots, height: rows.length, data, depth: 8, channels: 1 });
}
