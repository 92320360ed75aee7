import { expect, test } from 'vitest';
import { collect, deposit, reaches } from '../../../tests/support/doors-by-hand.ts';
import { lockerByHand, someDocument } from '../../../tests/support/locker-by-hand.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';

type Desk = ReturnType<typeof lockerByHand>;
const [holder, friend, stranger] = ['310105195203070428', '310101198001010018', '310101199001010019'];
const day = 24 * 3_600_000;
const daytime = Date.UTC(2026, 10, 20, 2);

function put({ locker }: Desk, cell = '01', content = someDocument(holder)) {
  const stay = locker.reserve({ kind: 'document', content, cell, by: 3 });
  if (!stay.ok) throw new Error(stay.error.code);
  locker.putIn(stay.value.id);
  return stay.value.id;
}

const collects = (desk: Desk, stay: number) =>
  desk.locker.openDoor({
    cell: '01',
    purpose: 'collect',
    stay,
    who: { resident: desk.store.seal.pseudonym(holder) },
  }).ok;
const code = ({ locker }: Desk, stay: number) => locker.pickupCode(stay) ?? '';

test('a pickup code has eight digits, finds its document, and stands nowhere', () => {
  const desk = lockerByHand();
  const stay = put(desk);
  expect(code(desk, stay)).toMatch(/^\d{8}$/);
  expect(desk.locker.byPickupCode(code(desk, stay))).toMatchObject({ kind: 'found', stay: { id: stay } });
  const tables = desk.store.database
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
    .all();
  const everything = tables.map(({ name }) =>
    JSON.stringify(desk.store.database.prepare(`SELECT * FROM ${name}`).all()),
  );
  expect(everything.join('')).not.toContain(code(desk, stay));
  expect(everything.join('')).not.toContain(holder);
});

test('a new code ends the old one, which is still known for what it was', () => {
  const desk = lockerByHand();
  const stay = put(desk);
  const old = code(desk, stay);
  expect(desk.locker.renewCode(stay, 3).ok).toBe(true);
  expect(code(desk, stay)).not.toBe(old);
  expect(desk.locker.byPickupCode(old)).toMatchObject({ kind: 'over', how: 'replaced' });
  expect(desk.news.map(({ kind, codeSerial }) => [kind, codeSerial])).toEqual([
    ['ready', 1],
    ['new-code', 2],
  ]);
  expect(desk.locker.codeOf(stay, 1)).toBeUndefined();
  expect(desk.locker.codeOf(stay, 2)).toBe(code(desk, stay));
});

test('five wrong codes cost nothing more than a word to staff; then each is waited for, and a right one entered again and again buys no guesses', () => {
  const desk = lockerByHand();
  const { locker, clock } = desk;
  const stay = put(desk);
  const wrong = () => locker.byPickupCode('00000000').kind;
  for (let tries = 0; tries < 4; tries += 1) expect(wrong()).toBe('wrong');
  expect(locker.wrongCodes()).toBeUndefined();
  expect(locker.byPickupCode(code(desk, stay)).kind).toBe('found');
  expect(wrong()).toBe('wrong');
  expect(locker.wrongCodes()).toEqual({ count: 5, since: clock.now() });
  expect(locker.byPickupCode(code(desk, stay))).toEqual({ kind: 'wait', left: 30_000, whole: 30_000 });
  clock.advance(30_000);
  expect(locker.byPickupCode(code(desk, stay)).kind).toBe('found');
  locker.wrongCodesSeen();
  expect(locker.wrongCodes()).toBeUndefined();
});

test('the holder and whoever was named may collect, nobody else', () => {
  const desk = lockerByHand();
  const stay = put(desk);
  const finds = (number: string) => desk.locker.waitingFor(number).map(({ named }) => named);
  expect([finds(holder), finds(friend), finds(stranger)]).toEqual([[false], [], []]);
  expect(desk.locker.nameCollector(stay, { number: friend }).ok).toBe(true);
  expect([finds(friend), finds(stranger)]).toEqual([[true], []]);
  expect(desk.locker.collectors(stay)).toMatchObject([{ number: friend, name: undefined }]);
  expect(desk.news.at(-1)).toMatchObject({ kind: 'collector-named', stay: { id: stay } });
});

test('a cell has one thing at a time, and a document is in the locker once', () => {
  const desk = lockerByHand();
  const content = someDocument(holder);
  const stay = put(desk, '01', content);
  const reserve = (cell: string, what = someDocument()) => {
    const answer = desk.locker.reserve({ kind: 'document', content: what, cell, by: 3 });
    return answer.ok ? 'reserved' : answer.error.code;
  };
  expect(reserve('01')).toBe('cell-taken');
  expect(reserve('99')).toBe('cell-taken');
  expect(reserve('02', content)).toBe('inside-already');
  expect(desk.locker.byDocument(content.documentNumber ?? '')?.id).toBe(stay);
  expect(desk.locker.takenBack(stay, 3).ok).toBe(true);
  expect(reserve('01', content)).toBe('reserved');
});

test('papers that a resident leaves have no code, wait for staff, and are nobody’s to collect', () => {
  const desk = lockerByHand();
  const content = { title: '材料', person: { number: holder, name: '王春英' }, receipt: 'R1' };
  const left = desk.locker.reserve({ kind: 'papers', content, cell: '04' });
  const stay = left.ok ? left.value.id : 0;
  desk.locker.putIn(stay);
  expect(desk.locker.pickupCode(stay)).toBeUndefined();
  expect(desk.locker.waitingFor(holder)).toEqual([]);
  expect(desk.locker.waiting('papers').map(({ id }) => id)).toEqual([stay]);
  expect(desk.news.map(({ kind }) => kind)).toEqual(['papers-left']);
  expect(desk.reports).toEqual([]);
  expect(desk.locker.takenBack(stay, 3).ok).toBe(true);
  expect(desk.news.map(({ kind }) => kind)).toEqual(['papers-left', 'taken-back']);
});

test('whoever says that it was not there, or not theirs, is believed until staff have looked', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  const opening = collect(desk, stay);
  await reaches(opening, 'open');
  desk.hand.see(1, 'closed');
  await reaches(opening, 'shut');
  desk.locker.complain(stay, 'not-theirs');
  expect(desk.locker.stay(stay)?.state).toBe('opened');
  expect(desk.locker.cell('01')?.use).toBe('doubtful');
  const [difference] = desk.locker.differences();
  // It may be somebody else's: not once more by the same code, nor by any other proof.
  expect(collects(desk, stay)).toBe(false);
  desk.locker.settleDifference(difference?.id ?? 0, 'not-there', 3);
  expect(desk.locker.stay(stay)?.state).toBe('lost');
  expect(desk.reports.map(({ state }) => state)).toEqual(['placed', 'collected', 'lost']);
});

test('what staff find to be theirs after all may be collected', () => {
  const desk = lockerByHand();
  const stay = put(desk);
  desk.store.database.prepare(`UPDATE stay SET state = 'opened' WHERE number = ?`).run(stay);
  desk.locker.complain(stay, 'not-theirs');
  desk.locker.settleDifference(desk.locker.differences()[0]?.id ?? 0, 'inside', 3);
  expect(collects(desk, stay)).toBe(true);
});

test('nobody is reminded of a document behind a door that would not open for them, until it would', () => {
  const clock = manualClock(daytime);
  const desk = lockerByHand({ clock });
  const cell = desk.locker.stay(put(desk))?.cell ?? '';
  const reminders = () => desk.news.filter(({ kind }) => kind === 'reminder').length;
  desk.locker.setOutOfService(cell, true, 3);
  clock.advance(5 * day);
  expect(reminders()).toBe(0);
  desk.locker.setOutOfService(cell, false, 3);
  clock.advance(3_600_000);
  expect(reminders()).toBe(1);
});

test('one reminder on its day and one on the last, none at night, and then it is overdue until staff have it', () => {
  const clock = manualClock(daytime);
  const desk = lockerByHand({ clock });
  const stay = put(desk);
  const reminders = () => desk.news.filter(({ kind }) => kind === 'reminder').length;
  clock.advance(4 * day);
  expect(reminders()).toBe(0);
  clock.advance(day);
  expect(reminders()).toBe(1);
  clock.advance(day);
  expect(reminders()).toBe(1);
  expect(desk.locker.overdue()).toEqual([]);
  clock.advance(day);
  expect(reminders()).toBe(2);
  expect(desk.locker.overdue()).toEqual([]);
  clock.advance(day);
  expect(reminders()).toBe(2);
  expect(desk.locker.overdue().map(({ id }) => id)).toEqual([stay]);
  for (const { at } of desk.news) {
    const hour = (at / 3_600_000 + 8) % 24;
    expect(hour).toBeGreaterThanOrEqual(8);
    expect(hour).toBeLessThan(20);
  }
});

test('what is only counted is not unsealed', () => {
  const clock = manualClock(daytime);
  const store = temporaryStore();
  let unsealed = 0;
  const seal: typeof store.seal = {
    ...store.seal,
    unsealJson: (...given) => {
      unsealed += 1;
      return store.seal.unsealJson(...given);
    },
  };
  const desk = lockerByHand({ clock, store: { ...store, seal } });
  put(desk);
  clock.advance(8 * day);
  put(desk, '02');
  unsealed = 0;
  expect(desk.locker.howManyWait('document')).toBe(2);
  expect(desk.locker.howManyWait('papers')).toBe(0);
  expect(desk.locker.overdueCells()).toEqual(['01']);
  expect(unsealed).toBe(0);
  desk.locker.overdue();
  expect(unsealed).toBe(1);
});

test('a month after it is over nobody can tell any more whose it was', () => {
  const store = temporaryStore();
  const clock = manualClock(daytime);
  const desk = lockerByHand({ store, clock });
  const stay = put(desk);
  const old = code(desk, stay);
  desk.locker.nameCollector(stay, { number: friend });
  desk.locker.takenBack(stay, 3);
  clock.advance(29 * day);
  expect(desk.locker.byPickupCode(old)).toMatchObject({ kind: 'over', how: 'taken-back' });
  expect(desk.locker.lastOver(holder)?.id).toBe(stay);
  clock.advance(2 * day);
  expect(desk.locker.byPickupCode(old).kind).toBe('wrong');
  expect(desk.locker.lastOver(holder)).toBeUndefined();
  expect(desk.locker.stay(stay)?.content).toBeUndefined();
  expect(desk.locker.collectors(stay)).toEqual([]);
});

test('news that cannot be written down take back what happened', () => {
  const desk = lockerByHand();
  const stay = desk.locker.reserve({ kind: 'document', content: someDocument(), cell: '01', by: 3 });
  const id = stay.ok ? stay.value.id : 0;
  desk.news.push = () => {
    throw new Error('the disk is full');
  };
  expect(() => desk.locker.putIn(id)).toThrow('the disk is full');
  expect(desk.locker.stay(id)?.state).toBe('reserved');
  expect(desk.events()).not.toContain('stay-put-in');
});
