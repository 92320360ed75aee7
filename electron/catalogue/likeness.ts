/** Pairs of neighbouring letters or digits; Chinese has no spaces to tell words apart by. */
export function pairsOf(lines: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const line of lines) {
    for (const run of line.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const characters = [...run];
      for (let place = 1; place < characters.length; place++)
        pairs.add(`${characters[place - 1]}${characters[place]}`);
    }
  }
  return pairs;
}

/** Characters of the longest run that stands in both. */
export function longestSharedRun(one: string, other: string): number {
  let longest = 0;
  for (let start = 0; start < one.length; start++) {
    while (other.includes(one.slice(start, start + longest + 1)) && start + longest < one.length) longest++;
  }
  return longest;
}
