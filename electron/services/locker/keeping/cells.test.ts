import { expect, test } from 'vitest';
import { keepingAtLocker, opens } from '../../../../tests/support/keeping-at-locker.ts';
import { someDocument } from '../../../../tests/support/locker-by-hand.ts';

type Desk = ReturnType<typeof keepingAtLocker>;
const day = 24 * 3_600_000;
const holder = '310105195203070424';

/** A document that lies behind a door. */
function inside({ locker }: Desk, cell: string, given: Parameters<typeof someDocument>[1]) {
  const stay = locker.reserve({ kind: 'document', content: someDocument(holder, given), cell, by: 7 });
  if (!stay.ok) throw new Error(stay.error.code);
  locker.putIn(stay.value.id);
  return stay.value.id;
}

function atCell(cell: string, desk = keepingAtLocker(), given: Parameters<typeof someDocument>[1] = {}) {
  const stay = inside(desk, '02', given);
  desk.handlers['keeping.openCells']({});
  desk.handlers['keeping.openCell']({ cell });
  const act = (what: Parameters<Desk['handlers']['keeping.act']>[0]['act']) =>
    desk.handlers['keeping.act']({ act: what });
  return { ...desk, stay, act, shown: () => desk.shows('keeping-cell') };
}

test('a cabinet shows what is behind each door, and a cell what is in it, masked', () => {
  const desk = atCell('02');
  expect(desk.shown()).toMatchObject({
    ...{ cell: '02', use: 'occupied', sees: 'closed' },
    stay: { content: { name: '王*英' }, by: '陈敏', overdue: false },
  });
  desk.back();
  desk.clock.advance(9 * day);
  const marks = desk.shows('keeping-cells').picture.columns[0]?.cells.map(({ mark }) => mark);
  expect(marks).toEqual(['free', 'overdue', 'free', 'free', 'free', 'free']);
});

test('a look is asked for a reason, stands in the record, and takes nothing away', async () => {
  const desk = atCell('02');
  desk.act('look');
  expect(desk.hand.pulses).toEqual([]);
  expect(desk.shows('keeping-why').occupied).toBe(true);
  desk.handlers['keeping.look']({ reason: 'resident-asks' });
  await opens(desk);
  desk.hand.see(2, 'closed');
  desk.handlers['keeping.next']({});
  expect(desk.shown().notice).toBe('looked');
  expect(desk.events()).toContain('cell-looked-into');
  expect(desk.locker.stay(desk.stay)?.state).toBe('inside');
});

test('nothing is put into a cell out of service, and its door still opens for a look', async () => {
  const desk = atCell('05');
  desk.act('out-of-service');
  expect(desk.shown()).toMatchObject({ use: 'out-of-service', notice: 'out-of-service' });
  desk.act('look');
  desk.handlers['keeping.look']({ reason: 'door-trouble' });
  await opens(desk);
  desk.hand.see(5, 'closed');
  desk.back();
  desk.act('in-service');
  expect(desk.shown().use).toBe('free');
});

test('a new code is sent, and one is printed for who stands there', async () => {
  const desk = atCell('02');
  const before = desk.locker.pickupCode(desk.stay);
  desk.act('new-code');
  expect(desk.locker.pickupCode(desk.stay)).toBe(before);
  desk.handlers['keeping.confirm']({});
  expect(desk.shown().notice).toBe('new-code');
  expect(desk.locker.pickupCode(desk.stay)).not.toBe(before);
  expect(desk.news.at(-1)?.kind).toBe('new-code');
  desk.act('print-code');
  await expect.poll(() => desk.shown().notice).toBe('slip-printed');
  expect(desk.slips).toEqual([desk.stay]);
});

test('a new code without a phone ends the old one, and staff read that nobody is sent it', () => {
  const desk = atCell('02', keepingAtLocker(), { phone: undefined });
  const before = desk.locker.pickupCode(desk.stay);
  desk.act('new-code');
  expect(desk.locker.pickupCode(desk.stay)).toBe(before);
  desk.handlers['keeping.confirm']({});
  expect(desk.shown().notice).toBe('new-code-no-phone');
  expect(desk.locker.pickupCode(desk.stay)).not.toBe(before);
});

test('somebody else is named with a right number, who is not the holder, and un-named again', () => {
  const desk = atCell('02');
  desk.act('name-collector');
  desk.handlers['keeping.enterIdentity']({ number: holder });
  expect(desk.shows('keeping-identity').problem).toBe('is-the-holder');
  desk.handlers['keeping.enterIdentity']({ number: '31010119900307457X' });
  expect(desk.shows('keeping-identity').problem).toBe('no-such-number');
  desk.handlers['keeping.enterIdentity']({ number: '310105198003070423' });
  desk.handlers['keeping.enterName']({ name: '李大明' });
  expect(desk.shown()).toMatchObject({ notice: 'collector-named', stay: { collectors: ['李*明'] } });
  expect(desk.news.at(-1)?.kind).toBe('collector-named');
  expect(desk.locker.waitingFor('310105198003070423')).toHaveLength(1);
  desk.act('unname-collectors');
  expect(desk.shown()).toMatchObject({ notice: 'collectors-unnamed', stay: { collectors: [] } });
  expect(desk.shown().acts).not.toContain('unname-collectors');
  expect(desk.locker.waitingFor('310105198003070423')).toEqual([]);
  expect(desk.locker.waitingFor(holder)).toHaveLength(1);
  expect(desk.events()).toContain('collectors-unnamed');
});

test('what is not there is asked about once, and nobody can collect it after that', () => {
  const desk = atCell('02');
  desk.act('not-there');
  expect(desk.locker.stay(desk.stay)?.state).toBe('inside');
  desk.handlers['keeping.confirm']({});
  expect(desk.locker.stay(desk.stay)?.state).toBe('lost');
  expect(desk.shown()).toMatchObject({ use: 'free', notice: 'not-there' });
  expect(desk.act('new-code')).toMatchObject({ ok: true });
  expect(desk.shown().notice).toBe('not-now');
});

test('it is taken back from its cell, or stays in it', async () => {
  const desk = atCell('02');
  desk.act('take-back');
  desk.handlers['keeping.confirm']({});
  await opens(desk);
  desk.hand.see(2, 'closed');
  desk.handlers['keeping.notDone']({});
  desk.handlers['keeping.tellOutcome']({ done: false });
  expect(desk.locker.stay(desk.stay)?.state).toBe('inside');
  desk.act('take-back');
  desk.handlers['keeping.confirm']({});
  await opens(desk);
  desk.hand.see(2, 'closed');
  desk.handlers['keeping.next']({});
  expect(desk.shown().notice).toBe('taken-back');
  expect(desk.locker.stay(desk.stay)?.state).toBe('taken-back');
});

test('no door opens while another one of theirs stands open, and none that is not on the wall', async () => {
  const desk = atCell('02');
  expect(desk.handlers['keeping.openCell']({ cell: '99' })).toMatchObject({ ok: false });
  desk.act('look');
  desk.handlers['keeping.look']({ reason: 'check' });
  await opens(desk);
  desk.back();
  desk.back();
  desk.handlers['keeping.openCell']({ cell: '03' });
  desk.act('look');
  desk.handlers['keeping.look']({ reason: 'check' });
  expect(desk.shown().notice).toBe('not-now');
  expect(desk.hand.pulses).toEqual([2]);
});

test('what is in time is taken back after a question only, what is overdue at once', async () => {
  const desk = atCell('02');
  desk.act('take-back');
  expect(desk.shows('keeping-sure')).toMatchObject({ about: 'take-back', cell: '02' });
  expect(desk.hand.pulses).toEqual([]);
  desk.back();
  desk.clock.advance(9 * day);
  desk.act('take-back');
  await opens(desk);
});

test('a cell with something in it goes out of service after a question, and nothing that would lead to it is offered then', () => {
  const desk = atCell('02');
  desk.act('out-of-service');
  expect(desk.shows('keeping-sure')).toMatchObject({ about: 'out-of-service', content: { name: '王*英' } });
  desk.handlers['keeping.confirm']({});
  expect(desk.shown()).toMatchObject({ use: 'out-of-service', notice: 'out-of-service' });
  expect(desk.shown().acts).toEqual(['look', 'take-back', 'not-there', 'in-service']);
});

test('yes means what was asked about, not what was put in meanwhile', () => {
  const desk = atCell('02');
  desk.act('not-there');
  desk.locker.takenBack(desk.stay, 7);
  const other = inside(desk, '02', {});
  desk.handlers['keeping.confirm']({});
  expect(desk.shown().notice).toBe('not-now');
  expect(desk.locker.stay(other)?.state).toBe('inside');
});

test('whose is where is found by name, masked, and back leads to the list', () => {
  const desk = atCell('02');
  inside(desk, '03', { person: { number: holder, name: '陈晓明' } });
  desk.back();
  desk.maintenance.part().goBack();
  desk.handlers['keeping.openInside']({});
  expect(desk.shows('keeping-inside').lines).toMatchObject([
    { cell: '03', content: { name: '陈*明' } },
    { cell: '02', content: { name: '王*英' } },
  ]);
  desk.handlers['keeping.openCell']({ cell: '03' });
  expect(desk.shown().cell).toBe('03');
  desk.back();
  expect(desk.shows('keeping-inside').lines).toHaveLength(2);
  desk.back();
  expect(desk.shows('keeping').inside).toBe(2);
});
