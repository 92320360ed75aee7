import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { firstBrokenRow, openAuditLog } from '../../store/audit/audit-log.ts';
import type { Sight } from './device-sight.ts';
import { connectMilliseconds, settleMilliseconds, watchDevices } from './device-watch.ts';
import { openFaultBook } from './fault-book.ts';

const good: Sight = { condition: 'good', troubles: [] };
const jam: Sight = { condition: 'bad', troubles: ['card-jam'] };
const offline: Sight = { condition: 'bad', troubles: ['offline'] };
const coverOpen: Sight = { condition: 'bad', troubles: ['cover-open', 'offline'] };

/** A card printer that the test makes well or ill. */
function printerWatched(store = temporaryStore(), clock = manualClock(), first = good) {
  const { database } = store;
  const faults = openFaultBook(database, openAuditLog(database, clock));
  let sight = first;
  const watch = watchDevices({ faults, clock, sights: [{ device: 'card-printer', present: () => sight }] });
  let changes = 0;
  watch.onChange(() => {
    changes += 1;
  });
  return {
    ...{ clock, store, watch },
    is: (now: Sight) => {
      sight = now;
      watch.look();
    },
    latest: () => faults.latest('card-printer', 20),
    changes: () => changes,
    line: () => watch.lines()[0],
  };
}

test('a fault that lasts is kept with its beginning, and its end once that lasts too', () => {
  const { clock, is, latest, line, store } = printerWatched();
  const since = clock.now();
  is(jam);
  expect(line()).toEqual({ device: 'card-printer', condition: 'bad', troubles: ['card-jam'], since });
  expect(latest()).toEqual([]);
  clock.advance(settleMilliseconds);
  const at = clock.now();
  expect(latest()).toEqual([{ troubles: ['card-jam'], at }]);
  clock.advance(60_000);
  is(good);
  clock.advance(settleMilliseconds);
  expect(latest()).toEqual([{ troubles: ['card-jam'], at, until: clock.now() }]);
  expect(firstBrokenRow(store.database)).toBeUndefined();
});

test('a printer that is out of order for a moment, or well for a moment, is neither', () => {
  const { changes, clock, is, latest } = printerWatched();
  for (let moment = 0; moment < 5; moment += 1) {
    is(jam);
    clock.advance(settleMilliseconds - 1);
    is(good);
    clock.advance(settleMilliseconds - 1);
  }
  expect(latest()).toEqual([]);
  is(coverOpen);
  clock.advance(settleMilliseconds);
  is(good);
  clock.advance(settleMilliseconds - 1);
  is(coverOpen);
  clock.advance(settleMilliseconds);
  expect(latest()).toHaveLength(1);
  expect(latest()[0]).toMatchObject({ troubles: ['cover-open', 'offline'] });
  expect(latest()[0]).not.toHaveProperty('until');
  expect(changes()).toBe(13);
});

test('a fault goes on over a restart, without being another one', () => {
  const before = printerWatched();
  before.is(jam);
  before.clock.advance(settleMilliseconds);
  before.watch.close();
  const after = printerWatched(before.store, before.clock, jam);
  after.clock.advance(10 * settleMilliseconds);
  expect(after.latest()).toHaveLength(1);
  after.is(good);
  after.clock.advance(settleMilliseconds);
  expect(after.latest()[0]).toHaveProperty('until');
});

test('of many faults the last twenty are shown, the latest first', () => {
  const { clock, is, latest } = printerWatched();
  for (let fault = 0; fault < 25; fault += 1) {
    is(jam);
    clock.advance(settleMilliseconds);
    is(good);
    clock.advance(settleMilliseconds);
  }
  const shown = latest();
  expect(shown).toHaveLength(20);
  expect(shown.map(({ at }) => at)).toEqual(shown.map(({ at }) => at).toSorted((a, b) => b - a));
  expect(shown.every(({ at, until }) => until !== undefined && until > at)).toBe(true);
});

test('since when it is so nobody knows of what was so before the kiosk started', () => {
  expect(printerWatched().line()).not.toHaveProperty('since');
});

test('a device that has not answered since the kiosk was built is being connected, and out of order only later', () => {
  const { clock, is, line, latest, changes } = printerWatched(undefined, undefined, offline);
  const connecting = { device: 'card-printer', condition: 'soon', troubles: ['connecting'] };
  expect(line()).toEqual(connecting);
  clock.advance(connectMilliseconds - 1);
  is(offline);
  expect(line()).toEqual(connecting);
  expect(changes()).toBe(0);
  clock.advance(1);
  expect(line()).toMatchObject({ condition: 'bad', troubles: ['offline'] });
  expect(changes()).toBe(1);
  expect(latest()).toEqual([]);
  clock.advance(settleMilliseconds);
  expect(latest()).toHaveLength(1);
});

test('one that answered is out of order as soon as it does not any more', () => {
  const { is, line } = printerWatched(undefined, undefined, offline);
  is(good);
  expect(line()).toEqual({ device: 'card-printer', condition: 'good', troubles: [] });
  is(offline);
  expect(line()).toMatchObject({ condition: 'bad', troubles: ['offline'] });
});

test('a fault that went on over a restart is not over because its device has not answered yet', () => {
  const before = printerWatched();
  before.is(offline);
  before.clock.advance(settleMilliseconds);
  before.watch.close();
  const after = printerWatched(before.store, before.clock, offline);
  after.clock.advance(10 * settleMilliseconds);
  expect(after.latest()).toHaveLength(1);
  expect(after.latest()[0]).not.toHaveProperty('until');
});
