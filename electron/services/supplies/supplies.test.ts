import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { doorForTest } from '../../../tests/support/staff-part.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import type { SupplyName } from '../../contract/staff/lines.ts';
import { firstBrokenRow, openAuditLog } from '../../store/audit/audit-log.ts';
import { type JobKind, openJobs } from '../../store/jobs/jobs.ts';
import type { Store } from '../../store/store.ts';
import { keepSlipRecord } from '../slips/slip-record.ts';
import { openSupplies } from './open-supplies.ts';
import type { PrintersSay } from './supply-line.ts';

const day = 24 * 3_600_000;
const well: PrintersSay = { cards: { ready: true, reasons: [], warnings: [] }, slips: 'ready' };

/** A kiosk that has run for as many days, with a clerk at its supplies. */
function suppliesAt(
  options: { readonly store?: Store; readonly days?: number; readonly hasSlips?: boolean } = {},
) {
  const store = options.store ?? temporaryStore();
  const { database } = store;
  const clock = manualClock();
  const audit = openAuditLog(database, clock);
  audit.record('kiosk-started', { version: 'test' });
  clock.advance((options.days ?? 0) * day);
  const says = { now: well };
  const maintenance = doorForTest(['clerk']);
  const supplies = openSupplies({
    ...{ store, audit, clock, door: maintenance.door },
    hasSlipPrinter: options.hasSlips ?? true,
    printersSay: () => says.now,
    onPrinters: () => () => {},
    nameOf: (id) => (id === 7 ? '陈敏' : undefined),
  });
  const { handlers } = supplies;
  handlers['supplies.open']({});
  const jobsOf = (kind: JobKind) => openJobs({ database, clock, kind });
  let keys = 0;
  const begin = (kind: JobKind) => {
    keys += 1;
    const key = `job-${keys}`;
    const jobs = jobsOf(kind);
    jobs.intend({ key, subject: 'something', copy: 1 });
    return { key, jobs };
  };
  return {
    ...{ store, clock, handlers, maintenance, says },
    /** A card that came to such an end. */
    card: (end: 'confirm' | 'doubt' | 'fail' | 'restart', kind: JobKind = 'print-card') => {
      const { key, jobs } = begin(kind);
      if (end === 'restart') return void jobs.advance(key, 'restart');
      jobs.advance(key, 'send');
      if (end === 'confirm') jobs.advance(key, 'accept');
      jobs.advance(key, end);
    },
    slip: (millimetres: number, outcome: 'printed' | 'cut-short' | 'not-printed') => {
      keys += 1;
      const record = keepSlipRecord({ jobs: jobsOf('print-slip'), audit, database });
      const job = record.sending(`slip-${keys}`, 'test', millimetres);
      record.settle(job, outcome === 'printed' ? { kind: outcome } : { kind: outcome, trouble: 'paper-out' });
    },
    line: (supply: SupplyName) => supplies.lines().find((line) => line.supply === supply),
    opened: (supply: SupplyName) => {
      handlers['supplies.open']({});
      return handlers['supplies.openSupply']({ supply });
    },
    refill: (supply: SupplyName, amount?: number) => {
      handlers['supplies.open']({});
      handlers['supplies.openSupply']({ supply });
      if (amount === undefined) {
        handlers['supplies.enterFull']({});
        return handlers['supplies.filled']({});
      }
      handlers['supplies.enterAmount']({ act: 'refilled' });
      return handlers['supplies.setAmount']({ amount });
    },
  };
}

test('how much there is nobody knows until staff say it; the printer is believed meanwhile', () => {
  const { line, says } = suppliesAt();
  expect(line('cards')).toEqual({ supply: 'cards', condition: 'soon', full: 100, printerSaysLow: false });
  says.now = { cards: { ready: true, reasons: [], warnings: ['cards-low'] }, slips: 'paper-out' };
  expect(line('cards')).toMatchObject({ condition: 'soon', printerSaysLow: true });
  expect(line('slip-paper')).toMatchObject({ condition: 'bad', printerSaysLow: true });
});

test('each card that left, or may have, uses a card and a print; one that certainly failed uses neither', () => {
  const { card, line, refill } = suppliesAt();
  refill('cards');
  refill('ribbon', 40);
  card('confirm');
  card('doubt');
  card('confirm', 'print-test-card');
  card('fail');
  card('restart');
  expect(line('cards')?.left).toBe(97);
  expect(line('ribbon')?.left).toBe(37);
});

test('a refill counts anew: what was printed before it is not counted, what is printed after it is', () => {
  const { card, line, refill } = suppliesAt();
  card('confirm');
  refill('cards', 60);
  expect(line('cards')?.left).toBe(60);
  card('confirm');
  refill('cards');
  card('confirm');
  expect(line('cards')?.left).toBe(99);
});

test('paper is counted in metres from the length of each slip, of a torn one too', () => {
  const { line, refill, slip } = suppliesAt();
  refill('slip-paper');
  slip(900, 'printed');
  slip(900, 'cut-short');
  slip(900, 'not-printed');
  expect(line('slip-paper')).toMatchObject({ left: 78.2, full: 80 });
});

test('a power cut in the middle of a print costs that card once, however often the kiosk starts', () => {
  const folder = temporaryFolder();
  const key = temporaryKey();
  const store = temporaryStore(folder, key);
  const before = suppliesAt({ store });
  before.refill('cards', 10);
  const jobs = openJobs({ ...store, clock: before.clock, kind: 'print-card' });
  jobs.intend({ key: 'cut', subject: 'issue', copy: 1 });
  jobs.advance('cut', 'send');
  expect(before.line('cards')?.left).toBe(9);
  const after = suppliesAt({ store: temporaryStore(folder, key) });
  expect(after.line('cards')?.left).toBe(9);
  openJobs({ ...after.store, clock: after.clock, kind: 'print-card' }).advance('cut', 'restart');
  expect(after.line('cards')?.left).toBe(9);
  expect(suppliesAt({ store: temporaryStore(folder, key) }).line('cards')?.left).toBe(9);
});

test('days are told from the use of two weeks, of fewer where the kiosk is younger, and not before three', () => {
  const young = suppliesAt({ days: 2 });
  young.refill('cards');
  young.card('confirm');
  expect(young.line('cards')).not.toHaveProperty('daysLeft');

  const old = suppliesAt({ days: 30 });
  old.refill('cards', 57);
  for (let printed = 0; printed < 28; printed += 1) old.card('confirm');
  // 28 in two weeks are two a day, and 29 are left.
  expect(old.line('cards')).toMatchObject({ left: 29, daysLeft: 14, condition: 'good' });
});

test('somebody should look after what was never counted, what is below a fifth, and what ends in three days', () => {
  const { card, line, refill } = suppliesAt({ days: 30 });
  expect(line('cards')).toMatchObject({ condition: 'soon' });
  refill('cards', 20);
  expect(line('cards')).toMatchObject({ condition: 'good' });
  refill('cards', 19);
  expect(line('cards')).toMatchObject({ condition: 'soon' });
  refill('cards');
  for (let printed = 0; printed < 70; printed += 1) card('confirm');
  expect(line('cards')).toMatchObject({ left: 30, daysLeft: 6, condition: 'good' });
  refill('cards', 15);
  expect(line('cards')).toMatchObject({ daysLeft: 3, condition: 'soon' });
});

test('paper is told from the first slip that was measured, also at a kiosk that is much older', () => {
  const { clock, line, refill, slip } = suppliesAt({ days: 30 });
  refill('slip-paper');
  for (let days = 0; days < 4; days += 1) {
    slip(10_000, 'printed');
    clock.advance(day);
  }
  // 40 of 80 metres in four days.
  expect(line('slip-paper')).toMatchObject({ left: 40, daysLeft: 4 });
});

test('a count that is used up is no reason to say that it is empty: the printer knows better', () => {
  const { card, line, refill } = suppliesAt();
  refill('cards', 1);
  card('confirm');
  card('confirm');
  expect(line('cards')).toMatchObject({ left: 0, condition: 'soon' });
});

test('booklets are taken by hand, and stand in the overview only where somebody counted them', () => {
  const { handlers, line, maintenance, opened, refill } = suppliesAt({ days: 10 });
  expect(line('booklets')).toBeUndefined();
  opened('booklets');
  expect(handlers['supplies.take']({ count: 1 })).toMatchObject({ error: { code: 'moved-on' } });
  refill('booklets', 12);
  opened('booklets');
  handlers['supplies.take']({ count: 1 });
  handlers['supplies.take']({ count: 10 });
  expect(line('booklets')).toMatchObject({ left: 1, condition: 'soon', daysLeft: 0 });
  handlers['supplies.take']({ count: 10 });
  expect(line('booklets')).toMatchObject({ left: 0, condition: 'bad' });
  const { history, takenByHand } = maintenance.shows('supply');
  expect(takenByHand).toBe(true);
  expect(history.map(({ act, left, by }) => [act, left, by])).toEqual([
    ['taken', 0, '陈敏'],
    ['taken', 1, '陈敏'],
    ['taken', 11, '陈敏'],
    ['refilled', 12, '陈敏'],
  ]);
});

test('nothing else is taken by hand', () => {
  const { handlers, opened, refill } = suppliesAt();
  refill('cards');
  opened('cards');
  expect(handlers['supplies.take']({ count: 1 })).toMatchObject({ ok: false });
});

test('that a full one is in is asked once: whoever slipped goes back, and the old count stays', () => {
  const { handlers, line, maintenance, opened, refill } = suppliesAt();
  refill('cards', 12);
  opened('cards');
  expect(handlers['supplies.filled']({})).toMatchObject({ error: { code: 'moved-on' } });
  handlers['supplies.enterFull']({});
  expect(maintenance.shows('supply-full')).toMatchObject({ supply: 'cards', full: 100 });
  expect(maintenance.part().goBack()).toBe(true);
  expect(maintenance.shows('supply').supply.left).toBe(12);
  handlers['supplies.enterFull']({});
  handlers['supplies.filled']({});
  expect(line('cards')?.left).toBe(100);
});

test('more than two full ones is said to be wrong, and nothing is counted', () => {
  const { handlers, line, maintenance, opened } = suppliesAt();
  opened('cards');
  handlers['supplies.enterAmount']({ act: 'corrected' });
  handlers['supplies.setAmount']({ amount: 201 });
  expect(maintenance.shows('supply-amount')).toMatchObject({
    act: 'corrected',
    full: 100,
    problem: 'too-many',
  });
  expect(line('cards')).not.toHaveProperty('left');
  handlers['supplies.setAmount']({ amount: 200 });
  expect(maintenance.shows('supply').supply.left).toBe(200);
});

test('every refill and every correction stands in the audit log, with who', () => {
  const { handlers, opened, refill, store } = suppliesAt();
  refill('slip-paper');
  opened('cards');
  handlers['supplies.enterAmount']({ act: 'corrected' });
  handlers['supplies.setAmount']({ amount: 5 });
  const events = store.database
    .prepare<[], { details: string }>(
      `SELECT details FROM audit_event WHERE kind = 'supply-counted' ORDER BY number`,
    )
    .all()
    .map(({ details }) => JSON.parse(details));
  expect(events).toEqual([
    { by: 7, supply: 'slip-paper', act: 'refilled', left: 80_000 },
    { by: 7, supply: 'cards', act: 'corrected', left: 5 },
  ]);
  expect(firstBrokenRow(store.database)).toBeUndefined();
});

test('back leads from the amount to the supply, to the list, and out; a part that was left answers nothing', () => {
  const { handlers, maintenance, opened } = suppliesAt();
  opened('cards');
  handlers['supplies.enterAmount']({ act: 'corrected' });
  const part = maintenance.part();
  expect([part.goBack(), part.view().screen]).toEqual([true, 'supply']);
  expect([part.goBack(), part.view().screen]).toEqual([true, 'supplies']);
  expect(part.goBack()).toBe(false);
  part.leave();
  expect(handlers['supplies.openSupply']({ supply: 'cards' })).toMatchObject({ error: { code: 'moved-on' } });
});

test('a kiosk without a slip printer has no paper to look after', () => {
  const { line, maintenance } = suppliesAt({ hasSlips: false });
  expect(line('slip-paper')).toBeUndefined();
  expect(maintenance.shows('supplies').supplies.map(({ supply }) => supply)).toEqual([
    ...['cards', 'ribbon', 'booklets'],
  ]);
});
