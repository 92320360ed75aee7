/** The value below which half of the samples lie. NaN without samples. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The smallest sample that is not exceeded by nine in ten of them (nearest rank). NaN without samples. */
export function ninetiethPercentile(samples: readonly number[]): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? Number.NaN;
}

/** The smallest sample that one in ten does not exceed (nearest rank). NaN without samples. */
export function tenthPercentile(samples: readonly number[]): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.1) - 1] ?? Number.NaN;
}
