import type { Figure } from './figure.ts';
import { benchLockerChoose } from './locker-choose.ts';
import { benchLockerPoll } from './locker-poll.ts';
import { benchLockerTap } from './locker-tap.ts';

/** What the document locker costs in time. Ends early, with everything closed, when `stop` is aborted. */
export async function benchLocker(
  samples: number,
  stop: AbortSignal,
  pastStays = 100_000,
): Promise<readonly Figure[]> {
  return [
    await benchLockerPoll(samples, stop),
    await benchLockerTap(samples, stop),
    benchLockerChoose(samples, stop, pastStays),
  ];
}
