import { useEffect, useState } from 'react';
import address from '../../assets/pinyin/words.txt?url';

const none: readonly string[] = [];
let loaded: Promise<readonly string[]> | undefined;

/** Common words, the commonest first; none until they are loaded, where they cannot be, and while none are `wanted`. */
export function useCommonWords(wanted: boolean): readonly string[] {
  const [words, setWords] = useState(none);
  useEffect(() => {
    if (!wanted) return;
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
  }, [wanted]);
  return words;
}
