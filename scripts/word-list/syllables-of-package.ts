import chinese from 'simple-keyboard-layouts/build/layouts/chinese.js';

/** The layouts of this package carry their candidates; its types do not say so. */
interface WithCandidates {
  readonly layoutCandidates: Readonly<Record<string, string>>;
}

/** The characters of GB 2312 by syllable, those of one separated by spaces, the commonest first. */
export const syllables = (chinese as unknown as WithCandidates).layoutCandidates;
