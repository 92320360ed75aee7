import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { clipFolder, described, openClipBook } from './clip-book.ts';
import { judgeClips } from './judge-clips.ts';
import { makeClips } from './make-clips.ts';
import { type WantedClip, type WantedClips, wantedClips } from './wanted-clips.ts';

const kept = openClipBook(clipFolder);
const file = join(clipFolder, 'en', 'idle.title.opus');

/** Few words, and a book in which all of them are right. */
function smallBook(origin: 'made' | 'recorded' = 'made') {
  const folder = temporaryFolder();
  const clips = new Map<string, WantedClip>([
    ['idle.title', { words: 'Are you still there?', place: 'alone' }],
    ['number.1', { words: 'one', place: 'number' }],
  ]);
  const wanted: WantedClips = { 'zh-CN': new Map(), en: clips };
  const book = openClipBook(folder);
  for (const [name, clip] of clips) book.put('en', name, described(clip, origin, 1), Buffer.from('sound'));
  book.save();
  const change = (name: string, clip: WantedClip) => clips.set(name, clip);
  const path = (name: string) => join(folder, 'en', `${name}.opus`);
  const judged = () => judgeClips(openClipBook(folder), wanted);
  return { folder, book, clips, wanted, change, path, judged };
}

test('what is kept is exactly what the page says: else run npm run speech -- make', () => {
  expect(judgeClips(kept, wantedClips())).toEqual([]);
});

test.each(['made', 'recorded'] as const)('a clip that was %s and says what is wanted is well', (origin) => {
  expect(smallBook(origin).judged()).toEqual([]);
});

test('another voice, or another speed of it, makes what it said stale, and not what a person recorded', () => {
  for (const [origin, faults] of [
    ['made', 1],
    ['recorded', 0],
  ] as const) {
    const { change, judged } = smallBook(origin);
    change('number.1', { words: 'one', place: 'number', voice: 'en-gb 500' });
    expect(judged()).toHaveLength(faults);
  }
});

test('words that have changed make a clip stale', () => {
  const { change, judged } = smallBook();
  change('idle.title', { words: 'Are you there?', place: 'alone' });
  expect(judged()).toEqual([{ language: 'en', name: 'idle.title', fault: 'stale' }]);
});

test('words that are to be said in another way make a clip stale, but not what a person said', () => {
  const read = { words: 'one', place: 'number', reading: 'yi1' } as const;
  const made = smallBook();
  made.change('number.1', read);
  expect(made.judged()).toEqual([{ language: 'en', name: 'number.1', fault: 'stale' }]);
  const recorded = smallBook('recorded');
  recorded.change('number.1', read);
  expect(recorded.judged()).toEqual([]);
});

test('a file that is gone is missing', () => {
  const { path, judged } = smallBook();
  rmSync(path('number.1'));
  expect(judged()).toEqual([{ language: 'en', name: 'number.1', fault: 'missing' }]);
});

test('a file of which nothing is known is left over', () => {
  const { folder, judged } = smallBook();
  copyFileSync(file, join(folder, 'en', 'idle.other.opus'));
  expect(judged()).toEqual([{ language: 'en', name: 'idle.other', fault: 'left-over' }]);
});

test('what a person recorded is left alone when nobody says it any more, unless that is asked for', () => {
  const { folder, clips, wanted, judged } = smallBook('recorded');
  clips.delete('number.1');
  const left = [{ language: 'en', name: 'number.1', fault: 'recorded-left-over' }];
  expect(makeClips(openClipBook(folder), wanted, { all: false, overRecordings: false })).toEqual({
    made: 0,
    removed: 0,
    refused: left,
  });
  expect(judged()).toEqual(left);
  expect(makeClips(openClipBook(folder), wanted, { all: false, overRecordings: true })).toMatchObject({
    removed: 1,
    refused: [],
  });
  expect(judged()).toEqual([]);
});

test('no made voice takes the place of a recording whose words have changed', () => {
  const { folder, change, wanted, judged } = smallBook('recorded');
  change('idle.title', { words: 'Are you there?', place: 'alone' });
  const stale = [{ language: 'en', name: 'idle.title', fault: 'recorded-stale' }];
  for (const all of [false, true]) {
    const outcome = makeClips(openClipBook(folder), wanted, { all, overRecordings: false });
    expect(outcome).toEqual({ made: 0, removed: 0, refused: stale });
  }
  expect(judged()).toEqual(stale);
});

test('made clips that nobody says any more are removed', () => {
  const { folder, clips, wanted, judged } = smallBook();
  clips.delete('number.1');
  expect(judged()).toEqual([{ language: 'en', name: 'number.1', fault: 'left-over' }]);
  makeClips(openClipBook(folder), wanted, { all: false, overRecordings: false });
  expect(judged()).toEqual([]);
  expect(openClipBook(folder).files('en')).toEqual(['idle.title']);
});
