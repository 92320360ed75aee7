import { expect, onTestFinished, test } from 'vitest';
import { startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, today } from './testing.ts';
import { gatewayOf } from './testing-kiosk.ts';

const message = {
  phone: '10000000001',
  text: '您的问题有答复了，请来看。',
  about: 'question-answered',
} as const;

async function start() {
  const sandbox = await startSandboxGateway({ port: 0, today });
  onTestFinished(() => sandbox.close());
  return { sandbox, kiosk: gatewayOf(sandbox) };
}

test('a message stands among the platform’s messages, once for a key', async () => {
  const { sandbox, kiosk } = await start();
  const { messageId } = expectOk(await kiosk.sendTextMessage(message, 'the-one-message'));
  expect(expectOk(await kiosk.sendTextMessage(message, 'the-one-message'))).toEqual({ messageId });
  const messages = (await control(sandbox, 'GET', 'messages')).body;
  expect(messages).toMatchObject([{ to: message.phone, text: message.text, person: 'senior', messageId }]);
  expect(await kiosk.sendTextMessage({ ...message, text: '别的话' }, 'the-one-message')).toMatchObject({
    error: { reason: 'idempotency-key-reused' },
  });
});

test('whether it arrived can be asked, and a person can make one fail', async () => {
  const { sandbox, kiosk } = await start();
  const { messageId } = expectOk(await kiosk.sendTextMessage(message, 'the-one-message'));
  expect(expectOk(await kiosk.textMessageState(messageId))).toBe('delivered');
  await control(sandbox, 'POST', `messages/${messageId}`, { state: 'undelivered' });
  expect(expectOk(await kiosk.textMessageState(messageId))).toBe('undelivered');
  expect(await kiosk.textMessageState('another')).toMatchObject({ error: { reason: 'message-unknown' } });
  expect((await control(sandbox, 'POST', `messages/${messageId}`, { state: 'eaten' })).status).toBe(400);
  expect((await control(sandbox, 'POST', 'messages/another', { state: 'delivered' })).status).toBe(404);
});

test('a number that is no mobile, and a text with characters that nobody sees, are refused', async () => {
  const { kiosk } = await start();
  expect(await kiosk.sendTextMessage({ ...message, phone: '02112345678' }, 'to-a-landline')).toMatchObject({
    error: { code: 'gateway-refused', reason: 'phone-not-accepted' },
  });
  for (const text of ['', 'a\nb', 'a\u202eb', '长'.repeat(301)])
    expect(await kiosk.sendTextMessage({ ...message, text }, 'a-wrong-text')).toMatchObject({
      error: { reason: 'invalid-request' },
    });
});
