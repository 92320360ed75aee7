import type { CodeReader } from './code-reader.ts';
import { openGrab } from './pictures.ts';

/**
 * Looks at one picture of the camera after the other until a code is read that is believed, or `signal` aborts.
 * A code that nobody signed is believed only when two pictures say the same: one may have been misread.
 */
export async function scan(
  video: HTMLVideoElement,
  readCode: CodeReader,
  isProven: (text: string) => boolean,
  signal: AbortSignal,
): Promise<string | undefined> {
  const grab = openGrab();
  let before: string | undefined;
  while (!signal.aborted) {
    await nextPicture(video, signal);
    const picture = signal.aborted ? undefined : grab(video, video.videoWidth, video.videoHeight);
    const text = picture && (await readCode(picture));
    if (signal.aborted) return undefined;
    if (text !== undefined && (text === before || isProven(text))) return text;
    before = text ?? before;
  }
  return undefined;
}

/** Older browsers only tell when the screen is drawn. Both stand still while the page is hidden. */
function nextPicture(video: HTMLVideoElement, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(resolve);
    else requestAnimationFrame(resolve);
  });
}
