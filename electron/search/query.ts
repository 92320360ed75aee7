import { cellsOf } from './cells.ts';

/** Nobody's words for a service are longer; what comes behind is not looked at. */
const longestQuery = 64;

export interface Query {
  /** What was typed, as cells: Chinese characters, letters, digits. */
  readonly units: readonly string[];
  /** Whether a space (or an apostrophe, as in xi'an) stood before each unit: there a character of the text ends. */
  readonly breaks: readonly boolean[];
}

/** Reads what somebody typed; any string. Without letters, digits and characters it is empty. */
export function readQuery(typed: string): Query {
  // Four times as much as can count, so that spaces and signs in between do no harm.
  const cells = cellsOf(typed.slice(0, longestQuery * 4)).slice(0, longestQuery);
  return {
    units: cells.map(({ character }) => character),
    breaks: cells.map(({ start }, at) => start > (cells[at - 1]?.end ?? start)),
  };
}

export function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && unit >= 'a' && unit <= 'z' && unit.length === 1;
}
