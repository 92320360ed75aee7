/** Random numbers that are the same again for the same seed. */
export interface Chance {
  /** From 0 to under 1. */
  uniform(): number;
  between(least: number, most: number): number;
  /** Of mean 0 and deviation 1. */
  normal(): number;
}

/** Mulberry32: small, and even enough for specks and noise. `seed` is any whole number. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    between: (least, most) => least + (most - least) * uniform(),
    normal: () => grains[Math.floor(uniform() * grains.length)] ?? 0,
  };
}

/** Drawn once: a picture wants hundreds of thousands of them. */
const grains = Float32Array.from({ length: 1 << 14 }, (_, rank) => quantile((rank + 0.5) / (1 << 14)));

/** Of the normal distribution, nearly: Tukey's lambda distribution with an exponent of 0.135. */
function quantile(share: number): number {
  return (share ** 0.135 - (1 - share) ** 0.135) / 0.1975;
}
