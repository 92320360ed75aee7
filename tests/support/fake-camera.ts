import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Shades from black (0) to white (255), row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
}

/** The front of a printed card, seen at the 300 dots an inch of a card printer. `folder` is for passing files. */
export function cardFront(pdf: Uint8Array, folder: string): GreyPicture {
  const file = join(folder, 'card.pdf');
  writeFileSync(file, pdf);
  const parameters = ['-r', '300', '-f', '1', '-singlefile', '-gray', file];
  const pgm = execFileSync('pdftoppm', parameters, { maxBuffer: 1 << 26 });
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error('pdftoppm gave no PGM');
  return {
    ...{ width: Number(header[1]), height: Number(header[2]) },
    shades: new Uint8Array(pgm.subarray(header[0].length)),
  };
}

const [width, height] = [1280, 720];
const table = 110;
const noColour = 128;

/** Writes a film of one picture in which something lies in the middle of a grey table, or nothing; gives its path. */
export function writeFilm(folder: string, name: string, picture?: GreyPicture): string {
  const frame = new Uint8Array((width * height * 3) / 2).fill(noColour).fill(table, 0, width * height);
  if (picture) {
    const [left, top] = [(width - picture.width) >> 1, (height - picture.height) >> 1];
    for (let row = 0; row < picture.height; row += 1) {
      const line = picture.shades.subarray(row * picture.width, (row + 1) * picture.width);
      frame.set(line, (top + row) * width + left);
    }
  }
  const path = join(folder, `${name}.y4m`);
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([header, Buffer.from('FRAME\n'), frame]));
  return path;
}

/** Switches for a Chromium whose only camera shows this film again and again, and whose user allows it. */
export function filmAsCamera(film: string): readonly string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
}
