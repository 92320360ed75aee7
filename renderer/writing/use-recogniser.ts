import { useEffect, useState } from 'react';
import { loadRecogniser } from './load-recogniser.ts';
import type { Recognise } from './stroke.ts';

/** One for all screens: it is the same for everybody and holds nothing of anybody. */
let loaded: Promise<Recognise> | undefined;

/** What recognises handwriting, undefined until it is loaded; `'failed'` where that was not possible. */
export function useRecogniser(): Recognise | 'failed' | undefined {
  const [recognise, setRecognise] = useState<Recognise | 'failed'>();
  useEffect(() => {
    let isShown = true;
    loaded ??= loadRecogniser();
    loaded.then(
      (found) => isShown && setRecognise(() => found),
      () => {
        // Whoever comes next may have more luck.
        loaded = undefined;
        if (isShown) setRecognise('failed');
      },
    );
    return () => {
      isShown = false;
    };
  }, []);
  return recognise;
}
