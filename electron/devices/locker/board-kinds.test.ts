import { describe, expect, onTestFinished, test } from 'vitest';
import { simulatedLocker } from '../../../tests/support/simulated-locker.ts';
import { type BoardDriver, boardDrivers } from '../../configuration/locker-configuration.ts';
import { systemClock } from '../../foundation/clock.ts';
import { openLine } from '../line/open-line.ts';
import type { LockerBoards } from './locker-boards.ts';
import { openLockerBoards } from './open-locker-boards.ts';

const kinds = Object.keys(boardDrivers) as BoardDriver[];

describe.each(kinds)('a simulated %s', (driver) => {
  test('tells of each door, and opens the one that is meant and no other', async () => {
    const { boards, simulated, sees } = await wall([driver]);
    await boards.look();
    const seen = sees();
    expect(boards.door({ board: 'A', lock: 12 }).state).toBe('closed');
    expect(await boards.unlock({ board: 'A', lock: 12 })).toMatchObject({ ok: true });
    await expect.poll(() => seen).toEqual(['A12 open']);
    await simulated.move('A', 12, 'shut');
    await expect.poll(() => seen).toEqual(['A12 open', 'A12 closed']);
    expect(await simulated.unlocks()).toMatchObject([{ board: 'A', lock: 12, how: 'one' }]);
  });

  test('says that it took the pulse, where its kind says so', async () => {
    const { boards } = await wall([driver]);
    await boards.look();
    expect(await boards.unlock({ board: 'A', lock: 1 })).toEqual({
      ok: true,
      value: { acknowledged: driver !== 'kerong-cu48' },
    });
  });

  test('takes one pulse only, though it does not say so', async () => {
    const { boards, simulated } = await wall([driver]);
    await boards.look();
    await simulated.boardFault('A', 'unlock-unanswered');
    expect(await boards.unlock({ board: 'A', lock: 3 })).toEqual({
      ok: true,
      value: { acknowledged: false },
    });
    await boards.look();
    expect(await simulated.unlocks()).toHaveLength(1);
  });

  test('with the other kind of switch is understood once that was learned', async () => {
    const { boards, simulated } = await wall([driver]);
    await simulated.traits('A', { shutIs: 0 });
    await expect.poll(() => boards.door({ board: 'A', lock: 2 }).state).toBe('open');
    boards.setTraits('A', { shutIs: 0, statusBytes: 'first-byte-first', pulseMilliseconds: 500 });
    await expect.poll(() => boards.door({ board: 'A', lock: 2 }).state).toBe('closed');
    await boards.unlock({ board: 'A', lock: 2 });
    await expect.poll(() => boards.door({ board: 'A', lock: 2 }).state).toBe('open');
  });

  test('opens every door when that alone was asked for', async () => {
    const { boards, simulated } = await wall([driver]);
    boards.setTraits('A', { shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 100 });
    await boards.look();
    expect(await boards.openEveryDoor('A')).toMatchObject({ ok: true });
    const opened = async () => new Set((await simulated.unlocks()).map(({ lock }) => lock)).size;
    await expect.poll(opened).toBe(16);
  });
});

test('the relays of a board are switched on one after the other, and another door is opened meanwhile', async () => {
  const { boards, simulated } = await wall(['modbus-relay', 'eight-a']);
  boards.setTraits('A', { shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 100 });
  await boards.look();
  const every = boards.openEveryDoor('A');
  await expect.poll(async () => (await simulated.unlocks()).length).toBeGreaterThan(1);
  expect(await boards.unlock({ board: 'B', lock: 1 })).toMatchObject({ ok: true });
  expect(await every).toMatchObject({ ok: true });
  const unlocks = await simulated.unlocks();
  expect(unlocks.findIndex(({ board }) => board === 'B')).toBeLessThan(15);
  const times = unlocks.filter(({ board }) => board === 'A').map(({ at }) => at);
  for (const [index, time] of times.slice(1).entries())
    expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(90);
});

test('a CU16 is told the pulse that its memory should hold', async () => {
  const { boards, simulated } = await wall(['kerong-cu16']);
  const pulse = () => simulated.simulator.state();
  boards.setTraits('A', { shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 1_200 });
  await expect.poll(pulse).toMatchObject({ lines: [{ boards: [{ pulseMilliseconds: 1_200 }] }] });
});

test('a board that hears nothing for two seconds after an unlock is waited for', async () => {
  const { boards, simulated, sees } = await wall(['eight-a']);
  await boards.look();
  await simulated.boardFault('A', 'busy');
  const seen = sees();
  await boards.unlock({ board: 'A', lock: 1 });
  await expect.poll(() => seen).toEqual(['A1 open']);
});

test('a CU16 that stays busy after an unlock is woken', async () => {
  const { boards, simulated, sees } = await wall(['kerong-cu16']);
  await boards.look();
  await simulated.boardFault('A', 'busy');
  const seen = sees();
  await boards.unlock({ board: 'A', lock: 1 });
  // It would hear nothing for two seconds.
  await expect.poll(() => seen, { timeout: 1_500 }).toEqual(['A1 open']);
});

test('an answer to an unlock on a line that echoes is not the echo', async () => {
  const { boards, simulated } = await wall(['eight-a', 'modbus-relay']);
  await simulated.lineFault('echo');
  await boards.look();
  await simulated.boardFault('A', 'unlock-unanswered');
  await simulated.boardFault('B', 'unlock-unanswered');
  for (const board of ['A', 'B'])
    expect(await boards.unlock({ board, lock: 1 })).toEqual({ ok: true, value: { acknowledged: false } });
});

test('boards of all kinds share one line', async () => {
  const { boards, simulated, sees } = await wall(kinds);
  await boards.look();
  const seen = sees();
  for (const board of ['A', 'B', 'C', 'D']) await boards.unlock({ board, lock: 7 });
  await expect.poll(() => [...seen].sort()).toEqual(['A7 open', 'B7 open', 'C7 open', 'D7 open']);
  expect(await simulated.unlocks()).toHaveLength(4);
});

/** Boards named A, B, … with sixteen doors each, on one line over TCP. */
async function wall(drivers: readonly BoardDriver[]) {
  const made = drivers.map((driver, index) => ({
    ...{ name: 'ABCD'.charAt(index), driver, address: index + 1, locks: 16, baud: 9_600 },
  }));
  const simulated = await simulatedLocker(made);
  const boards = openLockerBoards({
    boards: made.map(({ baud: _, ...board }) => ({
      ...{ ...board, line: simulated.address() },
      ...{ shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 500 },
    })),
    ...{ clock: systemClock, openLine: (uri) => openLine(uri, { clock: systemClock }) },
  });
  onTestFinished(() => boards.close());
  await answering(boards);
  return {
    ...{ boards, simulated },
    /** What is seen of doors from now on. */
    sees: (): readonly string[] => {
      const seen: string[] = [];
      boards.onDoor(({ board, lock }, { state }) => seen.push(`${board}${lock} ${state}`));
      return seen;
    },
  };
}

function answering(boards: LockerBoards): Promise<void> {
  const all = boards.boards.map(({ name }) => boards.board(name));
  if (all.every((sight) => sight?.condition === 'answers')) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = boards.onBoard(() => {
      if (boards.boards.some(({ name }) => boards.board(name)?.condition !== 'answers')) return;
      stop();
      resolve();
    });
  });
}
