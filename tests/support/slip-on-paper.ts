import { decode } from 'fast-png';
import { encode } from 'uqr';
import { withoutRealTimeCommands } from '../../electron/devices/slip-printer/escpos-commands.ts';
import { readSlipPicture } from '../../electron/devices/slip-printer/slip-picture.ts';
import { paperDots } from './slip-picture.ts';

const quietModules = 4;

/** The dots of a piece of paper, and of the picture that was drawn for it, row by row: true is black. */
type Dots = readonly (readonly boolean[])[];

/** The dots of what came out of the simulated printer. */
export function dotsOnPaper(png: Uint8Array): Dots {
  const { width, height, data, channels } = decode(png);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => data[(y * width + x) * channels] === 0),
  );
}

/** Without the white that is fed after the last black dot. */
function withoutWhiteEnd(paper: Dots): Dots {
  return paper.slice(0, paper.findLastIndex((row) => row.includes(true)) + 1);
}

/**
 * How many dots of the paper are not those that were drawn. Those count as drawn that the driver gives a neighbour,
 * because a printer would take them for a command.
 */
export function dotsNotAsDrawn(fed: Dots, drawing: Uint8Array): number {
  const paper = withoutWhiteEnd(fed);
  const raster = readSlipPicture(drawing, paperDots);
  if (!raster.ok) throw new Error(raster.error.detail);
  const { rows, widthBytes, bytes } = raster.value;
  const wanted = withoutRealTimeCommands(bytes);
  let differences = Math.abs(paper.length - rows) * paperDots;
  for (let y = 0; y < Math.min(rows, paper.length); y++) {
    for (let x = 0; x < paperDots; x++) {
      const black = ((wanted[y * widthBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
      if (paper[y]?.[x] !== black) differences += 1;
    }
  }
  return differences;
}

/**
 * How many dots one module of the code with this text has on the paper, where each of its modules is exactly so many
 * dots wide and high and there are four light ones around them; undefined where there is no such code.
 */
export function moduleDotsOf(text: string, paper: Dots): number | undefined {
  const modules = encode([...new TextEncoder().encode(text)], { ecc: 'M', border: quietModules }).data;
  const isCodeAt = (top: number, left: number, dots: number) =>
    modules.every((row, y) =>
      row.every((dark, x) => {
        for (let down = 0; down < dots; down++)
          for (let right = 0; right < dots; right++)
            if (paper[top + y * dots + down]?.[left + x * dots + right] !== dark) return false;
        return true;
      }),
    );
  for (const dots of [4, 5, 6, 7, 8]) {
    const side = modules.length * dots;
    const middle = Math.floor((paperDots - side) / 2);
    for (let top = 0; top + side <= paper.length; top++)
      for (const left of [middle - 1, middle, middle + 1]) if (isCodeAt(top, left, dots)) return dots;
  }
  return undefined;
}
