import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Stroke } from '../../renderer/writing/stroke.ts';

const folder = dirname(createRequire(import.meta.url).resolve('hanzi-writer-data/ARPHICPL.TXT'));

/** The side of the square in which the medians are drawn. */
export const squareOfMedians = 1024;

/** A character and the middle lines of its strokes, in the order and the direction in which they are written. */
export interface Written {
  readonly character: string;
  readonly strokes: readonly Stroke[];
}

/** The strokes of each character from hanzi-writer-data. Throws where one is not there. */
export function mediansOf(characters: readonly string[]): readonly Written[] {
  return characters.map((character) => {
    const { medians } = JSON.parse(fileOf(character).toString('utf8')) as {
      readonly medians: readonly (readonly (readonly [number, number])[])[];
    };
    // There y points upwards from a base line at 900.
    const strokes = medians.map((median) => median.map(([x, y]) => ({ x, y: 900 - y })));
    return { character, strokes };
  });
}

/** One hash over the files of all these characters. */
export function hashOfMedians(characters: readonly string[]): string {
  const hash = createHash('sha256');
  for (const character of characters) hash.update(character).update(fileOf(character));
  return hash.digest('hex');
}

export function versionOfMedians(): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

function fileOf(character: string): Buffer {
  return readFileSync(join(folder, `${character}.json`));
}
