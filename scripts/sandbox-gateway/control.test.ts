import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { controlDescription } from './control-description.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { applied, cast, control, expectOk, today } from './testing.ts';
import { certifiedKiosk } from './testing-kiosk.ts';

let sandbox: SandboxGateway;
beforeAll(async () => {
  sandbox = await startSandboxGateway({ port: 0, today });
});
afterAll(() => sandbox.close());

describe('a wrong control request', () => {
  test.each([
    ['mode', { mode: 'upside-down' }, 'mode'],
    ['mode', { mode: 'slow', slowSeconds: -1 }, 'slowSeconds'],
    ['mode', undefined, 'expected object'],
    ['policy', { seniorAge: '60' }, 'seniorAge'],
    ['policy', { seniorage: 60 }, 'seniorage'],
    ['next-payload', { base64: 'not base64!' }, 'base64'],
    ['next-payload', { base64: '' }, '1 to 742 bytes'],
    ['next-payload', { base64: Buffer.alloc(743).toString('base64') }, '1 to 742 bytes'],
    ['kiosk-certificates', { offered: 'yes' }, 'offered'],
    ['kiosk-certificates', { cards: 0 }, 'cards'],
    ['kiosk-certificates', { places: 5 }, 'places'],
    ['people/senior', { phone: '1234' }, '11 digits'],
    ['people/senior', { card: { state: 'eaten' } }, 'card.state'],
    ['people/senior', { card: { state: 'valid', expiresOn: '2026-02-30' } }, '2026-03-14'],
    ['people/senior', { name: '别人' }, 'name'],
  ])('to %s with %j says what is wrong', async (path, body, words) => {
    const before = (await control(sandbox, 'GET', 'state')).body;
    const answer = await control(sandbox, 'POST', path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain(words);
    expect((await control(sandbox, 'GET', 'state')).body).toEqual(before);
  });

  test('without the content type of JSON is refused, so that no web page can send it', async () => {
    const response = await fetch(`${sandbox.url}/control/mode`, {
      ...{ method: 'POST', body: '{"mode":"offline"}', headers: { 'content-type': 'text/plain' } },
    });
    expect(response.status).toBe(400);
    expect((await control(sandbox, 'GET', 'state')).body.mode).toBe('online');
  });

  test('that is cut short or far too long is refused', async () => {
    const post = (body: string) =>
      fetch(`${sandbox.url}/control/mode`, {
        ...{ method: 'POST', body, headers: { 'content-type': 'application/json' } },
      });
    expect((await post('{"mode":')).status).toBe(400);
    expect((await post(`{"mode":"${'x'.repeat(70_000)}"}`)).status).toBe(400);
  });

  test('for an unknown path or person answers 404 and names what there is', async () => {
    expect(await control(sandbox, 'GET', 'weather')).toMatchObject({ status: 404 });
    const unknownKey = 'kiosk-certificates/0123456789abcdef/revoke';
    expect(await control(sandbox, 'POST', unknownKey)).toMatchObject({ status: 404 });
    const nobody = await control(sandbox, 'POST', 'people/__proto__', { phone: null });
    expect(nobody.status).toBe(404);
    expect(nobody.body.error).toContain('no-phone-senior');
  });
});

test('what was changed of a person is what the platform then knows, until the reset', async () => {
  const before = (await control(sandbox, 'GET', 'people/adult')).body;
  const card = { state: 'suspended', expiresOn: '2026-05-01' };
  const change = { phone: '10000009999', disabilityCertificate: true, card };
  const changed = await control(sandbox, 'POST', 'people/adult', change);
  expect(changed.body).toMatchObject({ ...change, issuesThisYear: 0 });
  expect((await control(sandbox, 'POST', 'people/adult', { card: null, phone: null })).body).toMatchObject({
    ...{ card: null, phone: null, disabilityCertificate: true },
  });
  await control(sandbox, 'POST', 'reset');
  expect((await control(sandbox, 'GET', 'people/adult')).body).toEqual(before);
});

test('GET /control lists every path, and each listed path is there', async () => {
  const response = await fetch(`${sandbox.url}/control`);
  expect(await response.json()).toEqual(controlDescription);
  const { key, gateway } = await certifiedKiosk(sandbox);
  const message = { phone: '10000000001', text: '您的问题有答复了。', about: 'question-answered' } as const;
  const { messageId } = expectOk(await gateway.sendTextMessage(message, 'one-message'));
  const wanted = { holder: cast.senior, item: 'medical-record-book', material: 'identity-card' };
  const { phoneUploadId } = expectOk(await gateway.startPhoneUpload(wanted, 'one-phone-upload'));
  const acceptanceNumber = await applied(gateway);
  for (const listed of Object.keys(controlDescription)) {
    const [method = '', path = ''] = listed.split(' ');
    if (path === '/control/reset') continue;
    const filled = path
      .replace('{person}', 'senior')
      .replace('{keyId}', key.keyId)
      .replace('{messageId}', messageId)
      .replace('{acceptanceNumber}', acceptanceNumber)
      .replace('phone-uploads/{id}', `phone-uploads/${phoneUploadId}`);
    const answer = await fetch(sandbox.url + filled, { method });
    expect(answer.status, listed).not.toBe(404);
  }
});
