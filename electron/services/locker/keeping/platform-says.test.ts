import { expect, test } from 'vitest';
import { keepingAtLocker, openDoor, scanned } from '../../../../tests/support/keeping-at-locker.ts';

test('without the platform everything is entered by hand, and a wrong number gets no further', async () => {
  const desk = keepingAtLocker();
  desk.says.failure = { code: 'gateway-offline' };
  const { handlers, shows } = desk;
  handlers['keeping.openPutIn']({});
  handlers['keeping.enterNumber']({ number: 'ab-123456' });
  await expect.poll(() => desk.maintenance.part().view().screen).toBe('keeping-unknown');
  expect(shows('keeping-unknown')).toMatchObject({ number: 'AB-123456', why: 'platform-away' });
  handlers['keeping.byHand']({});
  handlers['keeping.enterTitle']({ title: '居住证' });
  handlers['keeping.enterName']({ name: '王春英' });
  handlers['keeping.enterIdentity']({ number: '310105195203070421' });
  expect(shows('keeping-identity').problem).toBe('no-such-number');
  handlers['keeping.enterIdentity']({ number: '310105195203070424' });
  handlers['keeping.enterPhone']({ phone: '12345678901' });
  expect(shows('keeping-phone').problem).toBe('no-such-phone');
  handlers['keeping.enterPhone']({ phone: null });
  // What was typed can only be compared where it can be read.
  expect(shows('keeping-check')).toMatchObject({
    byHand: true,
    content: { name: '王春英', number: '310105195203070424' },
  });
  expect(shows('keeping-check').content.phone).toBeUndefined();
  desk.back();
  expect(desk.maintenance.part().view().screen).toBe('keeping-phone');
  handlers['keeping.enterPhone']({ phone: null });
  await openDoor(desk);
  expect(shows('keeping-door').content).toMatchObject({ name: '王*英', number: '310105********0424' });
});

test('where there is no phone nobody is told that a message goes', async () => {
  const desk = keepingAtLocker();
  await scanned(desk, '3109900001', { phone: null });
  const cell = await openDoor(desk);
  desk.hand.see(Number(cell), 'closed');
  desk.handlers['keeping.next']({});
  expect(desk.shows('keeping-number').last).toEqual({ cell, end: 'inside-no-phone' });
});

test('what the platform says is not finished is not put in', async () => {
  const desk = keepingAtLocker();
  desk.says.failure = { code: 'gateway-refused', reason: 'document-not-finished' };
  desk.handlers['keeping.openPutIn']({});
  desk.handlers['keeping.enterNumber']({ number: '3109900012' });
  await expect.poll(() => desk.maintenance.part().view().screen).toBe('keeping-unknown');
  expect(desk.handlers['keeping.byHand']({})).toMatchObject({ ok: false });
  desk.handlers['keeping.enterNumber']({ number: 'ü' });
  expect(desk.shows('keeping-number').problem).toEqual({ about: 'no-number' });
});

test('whoever stands there gets the code on paper, and staff hear what came of the slip', async () => {
  const desk = keepingAtLocker();
  await scanned(desk);
  desk.says.slip = 'not-printed';
  const cell = await openDoor(desk);
  expect(desk.handlers['keeping.printCode']({})).toMatchObject({ ok: false });
  desk.hand.see(Number(cell), 'closed');
  desk.handlers['keeping.printCode']({});
  expect(desk.slips).toEqual([desk.locker.cell(cell)?.stay]);
  await expect.poll(() => desk.shows('keeping-number').last?.slip).toBe('not-printed');
  expect(desk.locker.cell(cell)?.use).toBe('occupied');
});

test('without a slip printer no code is offered on paper', async () => {
  const desk = keepingAtLocker({}, ['clerk'], { slipPrinter: false });
  await scanned(desk);
  const cell = await openDoor(desk);
  desk.hand.see(Number(cell), 'closed');
  expect(desk.shows('keeping-door').mayPrint).toBe(false);
  expect(desk.handlers['keeping.printCode']({})).toMatchObject({ ok: false });
  desk.handlers['keeping.next']({});
  desk.back();
  desk.handlers['keeping.openCells']({});
  desk.handlers['keeping.openCell']({ cell });
  expect(desk.shows('keeping-cell').acts).toContain('new-code');
  expect(desk.shows('keeping-cell').acts).not.toContain('print-code');
});

test('what the platform says late to be unfinished is not put in by hand either', async () => {
  const desk = keepingAtLocker();
  desk.says.failure = { code: 'gateway-refused', reason: 'document-not-finished' };
  desk.handlers['keeping.openPutIn']({});
  desk.handlers['keeping.enterNumber']({ number: '3109900012' });
  desk.handlers['keeping.byHand']({});
  expect(desk.maintenance.part().view().screen).toBe('keeping-title');
  await expect.poll(() => desk.maintenance.part().view().screen).toBe('keeping-unknown');
  expect(desk.shows('keeping-unknown').why).toBe('document-not-finished');
});

test('a fault of our own while the platform is asked is no dead end', async () => {
  const desk = keepingAtLocker();
  desk.documents.get = () => {
    throw new Error('not as it should be');
  };
  desk.handlers['keeping.openPutIn']({});
  desk.handlers['keeping.enterNumber']({ number: '3109900012' });
  await expect.poll(() => desk.maintenance.part().view().screen).toBe('keeping-unknown');
  expect(desk.shows('keeping-unknown').why).toBe('platform-away');
});
