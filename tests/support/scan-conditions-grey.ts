/** A picture in grey, row by row from the upper left: 0 is black, 255 is white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Float32Array;
}

export function blankPicture(width: number, height: number): GreyPicture {
  return { width, height, pixels: new Float32Array(width * height) };
}

export function copyOf({ width, height, pixels }: GreyPicture): GreyPicture {
  return { width, height, pixels: pixels.slice() };
}

/** Reads a binary PGM of 8 bits (`P5`), as pdftoppm writes it. Throws on anything else. */
export function readPgm(bytes: Uint8Array): GreyPicture {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(start) ?? [];
  if (header === undefined) throw new Error('this is no PGM of 8 bits');
  const pixels = Float32Array.from(bytes.subarray(header.length));
  if (pixels.length !== Number(width) * Number(height)) throw new Error('the PGM is cut off');
  return { width: Number(width), height: Number(height), pixels };
}

/** What is darker than black or lighter than white is clipped, as a camera does. */
export function writePgm({ width, height, pixels }: GreyPicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(header.length + pixels.length);
  bytes.set(header);
  bytes.set(Uint8ClampedArray.from(pixels), header.length);
  return bytes;
}

/** A Gaussian blur of this deviation in pixels; the rim repeats itself outwards. */
export function blurred(picture: GreyPicture, deviation: number): GreyPicture {
  if (deviation < 0.15) return picture;
  const reach = Math.ceil(3 * deviation);
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const kernel = weights.map((weight) => weight / sum);
  return transposedBlur(transposedBlur(picture, kernel), kernel);
}

/** Blurs along the rows and turns rows into columns, so that twice of it is a blur of both. */
function transposedBlur({ width, height, pixels }: GreyPicture, kernel: Float32Array): GreyPicture {
  const turned = blankPicture(height, width);
  const reach = (kernel.length - 1) / 2;
  const row = new Float32Array(width + 2 * reach);
  for (let y = 0; y < height; y += 1) {
    const from = y * width;
    row.fill(pixels[from] ?? 0, 0, reach);
    row.set(pixels.subarray(from, from + width), reach);
    row.fill(pixels[from + width - 1] ?? 0, reach + width);
    for (let x = 0; x < width; x += 1) {
      let light = 0;
      for (let at = 0; at < kernel.length; at += 1) light += (kernel[at] ?? 0) * (row[x + at] ?? 0);
      turned.pixels[x * height + y] = light;
    }
  }
  return turned;
}
