import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { encode as encodeQr } from 'uqr';

export const paperDots = 576;
const moduleDots = 6;

export interface SlipPicture {
  readonly png: Uint8Array;
  readonly rows: number;
  /** Whether this dot is to be black. */
  isBlack(x: number, y: number): boolean;
}

/** A slip as a page would be drawn: lines of strokes above, a QR code in the middle; black, white and some grey edges. */
export function slipPicture(codeText = 'https://example.org/slip?1', lines = 6): SlipPicture {
  const modules = encodeQr(codeText, { ecc: 'M', border: 4 }).data;
  const codeTop = 24 + lines * 40;
  const codeLeft = Math.floor((paperDots - modules.length * moduleDots) / 2);
  const rows = codeTop + (modules.length - 4) * moduleDots;
  const darkness = (x: number, y: number): number => {
    if (y < codeTop) return strokeAt(x, y, lines);
    const dark = modules[Math.floor((y - codeTop) / moduleDots)]?.[Math.floor((x - codeLeft) / moduleDots)];
    return dark ? 255 : 0;
  };
  // A page is as long as its paper, and what is written on it seldom is.
  const height = rows + 160;
  const data = new Uint8Array(paperDots * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < paperDots; x++) {
      const shade = 255 - (y < rows ? darkness(x, y) : 0);
      data.set([shade, shade, shade, 255], (y * paperDots + x) * 4);
    }
  }
  const png = encode({ width: paperDots, height, data, depth: 8, channels: 4 });
  return { png, rows, isBlack: (x, y) => y < rows && darkness(x, y) > 127 };
}

/** Strokes 5 dots thick with a grey edge, of lengths and gaps that do not repeat. */
function strokeAt(x: number, y: number, lines: number): number {
  const line = Math.floor((y - 24) / 40);
  const within = (y - 24) % 40;
  if (line < 0 || line >= lines || within > 28) return 0;
  const along = (x + line * 37 + (x >> 5) * 11) % 23;
  if (x < 16 || x > 560 || along > 6) return 0;
  return along === 6 ? 90 : 255;
}

const onlyQrCodes = ['--raw', '-q', '--nodbus', '-Sdisable', '-Sqrcode.enable'];

/** What zbarimg reads from a PNG. */
export function readCode(png: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'slip-'));
  try {
    const file = join(folder, 'slip.png');
    writeFileSync(file, png);
    return execFileSync('zbarimg', [...onlyQrCodes, file])
      .toString()
      .trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
