import type { Distortion } from './distort.ts';

/** A way of writing under which the recogniser is judged. */
export interface Condition {
  readonly name: string;
  /** Undefined: as drawn by the source. */
  readonly hand: Distortion | undefined;
}

const usual: Distortion = {
  ...{ shape: 0.08, displaced: 0.025, lengthened: 0.1, bent: 0.02, tremor: 0.006 },
  ...{ joined: 0, swapped: 0, cut: 0.3 },
};
const trembling: Distortion = { ...usual, tremor: 0.02 };
const rough: Distortion = {
  ...{ shape: 0.13, displaced: 0.04, lengthened: 0.16, bent: 0.035, tremor: 0.014 },
  ...{ joined: 0, swapped: 0, cut: 0.4 },
};

export const conditions: readonly Condition[] = [
  { name: 'as drawn', hand: undefined },
  { name: 'a usual hand', hand: usual },
  { name: 'a trembling hand', hand: trembling },
  { name: 'a rough hand', hand: rough },
  { name: 'every tenth stroke joined to the next', hand: { ...usual, joined: 0.1 } },
  { name: 'every third stroke joined to the next', hand: { ...usual, joined: 0.33 } },
  { name: 'strokes in another order, some joined', hand: { ...usual, swapped: 0.3, joined: 0.1 } },
];
