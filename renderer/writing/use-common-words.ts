import { useEffect, useState } from 'react';
import address from '../../assets/pinyin/words.txt?url';

const none: readonly string[] = [];
let loaded: Promise<readonly string[]> | undefined;

/** Common words, the commonest first. Until they are loaded, or where they cannot be, there are none of them. */
export function useCommonWords(): readonly string[] {
  const [words, setWords] = useState(none);
  useEffect(() => {
    let isShown = true;
    loaded ??= fetch(address).then(async (answer) =>
      answer.ok ? (await answer.text()).trim().split(' ') : none,
    );
    loaded.then(
      (found) => isShown && setWords(found),
      () => {
        loaded = undefined;
      },
    );
    return () => {
      isShown = false;
    };
  }, []);
  return words;
}
