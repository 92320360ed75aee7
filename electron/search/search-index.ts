import { cellsOf } from './cells.ts';
import type { SearchDocument } from './document.ts';
import { phraseReadings } from './readings.ts';
import { openSignTable, type Sign } from './signs.ts';
import { wordStarts } from './words.ts';

/** What begins at a cell. */
export const wordHere = 1;
export const textHere = 2;

/** All texts, one after the other, as one row of cells, and where in it each sign stands. */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[];
  readonly signs: readonly Sign[];
  /** For each cell the number of its sign. */
  readonly cells: Uint32Array;
  /** For each cell `wordHere`, `textHere`, both or neither; a `textHere` stands behind the last. */
  readonly begins: Uint8Array;
  /** For each cell the number of its text. */
  readonly textOfCell: Uint32Array;
  /** For each text its document, its place in the document's texts, and its weight. */
  readonly documentOfText: Uint32Array;
  readonly placeOfText: Uint32Array;
  readonly weightOfText: Float64Array;
  /** For each text its first cell; behind the last, the number of cells. */
  readonly firstCells: Uint32Array;
  /** For each document how many cells its name has. */
  readonly nameLengths: Uint32Array;
  /** The cells of sign n: `places` from `firstPlaces[n]` to `firstPlaces[n + 1]`. */
  readonly places: Uint32Array;
  readonly firstPlaces: Uint32Array;
  /** The signs that a query may begin with which begins with this character: itself, or the first of a reading. */
  readonly signsByStart: ReadonlyMap<string, readonly number[]>;
  /** The same for what the region confuses. */
  readonly confusedByStart: ReadonlyMap<string, readonly number[]>;
  /** Every syllable that is the reading of a character in its phrase. */
  readonly syllables: ReadonlySet<string>;
}

/** Reads every text once: some 50 µs each. Ids may repeat; an empty text is never found. */
export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const table = openSignTable();
  const cells: number[] = [];
  const begins: number[] = [];
  const textOfCell: number[] = [];
  const texts: { document: number; place: number; weight: number }[] = [];
  const firstCells: number[] = [];
  const seen = new Map<string, ReturnType<typeof readText>>();

  for (const [document, { texts: all }] of documents.entries()) {
    for (const [place, { text, weight }] of all.entries()) {
      const read = seen.get(text) ?? readText(text);
      seen.set(text, read);
      firstCells.push(cells.length);
      for (const { character, reading, begin } of read) {
        cells.push(table.numberOf(character, reading));
        begins.push(begin);
        textOfCell.push(texts.length);
      }
      texts.push({ document, place, weight });
    }
  }
  firstCells.push(cells.length);
  begins.push(textHere);
  const nameLengths = documents.map(({ texts: [name] }) => (name ? (seen.get(name.text)?.length ?? 0) : 0));
  const numbers = Uint32Array.from(cells);
  return {
    ...{ documents, signs: table.signs, cells: numbers },
    documentOfText: Uint32Array.from(texts, ({ document }) => document),
    placeOfText: Uint32Array.from(texts, ({ place }) => place),
    weightOfText: Float64Array.from(texts, ({ weight }) => weight),
    begins: Uint8Array.from(begins),
    textOfCell: Uint32Array.from(textOfCell),
    firstCells: Uint32Array.from(firstCells),
    nameLengths: Uint32Array.from(nameLengths),
    ...placesOf(numbers, table.signs.length),
    ...startsOf(table.signs),
    syllables: new Set(table.signs.map(({ reading }) => reading).filter((reading) => reading !== '')),
  };
}

function readText(text: string) {
  const cells = cellsOf(text);
  const readings = phraseReadings(cells.map(({ character }) => character));
  const starts = wordStarts(text, cells);
  return cells.map(({ character }, at) => {
    const begin = at === 0 ? textHere | wordHere : starts[at] ? wordHere : 0;
    return { character, reading: readings[at] ?? '', begin };
  });
}

/** Sorted by sign, by counting. */
function placesOf(cells: Uint32Array, signs: number): Pick<SearchIndex, 'places' | 'firstPlaces'> {
  const firstPlaces = new Uint32Array(signs + 1);
  for (const sign of cells) firstPlaces[sign + 1] = (firstPlaces[sign + 1] ?? 0) + 1;
  for (let sign = 0; sign < signs; sign += 1)
    firstPlaces[sign + 1] = (firstPlaces[sign + 1] ?? 0) + (firstPlaces[sign] ?? 0);
  const next = firstPlaces.slice();
  const places = new Uint32Array(cells.length);
  for (const [cell, sign] of cells.entries()) {
    const place = next[sign] ?? 0;
    places[place] = cell;
    next[sign] = place + 1;
  }
  return { places, firstPlaces };
}

function startsOf(signs: readonly Sign[]): Pick<SearchIndex, 'signsByStart' | 'confusedByStart'> {
  const signsByStart = new Map<string, number[]>();
  const confusedByStart = new Map<string, number[]>();
  for (const [number, { character, reading, otherReadings, confused, sameNumber }] of signs.entries()) {
    const letters = [reading, ...otherReadings].map((each) => each.charAt(0)).filter((each) => each !== '');
    const exact = new Set([character, sameNumber, ...letters]);
    for (const start of exact) add(signsByStart, start, number);
    for (const start of new Set([...exact, ...confused.map((each) => each.charAt(0))]))
      add(confusedByStart, start, number);
  }
  return { signsByStart, confusedByStart };
}

function add(lists: Map<string, number[]>, start: string, sign: number): void {
  const list = lists.get(start);
  if (list) list.push(sign);
  else lists.set(start, [sign]);
}
