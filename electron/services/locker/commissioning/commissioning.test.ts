import { describe, expect, test } from 'vitest';
import { commissioningDesk } from '../../../../tests/support/commissioning-desk.ts';

type Desk = Awaited<ReturnType<typeof commissioningDesk>>;
type Kiosk = ReturnType<Desk['start']>;

const within = { interval: 10 };
const done = { ok: true, value: {} };
const movedOn = { ok: false, error: { code: 'moved-on' } };

const answering = (kiosk: Kiosk) =>
  expect.poll(() => kiosk.boards.board('left')?.condition, within).toBe('answers');

/** From the board's screen to the first door. */
async function begin(kiosk: Kiosk): Promise<void> {
  kiosk.openBoard();
  expect(kiosk.handlers['lockerBoards.learn']({})).toEqual(done);
  await expect.poll(() => kiosk.shows('locker-learn-shut').answers, within).toBe(true);
  expect(kiosk.handlers['lockerBoards.allShut']({})).toEqual(done);
}

/** Opens the door that is asked for and shuts it, by its key. */
async function doAsAsked(kiosk: Kiosk, { wall }: Desk): Promise<void> {
  const { lock } = kiosk.shows('locker-learn-door');
  await wall.move('left', lock, 'open');
  await expect.poll(() => kiosk.shows('locker-learn-door').step, within).toBe('shut');
  await wall.move('left', lock, 'shut');
  await expect
    .poll(() => {
      const view = kiosk.part().view();
      return view.screen !== 'locker-learn-door' || view.lock !== lock;
    }, within)
    .toBe(true);
}

async function learnPulse(kiosk: Kiosk, { wall }: Desk): Promise<void> {
  expect(kiosk.handlers['lockerBoards.tryPulse']({})).toEqual(done);
  expect(kiosk.part().isAtWork()).toBe(true);
  await expect.poll(() => kiosk.shows('locker-learn-pulse').state, within).toBe('opened');
  await wall.move('left', 1, 'shut');
  await expect.poll(() => kiosk.boards.door({ board: 'left', lock: 1 }).state, within).toBe('closed');
  kiosk.handlers['lockerBoards.toLearned']({});
}

describe.each([
  ['kerong-cu48', 48, 0, 'first-byte-first'],
  ['kerong-cu16', 16, 0, 'first-byte-first'],
  ['eight-a', 24, 1, 'last-byte-first'],
  ['modbus-relay', 16, 0, 'first-byte-first'],
] as const)('a %s of %d locks, shut is %d, %s', (driver, locks, shutIs, statusBytes) => {
  test('is learned door by door and kept, also over a restart', async () => {
    const desk = await commissioningDesk({ driver, locks, really: { shutIs, statusBytes } });
    const kiosk = desk.start();
    await begin(kiosk);
    await doAsAsked(kiosk, desk);
    await doAsAsked(kiosk, desk);
    await learnPulse(kiosk, desk);
    const { learned, doors, left } = kiosk.shows('locker-learned');
    expect(learned).toMatchObject({ shutIs, statusBytes });
    expect({ found: doors.map(({ found }) => found), left }).toEqual({ found: ['right', 'right'], left: 0 });

    expect(kiosk.handlers['lockerBoards.keep']({})).toEqual(done);
    expect(kiosk.shows('locker-board').learned).toMatchObject({ by: '陈敏' });
    expect(kiosk.events('locker-board-learned')).toMatchObject([
      { by: 7, board: 'left', shutIs, statusBytes, doors: 2, elsewhere: 0 },
    ]);
    await expect.poll(() => kiosk.shows('locker-board').board, within).toMatchObject({ shut: 2, open: 0 });
    // Whoever opens doors to teach the kiosk leaves staff nothing to look into.
    expect(kiosk.locker.differences()).toEqual([]);
    expect((await desk.wall.unlocks()).map(({ lock, how }) => ({ lock, how }))).toEqual([
      { lock: 1, how: 'one' },
    ]);

    const later = desk.start();
    expect(later.boards.traits('left')).toMatchObject({ shutIs, statusBytes });
  });
});

describe('while a board is learned', () => {
  test('a door that hangs on another lock is told with the lock that was seen', async () => {
    const desk = await commissioningDesk({ driver: 'kerong-cu16', locks: 16, doors: [1, 2, 9, 16] });
    const kiosk = desk.start();
    await begin(kiosk);
    await doAsAsked(kiosk, desk);
    await doAsAsked(kiosk, desk);
    expect(kiosk.shows('locker-learn-door')).toMatchObject({ cell: 'A2', done: 2, of: 4, mayEnd: true });
    await desk.wall.move('left', 9, 'open');
    await expect
      .poll(() => kiosk.shows('locker-learn-door'), within)
      .toMatchObject({ problem: 'elsewhere', seen: { lock: 9, cell: 'A9' } });
    await desk.wall.move('left', 9, 'shut');
    kiosk.handlers['lockerBoards.leaveOut']({});
    expect(kiosk.shows('locker-learn-door').cell).toBe('A9');
    kiosk.handlers['lockerBoards.enoughDoors']({});
    await learnPulse(kiosk, desk);
    expect(kiosk.shows('locker-learned')).toMatchObject({
      doors: [{ found: 'right' }, { found: 'right' }, { found: 'elsewhere', seen: { lock: 9, cell: 'A9' } }],
      left: 1,
    });
    // Nothing is put behind a door that the pulse of another cell opens.
    expect(kiosk.handlers['lockerBoards.keep']({})).toEqual(done);
    const out = kiosk.locker.cells().filter(({ use }) => use === 'out-of-service');
    expect(out.map(({ name }) => name)).toEqual(['A2', 'A9']);
    expect(kiosk.events('cell-switched')).toMatchObject([
      { by: 7, cell: 'A2' },
      { by: 7, cell: 'A9' },
    ]);
  });

  test('a pulse that opens nothing is tried longer, and what is not kept is as before', async () => {
    const desk = await commissioningDesk({ driver: 'kerong-cu16', locks: 16, really: { shutIs: 0 } });
    const kiosk = desk.start();
    await begin(kiosk);
    await doAsAsked(kiosk, desk);
    await doAsAsked(kiosk, desk);
    await desk.wall.mechanics('left', 1, { spring: 'stays-shut' });
    kiosk.handlers['lockerBoards.tryPulse']({});
    await expect.poll(() => kiosk.shows('locker-learn-pulse').state, within).toBe('stayed-shut');
    expect(kiosk.locker.differences()).toEqual([]);
    await desk.wall.mechanics('left', 1, { spring: 'opens' });
    expect(kiosk.handlers['lockerBoards.longerPulse']({})).toEqual(done);
    await expect
      .poll(() => kiosk.shows('locker-learn-pulse'), within)
      .toMatchObject({ state: 'opened', pulseMilliseconds: 800 });
    kiosk.handlers['lockerBoards.toLearned']({});
    expect(kiosk.handlers['lockerBoards.discard']({})).toEqual(done);
    expect(kiosk.boards.traits('left')).toEqual({
      ...{ shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 500 },
    });
    expect(kiosk.events('locker-board-learned')).toEqual([]);
  });

  test('a board that does not answer is told, and goes on when it does', async () => {
    const desk = await commissioningDesk({ driver: 'kerong-cu48', locks: 48 });
    const kiosk = desk.start();
    await begin(kiosk);
    await desk.wall.boardFault('left', 'dead');
    await expect.poll(() => kiosk.shows('locker-learn-door').problem, within).toBe('silent');
    await desk.wall.boardFault('left', 'none');
    await expect.poll(() => kiosk.shows('locker-learn-door').problem, within).toBeUndefined();
    await doAsAsked(kiosk, desk);
    expect(kiosk.shows('locker-learn-door').done).toBe(1);
  });

  test('whoever goes away in the middle leaves the board as it was', async () => {
    const desk = await commissioningDesk({ driver: 'eight-a', locks: 24, really: { shutIs: 0 } });
    const kiosk = desk.start();
    await begin(kiosk);
    await doAsAsked(kiosk, desk);
    await doAsAsked(kiosk, desk);
    await learnPulse(kiosk, desk);
    kiosk.part().leave();
    expect(kiosk.boards.traits('left')).toMatchObject({ shutIs: 1 });
    expect(kiosk.handlers['lockerBoards.keep']({})).toEqual(movedOn);
  });

  test('what cannot be written down is not kept', async () => {
    const desk = await commissioningDesk({
      driver: 'kerong-cu16',
      locks: 8,
      doors: [1],
      really: { shutIs: 0 },
    });
    const kiosk = desk.start();
    await begin(kiosk);
    await doAsAsked(kiosk, desk);
    await learnPulse(kiosk, desk);
    // The power is cut between the traits and the audit log: neither is there.
    kiosk.store.database.exec(
      "CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    expect(() => kiosk.handlers['lockerBoards.keep']({})).toThrow('full');
    kiosk.store.database.exec('DROP TRIGGER full');
    expect(desk.start().boards.traits('left')).toMatchObject({ shutIs: 1 });
  });
});

describe('every door of a board', () => {
  test('opens after two yeses, recorded before and after, and none is a difference', async () => {
    const desk = await commissioningDesk({ driver: 'kerong-cu48', locks: 48 }, ['administrator']);
    const kiosk = desk.start();
    await answering(kiosk);
    kiosk.openBoard();
    expect(kiosk.shows('locker-board')).toMatchObject({ mayLearn: false, mayOpenEvery: true });
    expect(kiosk.handlers['lockerBoards.openEveryDoor']({})).toEqual(movedOn);
    kiosk.handlers['lockerBoards.askEveryDoor']({});
    expect(kiosk.shows('locker-every-door')).toMatchObject({
      ...{ asked: 'once', cabinets: ['A'], doors: 2, behind: [] },
    });
    expect(kiosk.handlers['lockerBoards.openEveryDoor']({})).toEqual(movedOn);
    kiosk.handlers['lockerBoards.sureOfEveryDoor']({});
    expect(await desk.wall.unlocks()).toEqual([]);
    expect(kiosk.handlers['lockerBoards.openEveryDoor']({})).toEqual(done);
    await expect.poll(() => kiosk.shows('locker-board').opened, within).toBe('sent');
    await expect.poll(() => kiosk.shows('locker-board').board.open, within).toBe(2);
    expect(kiosk.locker.differences()).toEqual([]);
    expect(kiosk.events('locker-every-door-intended')).toEqual([
      { by: 7, board: 'left', doors: 2, behind: 0 },
    ]);
    expect(kiosk.events('locker-every-door-sent')).toEqual([{ by: 7, board: 'left', outcome: 'sent' }]);
  });

  test('is asked about with what lies behind them, and leaves staff to look there', async () => {
    const desk = await commissioningDesk({ driver: 'kerong-cu48', locks: 48 }, ['administrator']);
    const kiosk = desk.start();
    await answering(kiosk);
    const person = { number: '310105195203070428', name: '王春英' };
    kiosk.locker.reserve({ kind: 'document', cell: 'A48', content: { title: '居住证', person }, by: 7 });
    kiosk.openBoard();
    kiosk.handlers['lockerBoards.askEveryDoor']({});
    expect(kiosk.shows('locker-every-door').behind).toEqual(['A48']);
    expect(kiosk.locker.differences()).toEqual([]);
    kiosk.handlers['lockerBoards.sureOfEveryDoor']({});
    kiosk.handlers['lockerBoards.openEveryDoor']({});
    await expect.poll(() => kiosk.shows('locker-board').opened, within).toBe('sent');
    expect(kiosk.locker.differences()).toMatchObject([{ cell: 'A48', kind: 'left-open' }]);
  });

  test('stays shut where nobody can write down who wanted it', async () => {
    const desk = await commissioningDesk({ driver: 'kerong-cu48', locks: 48 }, ['administrator']);
    const kiosk = desk.start();
    await answering(kiosk);
    kiosk.openBoard();
    kiosk.handlers['lockerBoards.askEveryDoor']({});
    kiosk.handlers['lockerBoards.sureOfEveryDoor']({});
    kiosk.store.database.exec(
      "CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    kiosk.handlers['lockerBoards.openEveryDoor']({});
    await expect.poll(() => kiosk.shows('locker-board').opened, within).toBe('not-sent');
    expect(await desk.wall.unlocks()).toEqual([]);
  });
});
