import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { signIn } from '../support/staff-at-kiosk.ts';
import { openWholeCore, type WholeCore } from '../support/whole-core.ts';

const soon = { interval: 20 };

async function openWithLocker() {
  const core = await openWholeCore({ locker: true });
  const { locker } = core;
  if (!locker) throw new Error('there is no locker');
  const database = new Database(core.databaseFile, { readonly: true });
  onTestFinished(() => void database.close());
  const rows = database.prepare<[string], string>('SELECT details FROM audit_event WHERE kind = ?').pluck();
  const events = (kind: string): object[] => rows.all(kind).map((details) => JSON.parse(details));
  return { core, locker, events };
}

/** Until all boards have said how they are. */
async function boardsAre(core: WholeCore, condition: 'good' | 'bad') {
  const line = async () =>
    (await core.shows('maintenance')).devices.find(({ device }) => device === 'locker-boards');
  await expect.poll(line, soon).toMatchObject({ condition });
}

test('a technician teaches a board whose sensors say the contrary, and from then on it is read rightly', async () => {
  const { core, locker, events } = await openWithLocker();
  await locker.traits('b', { shutIs: 0 });
  await signIn(core);
  await boardsAre(core, 'good');
  await core.call('lockerBoards.open', {});
  const seen = async () => (await core.shows('locker-boards')).boards[1];
  await expect.poll(seen, soon).toMatchObject({ board: 'b', open: 14, shut: 0 });
  await core.call('lockerBoards.openBoard', { board: 'b' });
  await core.call('lockerBoards.learn', {});
  await expect.poll(async () => (await core.shows('locker-learn-shut')).answers, soon).toBe(true);
  await core.call('lockerBoards.allShut', {});
  for (const lock of [1, 14]) {
    const asked = async () => {
      const { lock: at, step } = await core.shows('locker-learn-door');
      return { lock: at, step };
    };
    await expect.poll(asked, soon).toEqual({ lock, step: 'open' });
    await locker.move('b', lock, 'open');
    await expect.poll(asked, soon).toEqual({ lock, step: 'shut' });
    await locker.move('b', lock, 'shut');
  }
  await expect.poll(async () => (await core.shows('locker-learn-door')).mayEnd, soon).toBe(true);
  await core.call('lockerBoards.enoughDoors', {});
  await core.shows('locker-learn-pulse');
  await core.call('lockerBoards.tryPulse', {});
  await expect.poll(async () => (await core.shows('locker-learn-pulse')).state, soon).toBe('opened');
  await locker.move('b', 1, 'shut');
  await core.call('lockerBoards.toLearned', {});
  expect((await core.shows('locker-learned')).learned).toMatchObject({
    ...{ shutIs: 0, statusBytes: 'last-byte-first' },
  });
  await core.call('lockerBoards.keep', {});
  await expect
    .poll(async () => (await core.shows('locker-board')).board, soon)
    .toMatchObject({ open: 0, shut: 14 });
  expect(events('locker-board-learned')).toMatchObject([{ board: 'b', shutIs: 0, doors: 2, elsewhere: 0 }]);
  // One door was opened, as a job like any other; nothing is left for staff to look into.
  expect(await locker.unlocks()).toMatchObject([{ board: 'b', lock: 1, how: 'one' }]);
  expect(events('door-difference')).toEqual([]);
});

test('an administrator opens every door of one board at once, and those of the other stay shut', async () => {
  const { core, locker, events } = await openWithLocker();
  await signIn(core);
  await boardsAre(core, 'good');
  await core.call('lockerBoards.open', {});
  await core.call('lockerBoards.openBoard', { board: 'a' });
  expect(await core.call('lockerBoards.openEveryDoor', {})).toMatchObject({ error: { code: 'moved-on' } });
  await core.call('lockerBoards.askEveryDoor', {});
  await core.call('lockerBoards.sureOfEveryDoor', {});
  await core.call('lockerBoards.openEveryDoor', {});
  await expect
    .poll(async () => (await core.shows('locker-board')).board, soon)
    .toMatchObject({ open: 20, shut: 0 });
  const unlocks = await locker.unlocks();
  expect(new Set(unlocks.map(({ board, how }) => `${board} ${how}`))).toEqual(new Set(['a every']));
  expect(events('locker-every-door-sent')).toMatchObject([{ board: 'a', outcome: 'sent' }]);
});

test('a dead board is a fault among the devices, and well again when it answers', async () => {
  const { core, locker } = await openWithLocker();
  await signIn(core);
  await boardsAre(core, 'good');
  await locker.boardFault('a', 'dead');
  await boardsAre(core, 'bad');
  await locker.boardFault('a', 'none');
  await boardsAre(core, 'good');
});

test('nobody who is not signed in opens doors or teaches boards', async () => {
  const { core } = await openWithLocker();
  await core.shows('home');
  for (const name of [
    'lockerBoards.open',
    'lockerBoards.learn',
    'lockerBoards.tryPulse',
    'lockerBoards.openEveryDoor',
  ] as const)
    expect(await core.call(name, {})).toMatchObject({ error: { code: 'not-permitted' } });
});
