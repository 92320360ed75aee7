import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Point, Stroke } from '../../renderer/writing/stroke.ts';
import type { Written } from './medians.ts';

/** The side of the square in which KanjiVG draws. */
export const squareOfKanjiVg = 109;

/**
 * The strokes of those characters that KanjiVG has (Ulrich Apel, CC BY-SA 3.0), drawn by other hands than the medians.
 * `folder` is the `kanji` folder of its repository.
 */
export function writtenInKanjiVg(folder: string, characters: readonly string[]): readonly Written[] {
  return characters.flatMap((character) => {
    const name = `${(character.codePointAt(0) ?? 0).toString(16).padStart(5, '0')}.svg`;
    const file = join(folder, name);
    if (!existsSync(file)) return [];
    const paths = [...readFileSync(file, 'utf8').matchAll(/<path[^>]* d="([^"]+)"/g)];
    return [{ character, strokes: paths.map(([, path = '']) => strokeOf(path)) }];
  });
}

/** The points of an SVG path of `M`, `C`, `S` and `L`, absolute and relative: all that KanjiVG uses. */
function strokeOf(path: string): Stroke {
  const points: Point[] = [];
  let pen = { x: 0, y: 0 };
  let control = pen;
  for (const [, command = '', list = ''] of path.matchAll(/([MmCcSsLl])([^A-Za-z]*)/g)) {
    const numbers = [...list.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g)].map(([number]) => Number(number));
    const taken = { m: 2, l: 2, s: 4, c: 6 }[command.toLowerCase()] ?? 2;
    for (let from = 0; from + taken <= numbers.length; from += taken) {
      const start = command === command.toLowerCase() ? pen : { x: 0, y: 0 };
      const given = Array.from({ length: taken / 2 }, (_, at) => ({
        x: start.x + (numbers[from + 2 * at] ?? 0),
        y: start.y + (numbers[from + 2 * at + 1] ?? 0),
      }));
      const end = given.at(-1) ?? pen;
      const second = given.at(-2) ?? pen;
      const mirrored = { x: 2 * pen.x - control.x, y: 2 * pen.y - control.y };
      if (taken === 2) points.push(end);
      else points.push(...curve(pen, taken === 6 ? (given[0] ?? pen) : mirrored, second, end));
      control = taken === 2 ? end : second;
      pen = end;
    }
  }
  return points;
}

const pieces = 8;

function curve(from: Point, one: Point, other: Point, to: Point): Stroke {
  return Array.from({ length: pieces }, (_, at) => {
    const t = (at + 1) / pieces;
    const s = 1 - t;
    const weigh = (a: number, b: number, c: number, d: number) =>
      s ** 3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t ** 3 * d;
    return { x: weigh(from.x, one.x, other.x, to.x), y: weigh(from.y, one.y, other.y, to.y) };
  });
}
