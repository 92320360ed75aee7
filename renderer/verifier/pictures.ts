import type { CodeReader } from './code-reader.ts';

/** A copy of what a video or a picture shows, as pixels. */
type Grab = (source: CanvasImageSource, width: number, height: number) => ImageData | undefined;

/** One canvas, used again and again. */
export function openGrab(): Grab {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (source, width, height) => {
    if (!context || width === 0 || height === 0) return undefined;
    canvas.width = width;
    canvas.height = height;
    context.drawImage(source, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  };
}

/** Longest edges in pixels at which a photograph is looked at: what is blurred at one size is sharp at a smaller one. */
const sizes = [1600, 2600, 1000, 4096];

type PhotoFault = 'no-code' | 'no-picture';

/** The text of the code in a photograph. */
export async function readPhoto(
  photo: Blob,
  readCode: CodeReader,
): Promise<{ readonly text: string } | { readonly fault: PhotoFault }> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(photo);
  } catch {
    return { fault: 'no-picture' };
  }
  try {
    const grab = openGrab();
    for (const size of sizes) {
      const scale = Math.min(1, size / Math.max(bitmap.width, bitmap.height));
      const picture = grab(bitmap, Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
      const text = picture && (await readCode(picture));
      if (text !== undefined) return { text };
    }
    return { fault: 'no-code' };
  } finally {
    bitmap.close();
  }
}
