import { expect, test } from 'vitest';
import { manualClock } from '../../tests/support/manual-clock.ts';
import { silentLog } from '../foundation/log.ts';
import { openCircuitBreaker } from './circuit-breaker.ts';

const pause = 5_000;

/** A breaker that three failures have opened; the test answers its probes. */
function opened() {
  const clock = manualClock();
  const events: string[] = [];
  const log = {
    ...silentLog,
    info: (event: string) => events.push(event),
    warn: (event: string) => events.push(event),
  };
  const probes: ((wasReached: boolean) => void)[] = [];
  const probe = () => new Promise<boolean>((resolve) => probes.push(resolve));
  const breaker = openCircuitBreaker({ probe, clock, log });
  for (let failures = 0; failures < 3; failures += 1) breaker.note(false);
  return { clock, events, probes, breaker };
}

test('open, it refuses at once and without a probe until the pause is over', async () => {
  const { clock, probes, breaker, events } = opened();
  clock.advance(pause - 1);
  expect(await breaker.admits()).toBe(false);
  expect(probes).toHaveLength(0);
  expect(events).toEqual(['gateway-circuit-opened']);
});

test('everybody who asks during a probe waits for that one, and is let through when it arrives', async () => {
  const { clock, probes, breaker, events } = opened();
  clock.advance(pause);
  const asked = Promise.all([breaker.admits(), breaker.admits(), breaker.admits()]);
  expect(probes).toHaveLength(1);
  probes[0]?.(true);
  expect(await asked).toEqual([true, true, true]);
  expect(await breaker.admits()).toBe(true);
  expect(events).toEqual(['gateway-circuit-opened', 'gateway-circuit-closed']);
});

test('a probe that did not arrive is not repeated before the next pause is over', async () => {
  const { clock, probes, breaker, events } = opened();
  clock.advance(pause);
  const asked = breaker.admits();
  probes[0]?.(false);
  expect(await asked).toBe(false);
  expect(await breaker.admits()).toBe(false);
  expect(probes).toHaveLength(1);
  clock.advance(pause);
  const again = breaker.admits();
  expect(probes).toHaveLength(2);
  probes[1]?.(true);
  expect(await again).toBe(true);
  expect(events).toEqual(['gateway-circuit-opened', 'gateway-circuit-closed']);
});

test('an answer to any other call closes it without a probe', async () => {
  const { breaker, probes } = opened();
  breaker.note(true);
  expect(await breaker.admits()).toBe(true);
  expect(probes).toHaveLength(0);
});
