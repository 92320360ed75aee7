import { expect, test } from 'vitest';
import { cast, control } from '../../../../scripts/sandbox-gateway/testing.ts';
import { someDocument } from '../../../../tests/support/locker-by-hand.ts';
import { lockerWithPlatform, sandboxFor } from '../../../../tests/support/locker-with-platform.ts';
import { refusedReports } from '../../../store/outbox.ts';

const document = someDocument(cast.senior.number, { documentNumber: '3109900001', phone: '10000000001' });

function put({ locker }: Pick<ReturnType<typeof lockerWithPlatform>, 'locker'>): number {
  const stay = locker.reserve({ kind: 'document', content: document, cell: '01', by: 3 });
  if (!stay.ok) throw new Error(stay.error.code);
  locker.putIn(stay.value.id);
  return stay.value.id;
}

const codeIn = (text = '') => /取件码 (\d{4} \d{4})/.exec(text)?.[1]?.replace(' ', '') ?? '';

test('the code that reaches the phone finds the document, and the platform knows where it is', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const stay = put(kiosk);
  await kiosk.delivery.flush();
  const [text] = await kiosk.messages();
  expect(text).toContain('柜子在终端机左边。');
  expect(kiosk.locker.byPickupCode(codeIn(text))).toMatchObject({ kind: 'found', stay: { id: stay } });
  expect(await kiosk.whereabouts()).toMatchObject({ documentNumber: '3109900001', is: 'placed', cell: '01' });
  kiosk.locker.takenBack(stay, 3);
  await kiosk.delivery.flush();
  expect((await kiosk.messages())[0]).toContain('收回');
  expect(await kiosk.whereabouts()).toMatchObject({ is: 'taken-back' });
});

test('who left papers and a phone hears that they are in, and that staff have them', async () => {
  const kiosk = lockerWithPlatform(await sandboxFor());
  const content = { ...document, documentNumber: undefined, receipt: '204518' };
  const left = kiosk.locker.reserve({ kind: 'papers', content, cell: '04' });
  const stay = left.ok ? left.value.id : 0;
  kiosk.locker.putIn(stay);
  await kiosk.delivery.flush();
  expect(await kiosk.messages()).toEqual([expect.stringMatching(/放进智能文件柜了.*204518/)]);
  kiosk.locker.takenBack(stay, 3);
  await kiosk.delivery.flush();
  expect(await kiosk.messages()).toContainEqual(expect.stringMatching(/工作人员拿到了.*204518/));
});

test('a message that was written down before a power cut goes out after it, once, with the code that holds', async () => {
  const sandbox = await sandboxFor();
  await control(sandbox, 'POST', 'mode', { mode: 'offline' });
  const before = lockerWithPlatform(sandbox);
  const stay = put(before);
  before.locker.renewCode(stay, 3);
  await before.delivery.close();
  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  const after = lockerWithPlatform(sandbox, before.store);
  await after.delivery.flush();
  const messages = await after.messages();
  expect(messages).toHaveLength(1);
  expect(after.locker.byPickupCode(codeIn(messages[0]))).toMatchObject({ kind: 'found', stay: { id: stay } });
  expect(refusedReports(after.store.database)).toEqual([]);
});

test('a new code ends the messages that told a code before; that somebody else may collect it stays with staff until it arrives', async () => {
  const { locker, delivery, sent, ...kiosk } = lockerWithPlatform(await sandboxFor());
  const stay = put({ locker });
  locker.nameCollector(stay, { number: '310101198001010018' });
  await delivery.flush();
  for (const id of sent.idsOf(`stay-${stay}/`)) sent.markUndelivered(id);
  const kindsOf = (messages: readonly { id: string }[]) => messages.map(({ id }) => id.split('/')[1]).sort();
  const kinds = () => kindsOf(sent.undelivered());
  const refused = () => kindsOf(refusedReports(kiosk.store.database));
  expect(kinds()).toEqual(['collector-named', 'ready']);
  locker.renewCode(stay, 3);
  expect(kinds()).toEqual(['collector-named']);
  locker.correctPhone(stay, '20000000001', 3);
  await delivery.flush();
  expect(refused()).toEqual(['collector-named', 'new-code']);
  locker.renewCode(stay, 3);
  expect(refused()).toEqual(['collector-named']);
  locker.takenBack(stay, 3);
  expect([kinds(), refused()]).toEqual([[], []]);
});
