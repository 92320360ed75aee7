import { manners } from './document.ts';
import { isLetter, type Query } from './query.ts';
import { placeOf } from './rank.ts';
import type { OnMatch, Where } from './scan.ts';
import { type SearchIndex, textHere } from './search-index.ts';

/** Shorter pinyin with a wrong letter is other pinyin. */
const shortest = 5;
const slip = manners.indexOf('slip');

/**
 * Finds where full pinyin stands with one slip of the finger: a letter that is wrong, missing, too many, or swapped with
 * its neighbour. The first letter is believed, unless it is swapped with the second.
 */
export function scanForSlips(index: SearchIndex, { units }: Query, where: Where, onMatch: OnMatch): void {
  if (units.length < shortest || !units.every(isLetter)) return;
  const typed = units.join('');
  const visit = (cell: number) => {
    const length = lengthWithSlip(index, typed, cell);
    if (length > 0) onMatch(cell, length, slip, placeOf(index, cell, cell + length, true));
  };
  if (where !== 'index') {
    const { from, to } = where === 'every-cell' ? { from: 0, to: index.cells.length } : where;
    for (let cell = from; cell < to; cell += 1) if (mayBegin(index, typed, cell)) visit(cell);
    return;
  }
  for (const start of new Set([typed[0] ?? '', typed[1] ?? ''])) {
    for (const sign of index.signsByStart.get(start) ?? []) {
      if (!index.signs[sign]?.reading.startsWith(start)) continue;
      const end = index.firstPlaces[sign + 1] ?? 0;
      for (let at = index.firstPlaces[sign] ?? 0; at < end; at += 1) visit(index.places[at] ?? 0);
    }
  }
}

function mayBegin(index: SearchIndex, typed: string, cell: number): boolean {
  const first = readingAt(index, cell).charAt(0);
  return first !== '' && (first === typed[0] || first === typed[1]);
}

function readingAt(index: SearchIndex, cell: number): string {
  return index.signs[index.cells[cell] ?? 0]?.reading ?? '';
}

/** How many cells from this one are read as typed but for one slip; 0 when they are not. */
function lengthWithSlip(index: SearchIndex, typed: string, start: number): number {
  // Most cells part from what was typed within their first syllable and in its next letters: look before joining.
  let letters = '';
  let cell = start;
  let from = 0;
  do {
    const reading = readingAt(index, cell);
    if (reading === '') break;
    letters += reading;
    cell += 1;
    from = sharedLength(typed, letters, from);
    if (letters.length >= from + 3 && !mayGoOn(typed, letters, from)) return 0;
  } while (letters.length <= typed.length && ((index.begins[cell] ?? textHere) & textHere) === 0);
  const used = lettersWithSlip(typed, letters, from);
  return used > 0 ? cellsOfLetters(index, start, used) : 0;
}

function sharedLength(one: string, other: string, from: number): number {
  let length = from;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Whether behind the first difference the next two letters fit any slip. */
function mayGoOn(typed: string, letters: string, at: number): boolean {
  const fits = (typedAt: number, lettersAt: number) =>
    typedAt >= typed.length || typed[typedAt] === letters[lettersAt];
  const swapped = typed[at] === letters[at + 1] && typed[at + 1] === letters[at];
  return swapped || fits(at + 1, at + 1) || fits(at + 1, at) || fits(at, at + 1);
}

/** How many of the letters are what was typed with one slip at the first difference; 0 when more than one is needed. */
function lettersWithSlip(typed: string, letters: string, at: number): number {
  if (at === 0 && !(typed[0] === letters[1] && typed[1] === letters[0])) return 0;
  const rest = (typedAt: number, lettersAt: number) =>
    typed.length - typedAt <= letters.length - lettersAt &&
    letters.startsWith(typed.slice(typedAt), lettersAt)
      ? lettersAt + typed.length - typedAt
      : 0;
  const swapped = typed[at] === letters[at + 1] && typed[at + 1] === letters[at] ? rest(at + 2, at + 2) : 0;
  return swapped || rest(at + 1, at + 1) || rest(at, at + 1) || rest(at + 1, at);
}

function cellsOfLetters(index: SearchIndex, start: number, letters: number): number {
  let count = 0;
  for (let left = letters; left > 0; count += 1) left -= readingAt(index, start + count).length;
  return count;
}
