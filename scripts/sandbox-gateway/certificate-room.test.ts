import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encodeCertificate } from '../../electron/credential/kiosk-certificate.ts';
import { encodeKioskCode, longestCode } from '../../electron/credential/offline-code.ts';
import { publicKeyOf, signingKeyOf } from '../../electron/credential/signing-key.ts';
import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import { startSandboxGateway } from './sandbox-gateway.ts';
import { certifiedKiosk } from './testing-kiosk.ts';

const authority = signingKeyOf(new Uint8Array(32).fill(1));
const kiosk = signingKeyOf(new Uint8Array(32).fill(2));
const room = 85;

/** The longest code there is with names of these lengths: the largest numbers, and a name of 40 bytes. */
function longestWith(issuer: number, uri: number, name: number) {
  const listUri = 'https://'.padEnd(uri, 'u').slice(0, uri);
  const certificate = encodeCertificate(
    {
      ...{ kiosk: 'k'.repeat(name), publicKey: publicKeyOf(kiosk.seed), cards: 10_000, days: 366 },
      ...{ notBefore: 1_790_000_000, notAfter: 1_800_000_000 },
      status: { index: 0xffff_0000, uri: listUri },
    },
    authority,
  );
  return encodeKioskCode(
    {
      ...{ issuer: 'i'.repeat(issuer), issuedAt: 1_790_000_000, expiresOn: '2999-12-31' as CalendarDate },
      ...{ cardId: 'f'.repeat(16), holder: 'x'.repeat(11) },
      face: { name: 'n'.repeat(40), number: '3'.repeat(18) },
      status: { index: 0xffff_2710, uri: listUri },
    },
    kiosk,
    certificate,
  );
}

test('openapi.yaml names the room that there is', () => {
  const text = readFileSync(new URL('../../electron/gateway/openapi.yaml', import.meta.url), 'utf8');
  expect(text.replace(/\s+/g, ' ')).toContain(`together have at most ${room} bytes`);
});

describe('issuer, kiosk and twice the list’s URI', () => {
  test('fit within that many bytes, however they share them', () => {
    const tooLong = [];
    for (const issuer of [1, 15, 23, 24, 40, 64])
      for (let uri = 8; issuer + 2 * uri < room; uri += 1) {
        const name = room - issuer - 2 * uri;
        if (name <= 40 && !longestWith(issuer, uri, name).ok) tooLong.push({ issuer, uri, name });
      }
    expect(tooLong).toEqual([]);
  });

  test('do not fit with one byte more: the number is no smaller than it must be', () => {
    expect(longestWith(1, 24, room - 49)).toMatchObject({ ok: true });
    expect(longestWith(1, 24, room - 48)).toMatchObject({ ok: false });
  });
});

test('the sandbox leaves that room, also with the longest name of a kiosk', async () => {
  const noon = Date.parse('2026-03-14T12:00:00+08:00');
  const sandbox = await startSandboxGateway({ port: 0, now: () => noon });
  try {
    const { certificate, sign } = await certifiedKiosk(sandbox, 'sixteen-letters-.secret');
    const used = 'sandbox.example'.length + 2 * certificate.status.uri.length + certificate.kiosk.length;
    expect(used).toBe(room);
    const name = `${'王'.repeat(13)}*`;
    const code = sign(noon, { face: { name, number: '310105********0018' }, holder: 'x'.repeat(11) });
    expect(code.length).toBeLessThanOrEqual(longestCode);
  } finally {
    await sandbox.close();
  }
});
