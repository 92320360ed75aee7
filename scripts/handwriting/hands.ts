import type { Distortion } from './distort.ts';

/** The hands that write for the training. Wilder ones were tried: what they blur is worth more than what they teach. */
export const trainingHands: readonly Distortion[] = [
  {
    ...{ shape: 0.06, displaced: 0.015, lengthened: 0.06, bent: 0.012, tremor: 0.004 },
    ...{ joined: 0, swapped: 0, cut: 0.3 },
  },
  {
    ...{ shape: 0.1, displaced: 0.025, lengthened: 0.1, bent: 0.02, tremor: 0.01 },
    ...{ joined: 0.08, swapped: 0.1, cut: 0.4 },
  },
  {
    ...{ shape: 0.1, displaced: 0.02, lengthened: 0.08, bent: 0.02, tremor: 0.006 },
    ...{ joined: 0.25, swapped: 0, cut: 0.4 },
  },
];
