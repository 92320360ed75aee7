import { expect, test } from 'vitest';
import {
  finished,
  keepingAtLocker,
  openDoor,
  opens,
  scanned,
} from '../../../../tests/support/keeping-at-locker.ts';

type Desk = ReturnType<typeof keepingAtLocker>;

const stage = (desk: Desk) => desk.shows('keeping-door').stage;

test('a document is scanned, put in and told, and the next number is asked for', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  expect(desk.shows('keeping-check')).toMatchObject({
    number: '3109900001',
    content: { title: '居住证', name: '王*英', number: '310105********0423', phone: '138****0001' },
    size: 'small',
    byHand: false,
    goes: { size: 'small' },
  });
  const cell = desk.shows('keeping-check').goes?.cell ?? '';
  await openDoor(desk);
  expect(desk.shows('keeping-door').picture.columns.flatMap(({ cells }) => cells)).toContainEqual(
    expect.objectContaining({ name: cell, mark: 'this', isOpen: true }),
  );
  desk.hand.see(Number(cell), 'closed');
  expect(stage(desk)).toBe('shut');
  desk.handlers['keeping.next']({});
  expect(desk.shows('keeping-number')).toMatchObject({ today: 1, last: { cell, end: 'inside' } });
  expect(desk.locker.cell(cell)?.use).toBe('occupied');
  expect(desk.news.map(({ kind }) => kind)).toEqual(['ready']);
  expect(desk.hand.pulses).toEqual([Number(cell)]);
});

test('the next number that is scanned before a shut door says that the one before is in', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  await openDoor(desk);
  desk.scan('3109900002');
  expect(stage(desk)).toBe('open');
  const { cell } = desk.shows('keeping-door');
  desk.hand.see(Number(cell), 'closed');
  desk.documents.set('3109900002', finished('3109900002'));
  desk.scan('3109900002');
  expect(desk.locker.cell(cell)?.use).toBe('occupied');
  await expect.poll(() => desk.maintenance.part().view().screen).toBe('keeping-check');
  expect(desk.shows('keeping-check').number).toBe('3109900002');
});

test('who was seen to shut the door and goes without a word has put it in; the record says that nobody said so', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  const cell = await openDoor(desk);
  desk.hand.see(Number(cell), 'closed');
  desk.leave();
  expect(desk.locker.cell(cell)?.use).toBe('occupied');
  expect(desk.events()).toContain('stay-end-unasked');
  expect(desk.locker.differences()).toEqual([]);
});

test('who goes while the door is open leaves it to the locker, which asks staff', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  const cell = await openDoor(desk);
  desk.leave();
  desk.hand.see(Number(cell), 'closed');
  expect(desk.locker.cell(cell)?.use).toBe('doubtful');
  expect(desk.locker.differences()).toMatchObject([{ cell, kind: 'interrupted' }]);
  expect(desk.events()).not.toContain('stay-put-in');
});

test('shut empty: the door opens once more, or the cell is given back', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  const cell = await openDoor(desk);
  const lock = Number(cell);
  desk.hand.see(lock, 'closed');
  desk.handlers['keeping.notDone']({});
  expect(desk.shows('keeping-outcome')).toMatchObject({ purpose: 'put-in', cell, isOpen: false });
  desk.handlers['keeping.openAgain']({});
  await opens(desk);
  desk.hand.see(lock, 'closed');
  desk.handlers['keeping.notDone']({});
  desk.handlers['keeping.tellOutcome']({ done: false });
  expect(desk.shows('keeping-number').last).toEqual({ cell, end: 'not-put-in' });
  expect(desk.locker.cell(cell)?.use).toBe('free');
  expect(desk.hand.pulses).toEqual([lock, lock]);
  expect(desk.news).toEqual([]);
});

test('of an open door nobody can say that it is in', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  const cell = await openDoor(desk);
  expect(desk.handlers['keeping.next']({})).toMatchObject({ ok: false });
  desk.back();
  expect(desk.shows('keeping-outcome').isOpen).toBe(true);
  expect(desk.handlers['keeping.tellOutcome']({ done: true })).toMatchObject({ ok: false });
  desk.back();
  expect(stage(desk)).toBe('open');
  desk.back();
  desk.hand.see(Number(cell), 'closed');
  desk.handlers['keeping.tellOutcome']({ done: true });
  expect(desk.locker.cell(cell)?.use).toBe('occupied');
});

test('a door that stays shut is not proposed again, and the document goes behind another one', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  desk.hand.pulseWill('does-nothing');
  desk.handlers['keeping.openDoor']({});
  await expect.poll(() => stage(desk)).toBe('waiting');
  expect(desk.maintenance.part().isAtWork()).toBe(true);
  desk.clock.advance(8000);
  const { cell, stage: end } = desk.shows('keeping-door');
  expect(end).toBe('stayed-shut');
  expect(desk.shows('keeping-door').isAgain).toBe(false);
  desk.handlers['keeping.openAgain']({});
  await expect.poll(() => stage(desk)).toBe('waiting');
  desk.clock.advance(8000);
  expect(desk.shows('keeping-door')).toMatchObject({ stage: 'stayed-shut', isAgain: true });
  desk.handlers['keeping.anotherCell']({});
  expect(desk.shows('keeping-check').stuck).toBe(cell);
  expect(desk.shows('keeping-check').goes?.cell).not.toBe(cell);
  expect(desk.locker.cell(cell)?.use).toBe('doubtful');
  desk.hand.pulseWill('opens');
  await openDoor(desk);
  expect(desk.shows('keeping-door').cell).not.toBe(cell);
});

test('where the board does not answer nothing was opened, and going back gives the cell back', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  desk.hand.pulseWill('not-sent');
  desk.handlers['keeping.openDoor']({});
  await expect.poll(() => stage(desk)).toBe('not-sent');
  const { cell } = desk.shows('keeping-door');
  desk.back();
  expect(desk.shows('keeping-check').number).toBe('3109900001');
  expect(desk.locker.cell(cell)?.use).toBe('free');
});

test('a door that no sensor sees: whoever stands there says that it opened, and that it is shut', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  const cell = desk.shows('keeping-check').goes?.cell ?? '';
  desk.hand.pulseWill('does-nothing');
  desk.hand.see(Number(cell), 'unknown');
  desk.handlers['keeping.chooseAnother']({});
  desk.handlers['keeping.chooseCell']({ cell });
  desk.handlers['keeping.openDoor']({});
  await expect.poll(() => stage(desk)).toBe('unseen');
  desk.handlers['keeping.says']({ what: 'opened' });
  desk.handlers['keeping.says']({ what: 'shut' });
  desk.handlers['keeping.next']({});
  expect(desk.locker.cell(cell)?.use).toBe('occupied');
});

test('another cell is chosen on the map, if it is free, and another size by its name', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  desk.locker.setOutOfService('08', true, 3);
  desk.handlers['keeping.chooseAnother']({});
  desk.handlers['keeping.chooseCell']({ cell: '08' });
  expect(desk.shows('keeping-choose').problem).toBe('not-free');
  desk.handlers['keeping.chooseCell']({ cell: '12' });
  expect(desk.shows('keeping-check').goes).toMatchObject({ cell: '12', size: 'large' });
  desk.handlers['keeping.chooseSize']({ size: 'medium' });
  expect(desk.shows('keeping-check').goes?.size).toBe('medium');
});

test('somebody of 90 gets a cell in reach, and staff are told where none is', async () => {
  const desk = keepingAtLocker();
  const holder = { number: '310105193203070425', name: '王春英' };
  await scanned(desk, '3109900001', { holder });
  expect(desk.shows('keeping-check').goes?.outOfReach).toBe(false);
  const inReach = (name: string) => {
    const middle = desk.locker.cell(name)?.middleMillimetres ?? 0;
    return middle >= 380 && middle <= 1220;
  };
  for (const { name } of desk.locker.cells()) if (inReach(name)) desk.locker.setOutOfService(name, true, 3);
  expect(desk.shows('keeping-check').goes?.outOfReach).toBe(true);
});

test('full: it is said, and what is overdue makes room', async () => {
  const desk = keepingAtLocker();
  for (const { name } of desk.locker.cells()) desk.locker.setOutOfService(name, true, 3);
  await scanned(desk);
  expect(desk.shows('keeping-check').goes).toBeUndefined();
  expect(desk.handlers['keeping.openDoor']({})).toMatchObject({ ok: false });
  desk.handlers['keeping.openTakeBack']({ list: 'overdue' });
  expect(desk.shows('keeping-take-back').lines).toEqual([]);
});

test('what is inside already is not put in twice, and it is said where it is', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  const cell = await openDoor(desk);
  desk.hand.see(Number(cell), 'closed');
  desk.handlers['keeping.next']({});
  desk.handlers['keeping.enterNumber']({ number: ' 3109900001 ' });
  expect(desk.shows('keeping-number').problem).toEqual({ about: 'inside-already', cell });
});
