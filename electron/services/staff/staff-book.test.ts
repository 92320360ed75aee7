import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { makeStaff } from '../../../tests/support/staff.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { createFieldSeal } from '../../store/sealed-field.ts';
import { openPinKeeper } from './pin.ts';
import { askForFirst, openStaffBook } from './staff-book.ts';
import { openStaffCards } from './staff-cards.ts';

const light = { memory: 8, passes: 1 };
const roles = (...names: ('clerk' | 'technician' | 'administrator')[]) => new Set(names);
const chen = { name: '陈敏', number: '1001', pin: '804627', roles: ['administrator'] } as const;
const lu = { name: '陆伟', number: '1002', pin: '739214', roles: ['administrator', 'clerk'] } as const;

async function bookOf(people: Parameters<typeof makeStaff>[1] = [chen, lu]) {
  const [store, clock] = [temporaryStore(), manualClock()];
  const [first = 0, second = 0] = await makeStaff(store, people);
  const audit = openAuditLog(store.database, clock);
  const parts = { store, audit, clock };
  const events = () =>
    store.database
      .prepare<[], { kind: string; details: string }>('SELECT kind, details FROM audit_event ORDER BY number')
      .all()
      .map(({ kind, details }) => [kind, JSON.parse(details)]);
  return { ...parts, first, second, events, book: openStaffBook(parts), cards: openStaffCards(parts) };
}

test('the last administrator can neither lose the role nor be switched off, also after others came and went', async () => {
  const { book, first, second } = await bookOf();
  expect(book.setActive(first, false, second).ok).toBe(true);
  expect(book.changeRoles(second, roles('clerk'), second)).toMatchObject({
    error: { code: 'last-administrator' },
  });
  expect(book.setActive(second, false, second)).toMatchObject({ error: { code: 'last-administrator' } });
  expect(book.find(second)).toMatchObject({ active: true, roles: roles('administrator', 'clerk') });
  expect(book.setActive(first, true, second).ok).toBe(true);
  expect(book.changeRoles(second, roles('clerk'), second).ok).toBe(true);
  expect(book.hasAdministrator()).toBe(true);
});

test('whoever looks after devices is known by name, as long as they may sign in', async () => {
  const { book, first, second } = await bookOf();
  expect(book.technicians()).toEqual([]);
  book.changeRoles(second, roles('administrator', 'technician'), first);
  expect(book.technicians()).toEqual(['陆伟']);
  book.setActive(second, false, first);
  expect(book.technicians()).toEqual([]);
});

test('a change that is taken back leaves nothing in the audit log', async () => {
  const { book, first, second, events } = await bookOf();
  book.setActive(second, false, first);
  const before = events();
  book.changeRoles(first, roles(), first);
  book.setActive(first, false, first);
  expect(events()).toEqual(before);
});

test('only a kiosk that is nobody’s takes a first administrator', async () => {
  const { book } = await bookOf([chen]);
  const again = { name: '别人', number: '1003', roles: roles('administrator'), pin: 'x' };
  expect(book.addFirst(again)).toMatchObject({ error: { code: 'has-administrator' } });
});

test('where it was asked for, one more administrator enters themselves after the next start, once', async () => {
  const { book, events, ...parts } = await bookOf();
  askForFirst({ ...parts.store, ...parts });
  expect(book.awaitsFirst()).toBe(false);
  const after = openStaffBook(parts);
  expect(after.awaitsFirst()).toBe(true);
  expect(after.hasAdministrator()).toBe(true);
  const came = { name: '周杰', number: '1003', roles: roles('clerk'), pin: 'x' };
  expect(after.addFirst({ ...came, number: lu.number })).toMatchObject({ error: { code: 'number-taken' } });
  expect(after.addFirst(came)).toMatchObject({ ok: true, value: 3 });
  expect(after.all()).toHaveLength(3);
  expect(after.find(3)?.roles).toEqual(roles('administrator', 'clerk'));
  expect(after.addFirst({ ...came, number: '1004' })).toMatchObject({ error: { code: 'has-administrator' } });
  expect(openStaffBook(parts).awaitsFirst()).toBe(false);
  expect(events().map(([kind]) => kind)).toContain('administrator-asked-for');
});

test('after a change of the key nobody’s name can be read, and they can still be switched off', async () => {
  const { store, first, second, ...parts } = await bookOf();
  const book = openStaffBook({ ...parts, store: { ...store, seal: createFieldSeal(temporaryKey()) } });
  expect(book.nameOf(first)).toBeUndefined();
  expect(book.all()).toMatchObject([{ id: first, active: true }, { id: second }]);
  expect(book.find(first)).not.toHaveProperty('name');
  expect(book.setActive(first, false, second).ok).toBe(true);
});

test('a number belongs to one person, also to one who may do nothing any more', async () => {
  const { book, first, second } = await bookOf();
  book.setActive(second, false, first);
  const other = { name: '周杰', number: lu.number, roles: roles('clerk'), pin: 'x' };
  expect(book.add(other, first)).toMatchObject({ error: { code: 'number-taken' } });
  expect(book.pinOf(second)).toBeUndefined();
});

test('a right that is taken away is gone at once, also from whoever is signed in', async () => {
  const { book, first, second } = await bookOf();
  const by = book.signIn(second, 'number');
  book.changeRoles(second, roles('technician'), first);
  expect(by.roles).toEqual(roles('technician'));
  book.setActive(second, false, first);
  expect(by.roles.size).toBe(0);
});

test('every change says who made it, and names nobody', async () => {
  const { book, cards, first, second, events } = await bookOf();
  book.changeRoles(second, roles('clerk', 'technician'), first);
  book.setPin(second, 'kept', first);
  cards.enrol(second, { kind: 'badge', code: 'B-1002' }, first);
  cards.remove(second, 1, first);
  book.signIn(second, 'card');
  expect(events()).toEqual([
    ['staff-added', { by: first, member: first, roles: ['administrator'] }],
    ['staff-added', { by: first, member: second, roles: ['administrator', 'clerk'] }],
    ['staff-roles-changed', { by: first, member: second, roles: ['clerk', 'technician'] }],
    ['staff-pin-set', { by: first, member: second }],
    ['staff-card-enrolled', { by: first, member: second, card: 1, kind: 'badge' }],
    ['staff-card-removed', { by: first, member: second, card: 1 }],
    ['staff-signed-in', { by: second, with: 'card' }],
  ]);
});

test('a card belongs to one person', async () => {
  const { cards, first, second } = await bookOf();
  const badge = { kind: 'badge', code: 'B-1001' } as const;
  expect(cards.enrol(first, badge, first).ok).toBe(true);
  expect(cards.enrol(first, badge, first)).toMatchObject({ error: { code: 'enrolled-already' } });
  expect(cards.enrol(second, badge, first)).toMatchObject({ error: { code: 'belongs-to-somebody' } });
  expect(cards.enrol(second, { kind: 'badge', code: '12' }, first)).toMatchObject({
    error: { code: 'no-badge' },
  });
  expect(cards.memberOf(badge)).toBe(first);
  expect(cards.memberOf({ kind: 'identity-card', number: badge.code })).toBeUndefined();
});

test('neither names nor numbers nor PINs nor badges can be read off the disk', async () => {
  const [folder, key] = [temporaryFolder(), temporaryKey()];
  const store = temporaryStore(folder, key);
  await makeStaff(store, [{ ...chen, badge: 'BADGE-CODE-1001' }]);
  store.database.close();
  const bytes = readFileSync(`${folder}/kiosk.sqlite`).toString('latin1');
  for (const secret of [chen.name, chen.pin, 'BADGE-CODE-1001'])
    expect(bytes).not.toContain(Buffer.from(secret).toString('latin1'));
});

test('a PIN is kept with a salt of its own and as OWASP asks, and cannot be tried without the kiosk’s key', async () => {
  const { store } = await bookOf();
  const pins = openPinKeeper(store.seal);
  const [one, other] = [await pins.hash('804627'), await pins.hash('804627')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await pins.isRight('804627', one)).toBe(true);
  expect(await pins.isRight('804628', one)).toBe(false);
  const thief = openPinKeeper(createFieldSeal(temporaryKey()), light);
  expect(await thief.isRight('804627', one)).toBe(false);
});
