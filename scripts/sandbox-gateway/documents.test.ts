import { expect, onTestFinished, test } from 'vitest';
import { startSandboxGateway } from './sandbox-gateway.ts';
import { cast, control, expectOk, issueRequest, today } from './testing.ts';
import { gatewayOf } from './testing-kiosk.ts';

async function start() {
  const sandbox = await startSandboxGateway({ port: 0, today });
  onTestFinished(() => sandbox.close());
  return { sandbox, kiosk: gatewayOf(sandbox) };
}

const refused = (reason: string) => ({ error: { code: 'gateway-refused', reason } });

test('a finished document says for whom it is, and where the code is sent', async () => {
  const { kiosk } = await start();
  const { number, name } = cast.senior;
  expect(expectOk(await kiosk.finishedDocument('3109900001'))).toEqual({
    ...{ documentNumber: '3109900001', title: '居住证', holder: { number, name } },
    ...{ phone: '10000000001', size: 'small', issuedBy: null },
  });
  expect(expectOk(await kiosk.finishedDocument('3109900003')).phone).toBeNull();
  expect(expectOk(await kiosk.finishedDocument('3109900010')).issuedBy).toBe('浙江省嘉兴市');
  expect(await kiosk.finishedDocument('3109900012')).toMatchObject(refused('document-not-finished'));
  expect(await kiosk.finishedDocument('3109900099')).toMatchObject(refused('document-unknown'));
});

test('where it is is kept from report to report, and a person may add another', async () => {
  const { sandbox, kiosk } = await start();
  const document = { title: '居住证', person: 'adult', issuedBy: '江苏省苏州市' };
  const { documentNumber } = (await control(sandbox, 'POST', 'documents', document)).body;
  expect(documentNumber).toBe('3109900013');
  expectOk(await kiosk.finishedDocument(documentNumber));
  const report = { cell: 'A14', ageSeconds: 0, collectedBy: null } as const;
  expectOk(await kiosk.reportDocument(documentNumber, { ...report, state: 'placed' }, 'placed-one'));
  const kept = async () => (await control(sandbox, 'GET', 'documents')).body.at(-1);
  expect(await kept()).toMatchObject({ is: 'placed', cell: 'A14' });
  expectOk(await kiosk.reportDocument(documentNumber, { ...report, state: 'taken-back' }, 'taken-one'));
  expect(await kept()).toMatchObject({ is: 'taken-back', cell: null });
  await control(sandbox, 'POST', 'documents', { ...document, documentNumber, isFinished: false });
  expect(await kiosk.finishedDocument(documentNumber)).toMatchObject(refused('document-not-finished'));
  expect((await control(sandbox, 'POST', 'documents', { ...document, person: 'nobody' })).status).toBe(404);
});

test('whose offline code was scanned is told while it is good, and proves nothing', async () => {
  const { sandbox, kiosk } = await start();
  const issue = async (key: string) => expectOk(await kiosk.issueCode(issueRequest(cast.senior), key));
  const first = await issue('issue-one');
  const { number, name } = cast.senior;
  expect(expectOk(await kiosk.holderOfOfflineCode(first.payload))).toEqual({ number, name });
  expect(await kiosk.holderOfOfflineCode(first.payload.toReversed())).toMatchObject(refused('code-unknown'));
  await issue('issue-two');
  expect(await kiosk.holderOfOfflineCode(first.payload)).toMatchObject(refused('code-ended'));
  expect(expectOk(await kiosk.actPolicy()).levels['collect-document']).toBe('card-and-second-proof');
  const { text } = (await control(sandbox, 'GET', 'suishenma/senior')).body;
  expect(expectOk(await kiosk.proveByScan(cast.senior, text, 'collect-document'))).toMatchObject({
    accepted: true,
  });
});
