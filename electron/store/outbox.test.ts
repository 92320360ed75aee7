import { expect, test } from 'vitest';
import { manualClock } from '../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../tests/support/temporary-store.ts';
import { openOutbox, refusedReports } from './outbox.ts';

test('what names a person is sealed while it waits and wiped once the platform has answered', () => {
  const store = temporaryStore();
  const outbox = openOutbox(store, manualClock());
  const personal = { name: '王春英' };
  outbox.add({ id: 'one', kind: 'loss-report', body: { at: 1 }, personal });
  expect(outbox.next()).toMatchObject({ id: 'one', body: { at: 1 }, personal });
  const sealed = () =>
    store.database.prepare<[], { sealed: Uint8Array | null }>('SELECT sealed FROM outbox').get()?.sealed;
  expect(Buffer.from(sealed() ?? []).includes(Buffer.from('王春英'))).toBe(false);
  outbox.settle('one', 'sent');
  expect(sealed()).toBeNull();
});

test('what the platform refused is kept for a person to look at', () => {
  const store = temporaryStore();
  const outbox = openOutbox(store, manualClock(1_000));
  outbox.add({ id: 'one', kind: 'loss-report', body: {}, personal: { name: '王春英' } });
  outbox.settle('one', 'refused');
  expect(outbox.next()).toBeUndefined();
  expect(refusedReports(store.database)).toEqual([{ id: 'one', kind: 'loss-report', since: 1_000 }]);
  const row = store.database.prepare<[], { sealed: Uint8Array | null }>('SELECT sealed FROM outbox').get();
  expect(row?.sealed).not.toBeNull();
});

test('entries go out in the order in which they came, and the same one twice is one', () => {
  const outbox = openOutbox(temporaryStore(), manualClock());
  for (const id of ['one', 'two', 'one']) outbox.add({ id, kind: 'card-report', body: {} });
  expect(outbox.next()?.id).toBe('one');
  outbox.settle('one', 'refused');
  expect(outbox.isWaiting('one')).toBe(false);
  expect(outbox.isWaiting('two')).toBe(true);
  expect(outbox.next()).toMatchObject({ id: 'two', personal: undefined });
});

test('each lane has its own entries in order, so that one kind holds up no other', () => {
  const store = temporaryStore();
  const clock = manualClock();
  const all = openOutbox(store, clock);
  for (const kind of ['text-message', 'loss-report', 'something-new']) all.add({ id: kind, kind, body: {} });
  expect(openOutbox(store, clock, { only: ['text-message'] }).next()?.id).toBe('text-message');
  const others = openOutbox(store, clock, { except: ['text-message'] });
  expect(others.next()?.id).toBe('loss-report');
  others.settle('loss-report', 'sent');
  expect(others.next()?.id).toBe('something-new');
});
