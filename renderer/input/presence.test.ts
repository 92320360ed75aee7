import { expect, test } from 'vitest';
import { createPresence } from './presence.ts';

function presence() {
  const time = { now: 0 };
  const reports: number[] = [];
  const present = createPresence(
    () => time.now,
    () => reports.push(time.now),
  );
  return { time, reports, present };
}

test('a person at work is reported at most every ten seconds', () => {
  const { time, reports, present } = presence();
  for (time.now = 0; time.now <= 25_000; time.now += 1_000) present(false);
  expect(reports).toEqual([0, 10_000, 20_000]);
});

test('during the countdown every touch is reported at once', () => {
  const { time, reports, present } = presence();
  present(false);
  time.now = 1_000;
  present(true);
  time.now = 1_200;
  present(true);
  expect(reports).toEqual([0, 1_000, 1_200]);
});
