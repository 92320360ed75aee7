import type { Violation } from './audits/audit.ts';
import { judgeTaps, perThousand, type Taps } from './audits/misses.ts';
import { auditSamePlaces } from './audits/same-places.ts';
import type { Examined } from './examine.ts';
import { describe } from './matrix.ts';

/** The faults that no single screen shows: things that move from screen to screen, and taps that miss. */
export function overallFaults(examined: readonly Examined[], taps: Taps): readonly Violation[] {
  const screens = examined.map(({ parameters, controls }) => ({
    name: describe(parameters),
    among: describe({ ...parameters, state: '', theme: 'light' }),
    controls,
  }));
  return [...auditSamePlaces(screens), ...judgeTaps(taps)];
}

export function describeTaps(taps: Taps): string {
  const another = perThousand(taps.onAnother, taps);
  return `of ${taps.aimed} taps by old hands ${another} hit another control, ${perThousand(taps.onNothing, taps)} nothing`;
}
