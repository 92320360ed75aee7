import type { Figure } from './figure.ts';
import { benchLockerPoll } from './locker-poll.ts';

/** What the document locker costs in time. Ends early, with everything closed, when `stop` is aborted. */
export async function benchLocker(samples: number, stop: AbortSignal): Promise<readonly Figure[]> {
  return [await benchLockerPoll(samples, stop)];
}
