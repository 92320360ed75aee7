import { useMemo, useRef, useState } from 'react';
import syllables from '../../assets/pinyin/syllables.json';
import { pageChangePause } from '../input/press-rules.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import * as compositions from './composition.ts';
import { createPinyinDictionary } from './pinyin-dictionary.ts';
import { useCommonWords } from './use-common-words.ts';

/**
 * Letters on their way to become Chinese. `words` come before all others; undefined where nothing is composed.
 * `onText` takes what was chosen.
 */
export function useComposition(words: readonly string[] | undefined, onText: (text: string) => void) {
  const [composition, setComposition] = useState(compositions.noComposition);
  const chosenAt = useRef(Number.NEGATIVE_INFINITY);
  const common = useCommonWords(words !== undefined);
  const dictionary = useMemo(
    () => createPinyinDictionary(words ? syllables : {}, [...(words ?? []), ...common]),
    [words, common],
  );
  const { letters } = composition;
  const pages = useMemo(
    () => compositions.pagesOf(candidatesFor(letters, dictionary)),
    [letters, dictionary],
  );
  const page = pages[composition.page] ?? [];

  const choose = (candidate: Candidate) => {
    // Other candidates stand there at once: a trembling finger's second tap was not meant for them.
    const now = performance.now();
    if (now - chosenAt.current < pageChangePause) return;
    chosenAt.current = now;
    setComposition((present) => compositions.afterChoice(present, candidate));
    onText(candidate.text);
  };
  return {
    letters,
    /** The candidates to choose from now. */
    page,
    choose,
    chooseAt: (place: number) => {
      const candidate = page[place];
      if (candidate) choose(candidate);
    },
    /** Shows other candidates; undefined where there are none. */
    more:
      pages.length > 1
        ? () => setComposition((present) => compositions.withPageTurned(present, pages.length))
        : undefined,
    addLetter: (letter: string) => setComposition((present) => compositions.withLetter(present, letter)),
    deleteLetter: () => setComposition(compositions.withoutLetter),
    begin: () => setComposition(compositions.noComposition),
  };
}
