import { expect, test } from 'vitest';
import type { SimulatedLocker } from '../support/simulated-locker.ts';
import { signIn } from '../support/staff-at-kiosk.ts';
import { openWholeCore, type WholeCore } from '../support/whole-core.ts';

const soon = { interval: 20 };

/** A clerk at the locker of the demonstration. */
async function atLocker() {
  const core = await openWholeCore({ locker: true });
  const { locker } = core;
  if (!locker) throw new Error('there is no locker');
  await signIn(core);
  const { parts, locker: line } = await core.shows('maintenance');
  expect(parts).toContain('locker');
  expect(line).toMatchObject({ inside: 0, overdue: 0 });
  await core.call('keeping.open', {});
  await expect.poll(async () => (await core.shows('keeping')).works, soon).toBe(true);
  return { core, locker };
}

/** The board and the lock behind a door of the demonstration: A07 hangs on lock 7 of board `a`. */
function lockOf(cell: string): readonly [board: string, lock: number] {
  return [cell.slice(0, 1).toLowerCase(), Number(cell.slice(1))];
}

async function reaches(core: WholeCore, stage: string): Promise<string> {
  await expect.poll(async () => (await core.shows('keeping-door')).stage, soon).toBe(stage);
  return (await core.shows('keeping-door')).cell;
}

/** Scans a document, puts it in and shuts the door. */
async function putIn(core: WholeCore, locker: SimulatedLocker, number: string): Promise<string> {
  await core.scan(number);
  await core.shows('keeping-check');
  await core.call('keeping.openDoor', {});
  const cell = await reaches(core, 'open');
  await locker.putIn(...lockOf(cell), number);
  await locker.move(...lockOf(cell), 'shut');
  await reaches(core, 'shut');
  return cell;
}

test('a clerk puts two documents in, one after the other, looks behind a door, and takes one back', async () => {
  const { core, locker } = await atLocker();
  await core.call('keeping.openPutIn', {});
  const first = await putIn(core, locker, '3109900001');
  await core.call('keeping.printCode', {});
  await expect
    .poll(async () => (await core.shows('keeping-number')).last, soon)
    .toEqual({
      ...{ cell: first, end: 'inside', slip: 'printed' },
    });
  const second = await putIn(core, locker, '3109900002');
  await core.call('keeping.next', {});
  expect(await core.shows('keeping-number')).toMatchObject({ today: 2, last: { cell: second } });
  expect(second).not.toBe(first);

  await core.scan('3109900001');
  await expect
    .poll(async () => (await core.shows('keeping-number')).problem, soon)
    .toEqual({ about: 'inside-already', cell: first });

  await core.call('session.goBack', {});
  expect(await core.shows('keeping')).toMatchObject({ inside: 2 });
  await core.call('keeping.openCells', {});
  await core.call('keeping.openCell', { cell: second });
  expect((await core.shows('keeping-cell')).stay).toMatchObject({ kind: 'document', overdue: false });
  await core.call('keeping.act', { act: 'take-back' });
  // Its time is not over: asked once.
  await core.shows('keeping-sure');
  await core.call('keeping.confirm', {});
  await reaches(core, 'open');
  expect(await locker.takeOut(...lockOf(second))).toBe('3109900002');
  await locker.move(...lockOf(second), 'shut');
  await reaches(core, 'shut');
  await core.call('keeping.next', {});
  expect(await core.shows('keeping-cell')).toMatchObject({ use: 'free', notice: 'taken-back' });
  expect((await locker.unlocks()).length).toBe(3);
});

test('a door whose spring is broken: another cell, and staff find it among what is to be looked at', async () => {
  const { core, locker } = await atLocker();
  await core.call('keeping.openPutIn', {});
  await core.scan('3109900001');
  const proposed = (await core.shows('keeping-check')).goes?.cell ?? '';
  await locker.mechanics(...lockOf(proposed), { spring: 'stays-shut' });
  await core.call('keeping.openDoor', {});
  await reaches(core, 'stayed-shut');
  await core.call('keeping.anotherCell', {});
  await core.call('keeping.openDoor', {});
  const cell = await reaches(core, 'open');
  expect(cell).not.toBe(proposed);
  await locker.move(...lockOf(cell), 'shut');
  await reaches(core, 'shut');
  await core.call('keeping.notDone', {});
  await core.call('keeping.tellOutcome', { done: false });
  expect((await core.shows('keeping-number')).last).toEqual({ cell, end: 'not-put-in' });
  await core.call('session.goBack', {});
  expect(await core.shows('keeping')).toMatchObject({ inside: 0, doubtful: 1 });
});
