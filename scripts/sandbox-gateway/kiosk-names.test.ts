import { afterEach, beforeEach, expect, test } from 'vitest';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from './testing.ts';
import { certificateRequest, certifiedKiosk, gatewayOf } from './testing-kiosk.ts';

const { senior } = people(today);
const noon = Date.parse(`${today}T12:00:00+08:00`);
let sandbox: SandboxGateway;
beforeEach(async () => {
  sandbox = await startSandboxGateway({ port: 0, now: () => noon });
});
afterEach(() => sandbox.close());

test.each([
  ['lobby-7.first-secret', 'lobby-7'],
  ['a.b.c', 'a'],
  ['sixteen-letters-.secret', 'sixteen-letters-'],
])('the token %s is of the kiosk %s', async (token, name) => {
  expect((await certifiedKiosk(sandbox, token)).certificate.kiosk).toBe(name);
});

test.each(['no-dot-at-all', '.secret', 'seventeen-letters.secret', 'with space.secret'])(
  'the token %s names no kiosk, so its digest does',
  async (token) => {
    expect((await certifiedKiosk(sandbox, token)).certificate.kiosk).toMatch(/^kiosk-[0-9a-f]{8}$/);
  },
);

test('a kiosk with a new secret keeps its codes and its keys of idempotency', async () => {
  const before = await certifiedKiosk(sandbox, 'lobby-7.first-secret');
  const signed = before.sign(noon);
  const code = expectOk(await before.gateway.issueCode(issueRequest(people(today).minor), 'key-of-the-code'));
  const after = gatewayOf(sandbox, 'lobby-7.second-secret');
  const report = { holder: senior, agent: null, reason: 'first', payload: signed, ageSeconds: 0 } as const;
  expect(await after.reportOfflineIssue(report, 'offline-issue')).toMatchObject({
    value: { outcome: 'accepted' },
  });
  expect(expectOk(await after.issueCode(issueRequest(people(today).minor), 'key-of-the-code'))).toEqual(code);
});

test('a stolen kiosk gets no certificate with a new secret either', async () => {
  const { key } = await certifiedKiosk(sandbox, 'lobby-7.first-secret');
  await control(sandbox, 'POST', `kiosk-certificates/${key.keyId}/revoke`);
  const again = gatewayOf(sandbox, 'lobby-7.second-secret').certifyKey(
    certificateRequest(key),
    'certify/again',
  );
  expect(await again).toMatchObject({ error: { reason: 'offline-issuing-not-offered' } });
});
