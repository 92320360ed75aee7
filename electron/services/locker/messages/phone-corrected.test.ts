import { expect, test } from 'vitest';
import { cast, control } from '../../../../scripts/sandbox-gateway/testing.ts';
import { someDocument } from '../../../../tests/support/locker-by-hand.ts';
import { lockerWithPlatform, sandboxFor } from '../../../../tests/support/locker-with-platform.ts';
import { outboxCounts, refusedReports } from '../../../store/outbox.ts';

const wrong = '10000000001';
const right = '13900000002';
const clerk = 3;

type Kiosk = ReturnType<typeof lockerWithPlatform>;
interface PutIn {
  readonly phone?: string | null;
  readonly kind?: 'document' | 'papers';
}

function put({ locker }: Kiosk, { phone = wrong, kind = 'document' }: PutIn = {}) {
  const content = someDocument(cast.senior.number, { phone: phone ?? undefined });
  const by = kind === 'document' ? clerk : undefined;
  const stay = locker.reserve({ kind, content, cell: '01', by });
  if (!stay.ok) throw new Error(stay.error.code);
  locker.putIn(stay.value.id);
  return stay.value.id;
}

const codeIn = (text = '') => /取件码 (\d{4} \d{4})/.exec(text)?.[1]?.replace(' ', '') ?? '';
const audited = ({ store }: Kiosk) =>
  store.database.prepare<[], string>('SELECT details FROM audit_event').pluck().all().join(' ');

test('a new code goes to the right phone, the old one ends, and the wrong phone hears once that it hears no more', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const stay = put(kiosk);
  await kiosk.delivery.flush();
  const old = codeIn((await kiosk.messages())[0]);
  expect(kiosk.locker.correctPhone(stay, right, clerk).ok).toBe(true);
  await kiosk.delivery.flush();
  const [notice, message, first] = await kiosk.sentTo();
  expect(first?.to).toBe(wrong);
  expect(notice).toMatchObject({ to: wrong, text: expect.stringContaining('不再收到') });
  expect(notice?.text).not.toMatch(/\d{4} \d{4}/);
  expect(message?.to).toBe(right);
  expect(kiosk.locker.byPickupCode(codeIn(message?.text))).toMatchObject({
    kind: 'found',
    stay: { id: stay },
  });
  expect(kiosk.locker.byPickupCode(old)).toMatchObject({ kind: 'over', how: 'replaced' });
  kiosk.locker.takenBack(stay, clerk);
  await kiosk.delivery.flush();
  expect((await kiosk.sentTo()).map(({ to }) => to)).toEqual([right, wrong, right, wrong]);
});

test('what still waited for the wrong phone never goes there', async () => {
  const sandbox = await sandboxFor();
  const kiosk = lockerWithPlatform(sandbox);
  await control(sandbox, 'POST', 'mode', { mode: 'offline' });
  const stay = put(kiosk);
  kiosk.locker.nameCollector(stay, { number: '310101198001010018' });
  kiosk.locker.correctPhone(stay, right, clerk);
  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  await kiosk.delivery.flush();
  const sent = await kiosk.sentTo();
  expect(sent.filter(({ to }) => to === wrong)).toEqual([
    expect.objectContaining({ text: expect.stringContaining('不再收到') }),
  ]);
  expect(sent.filter(({ to }) => to === right)).toHaveLength(2);
});

test('what went to the wrong phone, and is not known to have arrived, is told on the right one, once', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const stay = put(kiosk);
  kiosk.locker.nameCollector(stay, { number: '310101198001010018' });
  await kiosk.delivery.flush();
  kiosk.locker.correctPhone(stay, right, clerk);
  await kiosk.delivery.flush();
  const heard = (await kiosk.sentTo()).filter(({ to, text }) => to === right && text.includes('代您取'));
  expect(heard).toHaveLength(1);
});

test('after a power cut one code is good, and the message that tells it goes to the right phone', async () => {
  const sandbox = await sandboxFor();
  await control(sandbox, 'POST', 'mode', { mode: 'offline' });
  const before = lockerWithPlatform(sandbox);
  const stay = put(before);
  const old = before.locker.pickupCode(stay) ?? '';
  before.locker.correctPhone(stay, right, clerk);
  await before.delivery.close();
  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  const after = lockerWithPlatform(sandbox, before.store);
  await after.delivery.flush();
  const codes = (await after.sentTo()).filter(({ text }) => codeIn(text) !== '');
  expect(codes).toMatchObject([{ to: right }]);
  expect(after.locker.byPickupCode(codeIn(codes[0]?.text)).kind).toBe('found');
  expect(after.locker.byPickupCode(old).kind).toBe('over');
});

test('with the disk full nothing is changed by halves: the old code is good, and the old phone is told', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const stay = put(kiosk);
  const old = kiosk.locker.pickupCode(stay) ?? '';
  kiosk.store.database.exec(
    `CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  );
  expect(() => kiosk.locker.correctPhone(stay, right, clerk)).toThrow('disk full');
  expect(kiosk.locker.byPickupCode(old).kind).toBe('found');
  expect(kiosk.locker.stay(stay)?.content?.phone).toBe(wrong);
});

test('who changed it stands in the audit log, neither phone does, nor anywhere unsealed', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const stay = put(kiosk);
  kiosk.locker.correctPhone(stay, right, clerk);
  expect(audited(kiosk)).toContain(`{"stay":${stay},"by":${clerk}}`);
  const everything = kiosk.store.database.serialize().toString('latin1');
  for (const phone of [wrong, right]) {
    expect(audited(kiosk)).not.toContain(phone);
    expect(everything).not.toContain(phone);
  }
});

test('a phone that was right after all is not told that it hears no more, and the platform may refuse a wrong one', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const stay = put(kiosk, { phone: '20000000001' });
  kiosk.locker.correctPhone(stay, right, clerk);
  kiosk.locker.correctPhone(stay, '13900000003', clerk);
  kiosk.locker.correctPhone(stay, right, clerk);
  await kiosk.delivery.flush();
  const notices = (await kiosk.sentTo()).filter(({ text }) => text.includes('不再收到'));
  expect(notices.map(({ to }) => to)).toEqual(['13900000003']);
  expect(refusedReports(kiosk.store.database)).toEqual([]);
  expect(outboxCounts(kiosk.store.database).waiting).toBe(0);
});

test('papers have no code: what did not arrive and what comes next goes to the right phone; the same phone once more is none', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const stay = put(kiosk, { kind: 'papers' });
  await kiosk.delivery.flush();
  expect(kiosk.locker.correctPhone(stay, wrong, clerk)).toMatchObject({ error: { code: 'same-phone' } });
  kiosk.locker.correctPhone(stay, right, clerk);
  await kiosk.delivery.flush();
  kiosk.locker.takenBack(stay, clerk);
  await kiosk.delivery.flush();
  expect((await kiosk.sentTo()).filter(({ to }) => to === right)).toEqual([
    expect.objectContaining({ text: expect.stringContaining('拿到了') }),
    expect.objectContaining({ text: expect.stringContaining('放进智能文件柜了') }),
  ]);
});

test('where there was no phone the code goes to the one that staff entered, and to nobody else', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const stay = put(kiosk, { phone: null });
  expect(kiosk.sent.undelivered()).toHaveLength(1);
  kiosk.locker.correctPhone(stay, right, clerk);
  await kiosk.delivery.flush();
  expect(kiosk.sent.undelivered()).toEqual([]);
  expect((await kiosk.sentTo()).map(({ to }) => to)).toEqual([right]);
});
