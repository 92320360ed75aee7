/** Chances that come out the same for the same seed (mulberry32). What processes and wires take their time for does not. */
export interface Chance {
  /** True about so often, of 1. */
  is(share: number): boolean;
  below(limit: number): number;
  of<T>(all: readonly T[]): T | undefined;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { is: (share) => next() < share, below, of: (all) => all[below(all.length)] };
}
