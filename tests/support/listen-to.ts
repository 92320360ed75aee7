import type { Page } from 'playwright-core';
import { clipNames, wordsAt } from '../../renderer/speech/clip-names.ts';
import type { SentenceKey } from '../../renderer/speech/sentences.ts';
import { words } from './open-screen.ts';

export interface Heard {
  /** The clips that the page asked for, in their order: `zh-CN/number.7`. */
  clips(): readonly string[];
  /** How many of them it has given to the loudspeaker, decoded. */
  played(): Promise<number>;
}

/** Runs in the page: counts what is handed to the loudspeaker and has a length. */
const countPlayed = `(() => {
  const { prototype } = AudioBufferSourceNode;
  const { start } = prototype;
  const played = { clips: 0 };
  prototype.start = function (...when) {
    start.apply(this, when);
    if (this.buffer.duration > 0.1) played.clips += 1;
  };
  return played;
})()`;

/** Hears what the page says from now on. */
export async function listenTo(page: Page): Promise<Heard> {
  const clips: string[] = [];
  page.on('request', (request) => {
    const [, clip] = /\/speech\/(.+)\.opus$/.exec(request.url()) ?? [];
    if (clip !== undefined) clips.push(clip);
  });
  const counted = await page.evaluateHandle<{ readonly clips: number }>(countPlayed);
  return { clips: () => clips, played: () => counted.evaluate((played) => played.clips) };
}

/** The clips that say these sentences in Chinese, of this door. */
export function clipsOf(keys: readonly SentenceKey[], cell: string): readonly string[] {
  return keys.flatMap((key) => clipNames({ key, cell }, wordsAt(words, key)).map((name) => `zh-CN/${name}`));
}
