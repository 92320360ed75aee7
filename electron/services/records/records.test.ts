import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { recordsAtKiosk } from '../../../tests/support/records-at-kiosk.ts';
import { hashOf } from '../../store/audit/audit-chain.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { noFilter, readPage, rowsALeaf, turn } from './audit-pages.ts';
import { checkChain } from './check-chain.ts';
import { checkExport } from './check-export.ts';
import { readLogPage, turnLog } from './log-pages.ts';

const names = {
  staff: (id: number) => `staff ${id}`,
  service: (id: string) => (id === 'senior-card' ? '敬老卡申领' : undefined),
};
const check = (kiosk: ReturnType<typeof recordsAtKiosk>) =>
  checkChain(kiosk.reader, { progress: () => {}, isStopped: () => false });

async function* lines(all: readonly string[]) {
  yield* all;
}
async function judged(all: readonly string[]) {
  const verdict = await checkExport(lines(all));
  if (!verdict.ok) return verdict.error.code;
  const { head: _, ...found } = verdict.value;
  return found;
}

test('the log is read leaf by leaf, the newest first, there and back without a gap', () => {
  const { reader } = recordsAtKiosk(2 * rowsALeaf + 5);
  const first = readPage(reader, noFilter, {}, names);
  expect(first.rows.map(({ number }) => number).slice(0, 2)).toEqual([85, 84]);
  expect(first).toMatchObject({ hasOlder: true, hasNewer: false });
  const second = turn(reader, noFilter, {}, 'older');
  const third = second && turn(reader, noFilter, second, 'older');
  if (!second || !third) throw new Error('too few leaves');
  expect(readPage(reader, noFilter, second, names).rows[0]?.number).toBe(45);
  expect(readPage(reader, noFilter, third, names)).toMatchObject({ hasOlder: false, hasNewer: true });
  expect(turn(reader, noFilter, third, 'older')).toBeUndefined();
  expect(turn(reader, noFilter, third, 'newer')).toEqual(second);
  expect(turn(reader, noFilter, second, 'newer')).toEqual({ before: undefined });
});

test('it is filtered by the day in Shanghai, by what it is about, and by who did it', () => {
  const kiosk = recordsAtKiosk(1);
  const { reader, audit, clock } = kiosk;
  audit.record('staff-signed-in', { by: 7, with: 'number' });
  audit.record('print-confirmed', { job: 'job-1', copy: 1, by: 'printer' });
  clock.advance(24 * 3_600_000);
  audit.record('staff-signed-in', { by: 8, with: 'number' });
  const read = (filter: object) =>
    readPage(reader, { ...noFilter, ...filter }, {}, names).rows.map(({ number }) => number);
  // 02:14 of the 21st in Shanghai is the evening of the 20th elsewhere.
  expect(read({ day: '2026-11-21' })).toEqual([3, 2, 1]);
  expect(read({ day: '2026-11-20' })).toEqual([]);
  expect(read({ group: 'staff' })).toEqual([4, 2]);
  expect(read({ group: 'staff', by: 7 })).toEqual([2]);
  expect(reader.staff()).toEqual([7, 8]);
  const [row] = readPage(reader, { ...noFilter, by: 7 }, {}, names).rows;
  expect(row).toMatchObject({ by: 'staff 7', details: [{ name: 'with', value: 'number' }] });
  expect(readPage(reader, { ...noFilter, group: 'cards' }, {}, names).rows[0]?.by).toBeUndefined();
});

test('services stand by the name that the catalogue has for them, and each setting that was changed is told', () => {
  const { reader, audit } = recordsAtKiosk(0);
  const settings =
    'screen.widthPixels screen.heightPixels screen.diagonalInches session.idleSeconds site.name';
  audit.record('guide-saved', { item: 'senior-card', version: 2, by: 7 });
  audit.record('guide-saved', { item: 'no-more', version: 1, by: 7 });
  audit.record('settings-applied', { by: 7, version: 1, settings, onTrial: true, back: null });
  const [applied, gone, known] = readPage(reader, noFilter, {}, names).rows;
  expect(known?.details[0]).toEqual({ name: 'item', value: '敬老卡申领' });
  expect(gone?.details[0]).toEqual({ name: 'item', value: 'no-more' });
  expect(applied?.details).toContainEqual({ name: 'settings', value: settings });
});

test('a whole chain is found whole, with what to compare its end with', async () => {
  const kiosk = recordsAtKiosk(2_500);
  expect(await check(kiosk)).toEqual({ kind: 'whole', rows: 2_500, lastHash: kiosk.reader.last()?.hash });
});

test.each([
  ['a changed row', `UPDATE audit_event SET details = '{"version":"9"}' WHERE number = 1200`, 1_200],
  ['a removed row', 'DELETE FROM audit_event WHERE number = 1200', 1_200],
  ['a row put in between', 'UPDATE audit_event SET number = 2000 WHERE number = 1200', 1_200],
])('%s is found', async (_, tampering, at) => {
  const kiosk = recordsAtKiosk(1_500);
  kiosk.tamper(tampering);
  expect(await check(kiosk)).toEqual({ kind: 'broken', at });
});

test('a changed row whose own hash was made anew is found at the next one', async () => {
  const kiosk = recordsAtKiosk();
  const [row] = kiosk.reader.after(2, {}, 1);
  if (!row) throw new Error('no row');
  const hash = hashOf({ ...row, details: '{"version":"9"}' });
  kiosk.tamper(`UPDATE audit_event SET details = '{"version":"9"}', hash = '${hash}' WHERE number = 3`);
  expect(await check(kiosk)).toEqual({ kind: 'broken', at: 4 });
});

test('rows that were cut off the end break no chain: only the number and hash that were told before say so', async () => {
  const kiosk = recordsAtKiosk();
  const before = await check(kiosk);
  const exportedBefore = kiosk.exported().lines;
  kiosk.tamper('DELETE FROM audit_event WHERE number > 3');
  expect(before).toMatchObject({ kind: 'whole', rows: 5 });
  expect(await check(kiosk)).toMatchObject({ kind: 'whole', rows: 3 });
  expect(JSON.parse(exportedBefore[0] ?? '')).toMatchObject({ log: { rows: 5 } });
});

test('an export can be checked without the database, and every tampering with it is found', async () => {
  const { lines: all } = recordsAtKiosk().exported();
  const changed = all.map((line) => line.replace('\\"version\\":\\"3\\"', '\\"version\\":\\"9\\"'));
  const head = JSON.parse(all[0] ?? '');
  expect(await judged(all)).toEqual({ kind: 'whole' });
  expect(await judged(changed)).toEqual({ kind: 'broken', at: 3 });
  expect(await judged(all.toSpliced(3, 1))).toEqual({ kind: 'broken', at: 3 });
  expect(await judged(all.slice(0, 4))).toEqual({ kind: 'cut-off', rows: 3 });
  expect(await judged([...all, all.at(-1) ?? ''])).toEqual({ kind: 'broken', at: 6 });
  expect(await judged([JSON.stringify({ ...head, rows: 3 }), ...all.slice(1, 4)])).toEqual({
    ...{ kind: 'broken', at: 3 },
  });
  expect(await judged(['{"format":"something"}'])).toBe('no-export');
  expect(await judged([])).toBe('no-export');
});

test('an export of some days is taken without a gap, also where the clock was put back', async () => {
  const kiosk = recordsAtKiosk();
  const from = kiosk.clock.now() - 3_000;
  const putBack = openAuditLog(kiosk.database, manualClock(0));
  putBack.record('kiosk-started', { version: 'long ago' });
  kiosk.audit.record('kiosk-started', { version: '7' });
  const { lines: all } = kiosk.exported({ from });
  expect(all).toHaveLength(6);
  expect(await judged(all)).toEqual({ kind: 'whole' });
  expect(await judged(all.toSpliced(2, 1))).toEqual({ kind: 'broken', at: 4 });
  const { lines: none } = kiosk.exported({ from: kiosk.clock.now() + 1 });
  expect(await judged(none)).toEqual({ kind: 'whole' });
});

test('an export of some kinds is checked row by row', async () => {
  const kiosk = recordsAtKiosk();
  kiosk.audit.record('staff-signed-in', { by: 7, with: 'number' });
  kiosk.audit.record('kiosk-started', { version: '6' });
  const { lines: all } = kiosk.exported({ kinds: ['kiosk-started'] });
  expect(all).toHaveLength(7);
  expect(await judged(all)).toEqual({ kind: 'whole' });
  const changed = all.map((line) => line.replace('\\"version\\":\\"6\\"', '\\"version\\":\\"9\\"'));
  expect(await judged(changed)).toEqual({ kind: 'broken', at: 7 });
});

test('the technical log is read the same way, from a level on; the oldest lines are forgotten', () => {
  const { memory } = recordsAtKiosk(0);
  for (let line = 0; line < 12_000; line += 1)
    memory.add({ at: line, level: line % 100 === 0 ? 'error' : 'info', event: 'something', fields: {} });
  expect(memory.lines()).toHaveLength(5_000);
  expect(readLogPage(memory, 'info', {}).rows[0]).toMatchObject({ number: 12_000 });
  const errors = readLogPage(memory, 'warn', {});
  expect(errors).toMatchObject({ hasOlder: true, hasNewer: false });
  expect(errors.rows.every(({ level }) => level === 'error')).toBe(true);
  const older = turnLog(memory, 'warn', {}, 'older');
  if (!older) throw new Error('no older leaf');
  expect(readLogPage(memory, 'warn', older)).toMatchObject({ hasOlder: false, hasNewer: true });
  expect(turnLog(memory, 'warn', older, 'newer')).toEqual({ before: undefined });
});
