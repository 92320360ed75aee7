import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { startSandboxGateway } from './sandbox-gateway.ts';
import { cast, expectOk, provenFor, today } from './testing.ts';
import { gatewayOf } from './testing-kiosk.ts';

const disabled = { holder: cast['disabled-adult'], agent: null, secondProofToken: null };
const purpose = '办理居住证';

async function start() {
  const sandbox = await startSandboxGateway({ port: 0, today });
  onTestFinished(() => sandbox.close());
  const kiosk = gatewayOf(sandbox);
  const list = expectOk(await kiosk.electronicCertificates(disabled));
  const secondProofToken = await provenFor(sandbox, kiosk, 'disabled-adult', 'fetch-certificate');
  const fetchFile = (kind: string, format: 'application/pdf' | 'image/png', token = secondProofToken) => {
    const certificateId = list.find((each) => each.kind === kind)?.certificateId ?? 'none';
    return kiosk.certificateFile({ ...disabled, secondProofToken: token, certificateId, purpose, format });
  };
  return { kiosk, list, fetchFile };
}

test('somebody’s certificates are listed with their trust, numbers masked', async () => {
  const { kiosk, list } = await start();
  expect(list.map(({ kind, trust }) => [kind, trust])).toEqual([
    ['identity-card', 'A'],
    ['household-register', 'B'],
    ['address-declaration', 'D'],
    ['disability-certificate', 'C'],
  ]);
  expect(list.every(({ number }) => number?.includes('********'))).toBe(true);
  const stranger = { number: '310105198001011234', name: '路人' };
  expect(await kiosk.electronicCertificates({ ...disabled, holder: stranger })).toMatchObject({
    error: { reason: 'unknown-person' },
  });
});

test('a file carries a watermark with its purpose, and is a PDF that a printer can read', async () => {
  const { fetchFile } = await start();
  const file = expectOk(await fetchFile('disability-certificate', 'application/pdf'));
  expect(file.watermark).toEqual({ issuer: '演示残联', purpose, expiresOn: '2026-04-13' });
  const path = join(temporaryFolder(), 'certificate.pdf');
  writeFileSync(path, file.bytes);
  expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain('残疾人证');
});

test('a picture is a PNG', async () => {
  const { fetchFile } = await start();
  const { bytes } = expectOk(await fetchFile('household-register', 'image/png'));
  expect(decode(bytes)).toMatchObject({ width: 420, height: 297 });
});

test('refused is a format that it has not, a certificate of nobody, and a file without a second proof', async () => {
  const { fetchFile } = await start();
  expect(await fetchFile('address-declaration', 'image/png')).toMatchObject({
    error: { reason: 'format-not-offered' },
  });
  expect(await fetchFile('flying-licence', 'image/png')).toMatchObject({
    error: { reason: 'certificate-unknown' },
  });
  expect(await fetchFile('identity-card', 'image/png', 'no-such-token')).toMatchObject({
    error: { reason: 'second-proof-invalid' },
  });
});
