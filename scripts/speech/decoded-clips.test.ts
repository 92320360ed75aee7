import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../tests/support/browser.ts';
import { clipFolder, openClipBook } from './clip-book.ts';
import { plausibleSeconds } from './plausible-seconds.ts';
import { languages, wantedClips } from './wanted-clips.ts';

/** What the browser of a kiosk hears in a clip; the times in seconds, loudness and peak from 0 to 1. */
interface Heard {
  readonly name: string;
  readonly seconds: number;
  readonly channels: number;
  readonly peak: number;
  readonly loudness: number;
  readonly silenceBefore: number;
  readonly silenceAfter: number;
}

const measure = `async (files) => {
  const context = new OfflineAudioContext(1, 1, 48000);
  const heard = [];
  for (const [name, base64] of files) {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const sound = await context.decodeAudioData(bytes.buffer);
    const samples = sound.getChannelData(0);
    const peak = samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    const loud = samples.filter((each) => Math.abs(each) > peak / 20);
    const isHeard = (each) => Math.abs(each) > peak / 50;
    heard.push({
      name,
      seconds: sound.duration,
      channels: sound.numberOfChannels,
      peak,
      loudness: Math.sqrt(loud.reduce((sum, each) => sum + each * each, 0) / loud.length),
      silenceBefore: samples.findIndex(isHeard) / sound.sampleRate,
      silenceAfter: (samples.length - 1 - samples.findLastIndex(isHeard)) / sound.sampleRate,
    });
  }
  return heard;
}`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

describe.each(languages)('what is said in %s', (language) => {
  const book = openClipBook(clipFolder);
  const names = book.names(language);
  let heard: readonly Heard[] = [];
  beforeAll(async () => {
    const files = names.map((name) => [
      name,
      readFileSync(join(clipFolder, language, `${name}.opus`)).toString('base64'),
    ]);
    heard = await page.evaluate<readonly Heard[]>(`(${measure})(${JSON.stringify(files)})`);
  });
  const those = (isWrong: (clip: Heard) => boolean) => heard.filter(isWrong);

  test('is decoded by the browser, each piece of it, on one channel', () => {
    expect(heard.map(({ name }) => name)).toEqual(names);
    expect(heard.length).toBeGreaterThan(300);
    expect(those(({ channels }) => channels !== 1)).toEqual([]);
  });

  test('is as long as the list says', () => {
    const isOther = ({ name, seconds }: Heard) =>
      Math.abs(seconds - (book.kept(language, name)?.seconds ?? 0)) > 0.01;
    expect(those(isOther)).toEqual([]);
  });

  test('is heard, evenly, and nowhere cut off at the top', () => {
    expect(those(({ peak }) => !(peak < 0.95))).toEqual([]);
    expect(those(({ loudness }) => !(loudness > 0.07 && loudness < 0.2))).toEqual([]);
  });

  test('has only a breath of silence at both ends, so that a sentence holds together', () => {
    expect(those(({ silenceBefore }) => silenceBefore > 0.08)).toEqual([]);
    expect(those(({ silenceAfter }) => silenceAfter > 0.08)).toEqual([]);
  });

  test('takes as long as its words do', () => {
    const wanted = wantedClips()[language];
    const isOdd = ({ name, seconds }: Heard) => {
      const { least, most } = plausibleSeconds(wanted.get(name)?.words ?? '', language);
      return seconds < least || seconds > most;
    };
    expect(those(isOdd)).toEqual([]);
  });
});

test('all that is said takes little room', () => {
  const book = openClipBook(clipFolder);
  const sizes = languages.flatMap((language) =>
    book.names(language).map((name) => readFileSync(join(clipFolder, language, `${name}.opus`)).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
});
