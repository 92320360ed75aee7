import { useEffect, useState } from 'react';

const tick = 250;

/** Counts down from what the core pushed, between its pushes. */
export function useMillisecondsLeft(pushed: number): number {
  const [left, setLeft] = useState(pushed);
  useEffect(() => {
    const end = performance.now() + pushed;
    const update = () => setLeft(Math.max(0, end - performance.now()));
    update();
    const timer = setInterval(update, tick);
    return () => clearInterval(timer);
  }, [pushed]);
  return left;
}
