import type { SupplyName } from '../../contract/staff/lines.ts';

/** What is known beforehand of something that runs out. */
export interface Supply {
  /** How much a full one is, as people count it: cards, prints, metres, booklets. */
  readonly full: number;
  /** How many steps of the count one of these has: paper is counted in millimetres. */
  readonly steps: number;
}

/** Full: a hopper of CR80 cards, a ribbon of five panels, a roll of 80 mm, a packet of booklets. */
export const supplies: Readonly<Record<SupplyName, Supply>> = {
  cards: { full: 100, steps: 1 },
  ribbon: { full: 250, steps: 1 },
  'slip-paper': { full: 80, steps: 1_000 },
  booklets: { full: 50, steps: 1 },
};

/** No machine gives these out: staff count by hand what they take. */
export const takenByHand: ReadonlySet<SupplyName> = new Set<SupplyName>(['booklets']);
