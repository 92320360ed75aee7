import { expect, test } from 'vitest';
import { control } from '../../scripts/sandbox-gateway/testing.ts';
import { signIn } from '../support/staff-at-kiosk.ts';
import { openWholeCore, type WholeCore } from '../support/whole-core.ts';

/** The lock of a door of the demonstration's locker: A14 hangs on lock 14 of board a. */
const lockOf = (cell: string) => [cell.slice(0, 1).toLowerCase(), Number(cell.slice(1))] as const;

/** The kiosk sees the door so. */
async function stands(core: WholeCore, stage: 'open' | 'shut'): Promise<void> {
  await expect.poll(() => core.present().view).toMatchObject({ screen: 'keeping-door', stage });
}

/** Staff put this document in. Gives the cell in which it lies. */
async function putIn(core: WholeCore, documentNumber: string): Promise<string> {
  await core.call('keeping.enterNumber', { number: documentNumber });
  const { goes, content } = await core.shows('keeping-check');
  if (!goes || !core.locker) throw new Error('there is no cell for it');
  await core.call('keeping.openDoor', {});
  await stands(core, 'open');
  await core.locker.putIn(...lockOf(goes.cell), content.title);
  await core.locker.move(...lockOf(goes.cell), 'shut');
  await stands(core, 'shut');
  await core.call('keeping.next', {});
  await core.shows('keeping-number');
  return goes.cell;
}

test('whoever has a phone is told where and with which code; whoever has none is told once staff know one', async () => {
  const core = await openWholeCore({ locker: true });
  const gateway = { url: core.gatewayUrl };
  await signIn(core);
  await core.call('keeping.open', {});
  await core.call('keeping.openPutIn', {});
  const cell = await putIn(core, '3109900001');
  const sent = async () => (await control(gateway, 'GET', 'messages')).body;
  await expect.poll(sent).toMatchObject([
    {
      person: 'senior',
      text: expect.stringMatching(/^试验：您的证件（材料）办好了.*取件码 \d{4} \d{4}，/),
    },
  ]);
  const placed = async () => (await control(gateway, 'GET', 'documents')).body[0];
  await expect.poll(placed).toMatchObject({ is: 'placed', cell });

  const other = await putIn(core, '3109900003');
  await core.call('toDo.open', {});
  const { lines } = await core.shows('to-do');
  expect(lines).toMatchObject([{ kind: 'pickup-message', words: other }]);
  await core.call('toDo.openMatter', { key: lines[0]?.key ?? '' });
  expect(await core.shows('to-do-matter')).toMatchObject({
    facts: { why: 'no-phone', news: 'ready', cell: other, lies: { documentNumber: '3109900003' } },
  });
  await core.call('toDo.correctPhone', {});
  await core.call('toDo.enterPhone', { phone: '02162800000' });
  expect(await core.shows('to-do-new-phone')).toMatchObject({ cell: other, problem: 'no-such-phone' });
  await core.call('toDo.enterPhone', { phone: '13900000002' });
  expect(await core.shows('to-do-new-phone-check')).toMatchObject({ phone: '13900000002', sendsCode: true });
  expect(await sent()).toHaveLength(1);
  await core.call('toDo.sendToPhone', {});
  expect(await core.shows('to-do')).toMatchObject({ lines: [], settled: 1 });
  await expect
    .poll(sent)
    .toMatchObject([{ to: '13900000002', text: expect.stringMatching(/取件码 \d{4} \d{4}，/) }, {}]);
});

test('a door that opens by itself comes to staff at once, who say what they found behind it', async () => {
  const core = await openWholeCore({ locker: true });
  await signIn(core);
  await core.call('keeping.open', {});
  await core.call('keeping.openPutIn', {});
  const cell = await putIn(core, '3109900001');
  await core.call('toDo.open', {});
  expect((await core.shows('to-do')).lines).toEqual([]);
  await core.locker?.move(...lockOf(cell), 'open');
  await expect
    .poll(() => core.present().view)
    .toMatchObject({ lines: [{ kind: 'door-difference', words: cell }] });
  await core.locker?.move(...lockOf(cell), 'shut');
  await core.call('toDo.openMatter', { key: 'door-difference/1' });
  await core.shows('to-do-matter');
  await core.call('toDo.settleLocker', { verdict: 'looked' });
  expect(await core.shows('to-do-matter')).toMatchObject({ problem: 'unchanged' });
  await core.call('keeping.openLookThrough', { cell });
  expect(await core.shows('keeping-look-through')).toMatchObject({
    ...{ left: 1, next: { cell, expects: 'this' } },
  });
  await core.call('keeping.openDoor', {});
  await stands(core, 'open');
  await core.locker?.move(...lockOf(cell), 'shut');
  await expect.poll(() => core.present().view).toMatchObject({ screen: 'keeping-found', cell });
  await core.call('keeping.found', { what: 'as-remembered' });
  expect(await core.shows('keeping-look-through')).toMatchObject({
    ...{ left: 0, last: { cell, end: 'as-remembered' } },
  });
  await core.call('session.goBack', {});
  expect(await core.shows('to-do')).toMatchObject({ lines: [], settled: 1 });
});
