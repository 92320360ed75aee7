import { useEffect, useLayoutEffect, useRef } from 'react';

/** Measures what was drawn each time before it is seen, and again when the letters have come, which come after the page. */
export function useMeasuring(measure: () => void): void {
  const latest = useRef(measure);
  useLayoutEffect(() => {
    latest.current = measure;
    measure();
  });
  useEffect(() => {
    const again = () => latest.current();
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
}
