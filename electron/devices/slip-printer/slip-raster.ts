/** A picture of dots: rows from the top, eight dots a byte, the leftmost in the highest bit, 1 is black. */
export interface SlipRaster {
  readonly widthBytes: number;
  readonly rows: number;
  /** `widthBytes` × `rows`. */
  readonly bytes: Uint8Array;
}

/** A decoded picture: `channels` 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha; eight bits each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: ArrayLike<number>;
}

/** Darker than the middle is black. */
const threshold = 128;

/**
 * Black where the picture is darker than middle grey, on white paper, in the middle of `widthDots` (a multiple of 8);
 * ends with the last row that holds a black dot. No dithering: a slip is letters and a code, whose edges it would fray.
 */
export function rasterOf(pixels: Pixels, widthDots: number): SlipRaster {
  const widthBytes = widthDots / 8;
  const left = Math.floor((widthDots - pixels.width) / 2);
  const bytes = new Uint8Array(widthBytes * pixels.height);
  let rows = 0;
  for (let y = 0; y < pixels.height; y++) {
    for (let x = 0; x < pixels.width; x++) {
      if (brightness(pixels, x, y) >= threshold) continue;
      const dot = left + x;
      const index = y * widthBytes + (dot >> 3);
      bytes[index] = (bytes[index] ?? 0) | (0x80 >> (dot & 7));
      rows = y + 1;
    }
  }
  return { widthBytes, rows, bytes: bytes.subarray(0, rows * widthBytes) };
}

/** 0 to 255 on white paper; the weights are those of ITU-R BT.601. */
function brightness({ width, channels, data }: Pixels, x: number, y: number): number {
  const at = (y * width + x) * channels;
  const grey = channels < 3;
  const red = data[at] ?? 0;
  const shade = grey ? red : (299 * red + 587 * (data[at + 1] ?? 0) + 114 * (data[at + 2] ?? 0)) / 1000;
  const alpha = channels === 2 || channels === 4 ? (data[at + channels - 1] ?? 0) : 255;
  return (shade * alpha + 255 * (255 - alpha)) / 255;
}
