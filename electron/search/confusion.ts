/** Consonants that are one sound to many: z/zh, c/ch, s/sh, n/l. */
const consonants: readonly (readonly [string, string])[] = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['l', 'n'],
];

/** Endings that are one sound to many: an/ang (ian, uan too), en/eng, in/ing. */
const nasalEnding = /([aei])n(g?)$/;

/** How else people of the region may type a syllable that they hear alike; without the syllable itself. */
export function confusedSpellings(syllable: string): readonly string[] {
  const spellings = bothConsonants(syllable).flatMap(bothEndings);
  return spellings.filter((spelling) => spelling !== syllable);
}

function bothConsonants(syllable: string): readonly string[] {
  for (const [one, other] of consonants) {
    if (syllable.startsWith(one)) return [syllable, other + syllable.slice(one.length)];
    if (syllable.startsWith(other)) return [syllable, one + syllable.slice(other.length)];
  }
  return [syllable];
}

function bothEndings(syllable: string): readonly string[] {
  const [ending, vowel, g] = nasalEnding.exec(syllable) ?? [];
  if (ending === undefined) return [syllable];
  return [syllable, `${syllable.slice(0, -ending.length)}${vowel}n${g ? '' : 'g'}`];
}
