import { expect, test } from 'vitest';
import { fill, makeRoom } from '../../../../tests/support/full-disk.ts';
import { keepingAtLocker, openDoor, opens, scanned } from '../../../../tests/support/keeping-at-locker.ts';

type Desk = ReturnType<typeof keepingAtLocker>;

async function behindShutDoor(desk: Desk): Promise<string> {
  await scanned(desk);
  const cell = await openDoor(desk);
  desk.hand.see(Number(cell), 'closed');
  return cell;
}

test('what could not be written down as put in is said once more before the same door', async () => {
  const desk = keepingAtLocker();
  const cell = await behindShutDoor(desk);
  fill(desk, 'audit_event');
  expect(() => desk.handlers['keeping.next']({})).toThrow('full');
  expect(desk.shows('keeping-door')).toMatchObject({ cell, stage: 'shut' });
  makeRoom(desk, 'audit_event');
  desk.handlers['keeping.next']({});
  expect(desk.shows('keeping-number').last).toMatchObject({ cell, end: 'inside' });
  expect(desk.locker.cell(cell)?.use).toBe('occupied');
});

test('whoever goes while nothing can be written is gone, and staff look into that cell once it can', async () => {
  const desk = keepingAtLocker();
  const cell = await behindShutDoor(desk);
  fill(desk, 'audit_event');
  desk.leave();
  makeRoom(desk, 'audit_event');
  desk.clock.advance(1000);
  expect(desk.locker.differences()).toMatchObject([{ cell, kind: 'interrupted' }]);
});

/** What was put in is taken out again, and its door is shut. */
async function takenOutAgain(desk: Desk, cell: string): Promise<void> {
  desk.handlers['keeping.next']({});
  desk.back();
  desk.handlers['keeping.openCells']({});
  desk.handlers['keeping.openCell']({ cell });
  desk.handlers['keeping.act']({ act: 'take-back' });
  desk.handlers['keeping.confirm']({});
  await opens(desk);
  desk.hand.see(Number(cell), 'closed');
}

test('what could not be written down as taken back is said once more before the same door', async () => {
  const desk = keepingAtLocker();
  const cell = await behindShutDoor(desk);
  await takenOutAgain(desk, cell);
  fill(desk, 'stay');
  expect(() => desk.handlers['keeping.next']({})).toThrow('full');
  expect(desk.shows('keeping-door')).toMatchObject({ cell, stage: 'shut' });
  makeRoom(desk, 'stay');
  desk.handlers['keeping.next']({});
  expect(desk.locker.cell(cell)?.use).toBe('free');
});

test('whoever took it out and goes while nothing can be written is gone, and staff look once it can', async () => {
  const desk = keepingAtLocker();
  const cell = await behindShutDoor(desk);
  await takenOutAgain(desk, cell);
  fill(desk, 'stay', 'audit_event');
  desk.leave();
  expect(desk.locker.differences()).toEqual([]);
  makeRoom(desk, 'stay', 'audit_event');
  desk.clock.advance(1000);
  expect(desk.locker.differences()).toMatchObject([{ cell, kind: 'interrupted' }]);
});

test('a number that is scanned while nothing can be written stops no scanner, and the door stays before them', async () => {
  const desk = keepingAtLocker();
  const cell = await behindShutDoor(desk);
  fill(desk, 'audit_event');
  expect(() => desk.scan('3109900002')).not.toThrow();
  expect(desk.shows('keeping-door')).toMatchObject({ cell, stage: 'shut' });
  expect(desk.logged.join()).toContain('scanned-number-not-taken');
  makeRoom(desk, 'audit_event');
  desk.scan('3109900002');
  expect(desk.locker.cell(cell)?.use).toBe('occupied');
});

test('another door is not taken while nothing can be written: the document would be held in two', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  desk.hand.pulseWill('does-nothing');
  desk.handlers['keeping.openDoor']({});
  await expect.poll(() => desk.shows('keeping-door').stage).toBe('waiting');
  desk.clock.advance(8000);
  expect(desk.shows('keeping-door').stage).toBe('stayed-shut');
  fill(desk, 'stay');
  expect(() => desk.handlers['keeping.anotherCell']({})).toThrow('full');
  expect(() => desk.back()).toThrow('full');
  expect(desk.shows('keeping-door')).toMatchObject({ cell: '01', stage: 'stayed-shut' });
  makeRoom(desk, 'stay');
  desk.handlers['keeping.anotherCell']({});
  expect(desk.shows('keeping-check').goes?.cell).not.toBe('01');
  desk.hand.pulseWill('opens');
  expect(await openDoor(desk)).not.toBe('01');
});
