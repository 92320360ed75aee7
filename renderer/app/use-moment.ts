import { useEffect, useState } from 'react';

/** Often enough for a clock that shows minutes. */
const glance = 5_000;

/** The time of day, looked at again and again; undefined until the page stands, and where there is no clock. */
export function useMoment(now: (() => number) | undefined): number | undefined {
  const [moment, setMoment] = useState<number>();
  useEffect(() => {
    if (!now) return;
    const look = () => setMoment(now());
    look();
    const timer = setInterval(look, glance);
    return () => clearInterval(timer);
  }, [now]);
  return moment;
}
