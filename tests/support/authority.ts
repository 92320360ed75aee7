import { randomBytes } from 'node:crypto';
import { base64urlnopad } from '@scure/base';
import { encodeCertificate, type KioskCertificate } from '../../electron/credential/kiosk-certificate.ts';
import { publicKeyOf, signingKeyOf } from '../../electron/credential/signing-key.ts';
import { type CardStatus, encodeStatusList } from '../../electron/credential/status-list.ts';
import type { TrustFile } from '../../electron/credential/trust.ts';

/** An authority with a key of its own: what it certifies and publishes, for tests that need no whole platform. */
export function newAuthority(issuer = 'authority.example') {
  const key = signingKeyOf(new Uint8Array(randomBytes(32)));
  const uri = `https://${issuer}/s/1`;
  const trust: TrustFile = [
    {
      ...{ kid: key.keyId, issuer, publicKey: base64urlnopad.encode(publicKeyOf(key.seed)) },
      ...{ notBefore: '2026-01-01T00:00:00+08:00', notAfter: '2029-12-31T23:59:59+08:00' },
    },
  ];
  return {
    ...{ issuer, key, uri, trust },
    /** A certificate for this public key, from `now` (ms) for two weeks. */
    certify: (publicKey: Uint8Array, now: number, change: Partial<KioskCertificate> = {}) =>
      encodeCertificate(
        {
          ...{ kiosk: 'kiosk-1', publicKey, notBefore: Math.floor(now / 1000) - 60 },
          ...{ notAfter: Math.floor(now / 1000) + 14 * 86_400, status: { index: 100, uri } },
          ...{ cards: 10, days: 30, ...change },
        },
        key,
      ),
    /** A list of 200 places made at `now` (ms), good for a day; those named are not valid. */
    statusList: (now: number, named: Readonly<Record<number, CardStatus>> = {}) =>
      encodeStatusList(
        {
          ...{ uri, issuedAt: Math.floor(now / 1000), expiresAt: Math.floor(now / 1000) + 86_400 },
          ...{
            timeToLive: 300,
            statuses: Array.from({ length: 200 }, (_, index) => named[index] ?? 'valid'),
          },
        },
        key,
      ),
  };
}

export type Authority = ReturnType<typeof newAuthority>;
