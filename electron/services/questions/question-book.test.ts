import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { questionsAtKiosk } from '../../../tests/support/questions-at-kiosk.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import { mostWaiting } from './question-book.ts';

const phone = '13812345678';
const day = 24 * 3_600_000;

test('a question gets six digits, and whoever has them sees how far it is', () => {
  const { book, desk, leave, clock } = questionsAtKiosk();
  const askedAt = clock.now();
  const number = leave('孙子上学怎么报名');
  expect(number).toMatch(/^\d{6}$/);
  expect(book.lookUp(number)).toEqual({ ok: true, value: { state: 'open', askedAt } });
  clock.advance(1_000);
  desk.claim(1, '小李');
  expect(book.lookUp(number)).toEqual({ ok: true, value: { state: 'claimed', askedAt } });
  desk.close(1, { by: '小李', answer: '打 12345 问教育局。', service: 'senior-card' });
  expect(book.lookUp(number)).toEqual({
    ok: true,
    value: { state: 'answered', askedAt, answer: '打 12345 问教育局。', service: 'senior-card' },
  });
});

test('a phone that was left comes back masked, and one that gets no text messages is refused', () => {
  const { book, desk } = questionsAtKiosk();
  expect(book.leave({ text: '问一下', phone })).toMatchObject({ value: { maskedPhone: '138****5678' } });
  for (const wrong of ['02162345678', '1381234567', '138123456789', ''])
    expect(book.leave({ text: '问一下', phone: wrong })).toMatchObject({
      error: { code: 'no-mobile-phone' },
    });
  expect(desk.waiting()).toHaveLength(1);
});

test('no two questions have the same number', () => {
  const drawn = ['123456', '123456', '123456', '000007'];
  const { book, leave } = questionsAtKiosk({ drawNumber: () => drawn.shift() ?? '' });
  expect(leave('一个问题')).toBe('123456');
  expect(leave('另一个问题')).toBe('000007');
  expect(drawn).toEqual([]);
  expect(book.lookUp('000007')).toMatchObject({ ok: true });
});

test('when more wait than staff can answer, no more is promised, until one is answered', () => {
  const { book, desk, leave } = questionsAtKiosk();
  for (let left = 0; left < mostWaiting; left += 1) leave('问一下');
  const another = { text: '问一下', phone: null };
  expect(book.leave(another)).toMatchObject({ error: { code: 'too-many-questions' } });
  desk.close(3, { by: '小李', answer: '可以的。' });
  expect(book.leave(another)).toMatchObject({ ok: true });
});

test('whoever tries numbers is held up after five, also with a right one, for ten minutes', () => {
  const { book, clock, leave } = questionsAtKiosk({ drawNumber: () => '500000' });
  const number = leave('问一下');
  for (let tried = 0; tried < 5; tried += 1) {
    expect(book.lookUp(`00000${tried}`)).toMatchObject({ error: { code: 'unknown-number' } });
    clock.advance(1_000);
  }
  expect(book.lookUp(number)).toMatchObject({ error: { code: 'too-many-attempts' } });
  clock.advance(600_000 - 5_001);
  expect(book.lookUp(number)).toMatchObject({ error: { code: 'too-many-attempts' } });
  clock.advance(1);
  expect(book.lookUp(number)).toMatchObject({ ok: true });
});

test('an answer is forgotten 60 days after it was given, a question without one never', () => {
  const { book, clock, desk, leave, store, events } = questionsAtKiosk();
  const answered = leave('问一下');
  const forgotten = leave('没有人回答');
  clock.advance(100 * day);
  desk.close(1, { by: '小李', answer: '可以的。' });
  clock.advance(59 * day);
  expect(book.lookUp(answered)).toMatchObject({ ok: true });
  let told = 0;
  book.onChange(() => {
    told += 1;
  });
  clock.advance(2 * day);
  expect(told).toBe(1);
  expect(book.lookUp(answered)).toMatchObject({ error: { code: 'unknown-number' } });
  expect(book.lookUp(forgotten)).toMatchObject({ ok: true });
  expect(store.database.prepare('SELECT id FROM question').all()).toEqual([{ id: 2 }]);
  expect(events().at(-1)).toEqual({ kind: 'question-wiped', details: '{"question":1}' });
});

test('somebody may come for an answer as long as a question is kept', () => {
  const { book, leave } = questionsAtKiosk();
  expect(book.hasAny()).toBe(false);
  let told = 0;
  book.onChange(() => {
    told += 1;
  });
  leave('问一下');
  expect(told).toBe(1);
  expect(book.hasAny()).toBe(true);
});

test('a question is there after a restart; with another key its number is unknown and staff see no words', () => {
  const folder = temporaryFolder();
  const key = temporaryKey();
  const number = questionsAtKiosk({ store: temporaryStore(folder, key) }).leave('问一下');
  const again = questionsAtKiosk({ store: temporaryStore(folder, key) });
  expect(again.book.lookUp(number)).toMatchObject({ value: { state: 'open' } });
  const { book, desk, clock } = questionsAtKiosk({ store: temporaryStore(folder) });
  expect(book.lookUp(number)).toMatchObject({ error: { code: 'unknown-number' } });
  expect(desk.waiting()).toEqual([{ id: 1, askedAt: clock.now() }]);
  expect(desk.claim(1, '小李')).toMatchObject({ error: { code: 'unreadable' } });
});

test('nothing that was said stands readable on the disk or in the audit log', () => {
  const folder = temporaryFolder();
  const { desk, leave, store } = questionsAtKiosk({ store: temporaryStore(folder) });
  const number = leave('孙子上学怎么报名', phone);
  leave('低保怎么办');
  desk.claim(1, '李红梅');
  desk.close(1, { by: '李红梅', answer: '打电话问教育局。' });
  const secrets = ['孙子上学', '低保', '李红梅', '教育局', phone, number];
  const read = () => {
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    return Buffer.concat(files);
  };
  const beforeCheckpoint = read();
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  for (const bytes of [beforeCheckpoint, read()]) {
    expect(bytes.includes('question-closed')).toBe(true);
    for (const secret of secrets)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(secret, encoding)), secret).toBe(false);
  }
});
