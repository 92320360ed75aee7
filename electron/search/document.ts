/** What can be found: a service, with all the texts by which people may look for it. */
export interface SearchDocument {
  readonly id: string;
  /** The first is its name: of two that match equally well, the one with the shorter name comes first. */
  readonly texts: readonly SearchText[];
}

export interface SearchText {
  readonly text: string;
  /**
   * Above 0, at most 1: how much a match in this text counts. 1 for a name, a little less for everyday words, and under
   * 0.5 for texts that many share (departments, materials), so that even a whole one ranks below a part of a name.
   */
  readonly weight: number;
}

/**
 * How the query was meant, best first: as written or in full pinyin; with a character's other reading; in initials; a
 * sentence of which parts occur; with sounds that the region confuses; with one wrong key.
 */
export const manners = ['direct', 'other-reading', 'initials', 'parts', 'confusion', 'slip'] as const;
export type Manner = (typeof manners)[number];

export interface Found {
  readonly id: string;
  readonly manner: Manner;
  /** The text that matched best: its place in the document's `texts`. */
  readonly text: number;
  /** What of it matched, to be highlighted: UTF-16 offsets in order, the end excluded. Never empty. */
  readonly ranges: readonly TextRange[];
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}
