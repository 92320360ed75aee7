import { type Clock, pause } from '../foundation/clock.ts';
import type { Result } from '../foundation/result.ts';
import type { GatewayFailure } from './answered.ts';
import type { Call } from './platform-call.ts';

const mostAttempts = 3;
/** ms, before the first repeat; three times as long before the next. */
const firstWait = 300;
/** ms. With less time left no answer is to be expected. */
const shortestAttempt = 1_000;

/**
 * Whether a call may go out again after one of which nobody knows whether it arrived. Not the second proof: a try would
 * count twice, or a second code end the first. Not reports: the outbox sends those again by itself. Nor what is asked
 * all the time anyway.
 */
export function mayBeRepeated({ body, isQuestion, idempotencyKey, isReport, isAskedOften }: Call): boolean {
  if (isReport || isAskedOften) return false;
  return body === undefined || isQuestion === true || idempotencyKey !== undefined;
}

/**
 * Sends up to three times while the platform is out of reach, with a growing and random wait between, so that kiosks do not
 * all come back at once. The whole takes no longer than `deadline` (ms): it is what a resident waits for. A missed
 * deadline leaves no time and ends it.
 */
export async function repeatWithin<T>(
  deadline: number,
  attempt: (deadline: number) => Promise<Result<T, GatewayFailure>>,
  { clock, random }: { readonly clock: Clock; readonly random: () => number },
): Promise<Result<T, GatewayFailure>> {
  const begun = clock.now();
  // A clock that was set meanwhile gives no more time than there was.
  const timeLeft = () => Math.min(deadline, deadline - (clock.now() - begun));
  let result = await attempt(deadline);
  let wait = firstWait;
  for (let attempts = 1; attempts < mostAttempts && mayHelp(result); attempts += 1) {
    const jittered = wait / 2 + (random() * wait) / 2;
    if (timeLeft() < jittered + shortestAttempt) return result;
    await pause(clock, jittered);
    if (timeLeft() < shortestAttempt) return result;
    result = await attempt(timeLeft());
    wait *= 3;
  }
  return result;
}

function mayHelp(result: Result<unknown, GatewayFailure>): boolean {
  return !result.ok && result.error.code === 'gateway-offline' && result.error.detail !== 'deadline';
}
