import { randomBytes } from 'node:crypto';
import type { OfflineCodeClaims } from '../../electron/credential/claims.ts';
import { type KioskCertificate, readCertificate } from '../../electron/credential/kiosk-certificate.ts';
import { encodeKioskCode } from '../../electron/credential/offline-code.ts';
import {
  publicKeyOf,
  type SigningKey,
  signBytes,
  signingKeyOf,
} from '../../electron/credential/signing-key.ts';
import { newestOfEach, readStatusList, type StatusLists } from '../../electron/credential/status-list.ts';
import { readTrust, type Trust, trustOf } from '../../electron/credential/trust.ts';
import { addDays, calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import type { Gateway, OfflineIssueReport, PersonReference } from '../../electron/gateway/gateway.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { control, expectOk } from './testing.ts';

export function gatewayOf(sandbox: { readonly url: string }, token?: string): Gateway {
  return openHttpGateway({ url: sandbox.url, deadlineSeconds: 20, clock: systemClock, token });
}

/** What a verifier believes that has the trust file of the control API. */
export async function trustedBy(sandbox: { readonly url: string }): Promise<Trust> {
  return expectOk(readTrust(JSON.stringify((await control(sandbox, 'GET', 'trust')).body)));
}

/** What a verifier has that just asked. */
export async function materialOf(
  gateway: Gateway,
): Promise<{ readonly trust: Trust; readonly statusLists: StatusLists }> {
  const { trust: file, statusLists } = expectOk(await gateway.verificationMaterial());
  const trust = trustOf(file);
  return {
    trust,
    statusLists: newestOfEach(statusLists.map((list) => expectOk(readStatusList(list, trust)))),
  };
}

/** What a kiosk presents to have this key certified. */
export function certificateRequest(key: SigningKey) {
  const publicKey = publicKeyOf(key.seed);
  const proven = Buffer.concat([Buffer.from('changming-kiosk-key:'), publicKey]);
  return { publicKey, proof: signBytes(new Uint8Array(proven), key) };
}

/** A kiosk with a key that was certified, which signs codes by itself. */
export interface OfflineKiosk {
  readonly gateway: Gateway;
  readonly certificate: KioskCertificate;
  readonly key: SigningKey;
  /** A code of today's face, issued at `at` (ms), at the next place of the block; what a story changes is given. */
  sign(at: number, change?: Partial<OfflineCodeClaims>): Uint8Array;
  /** Reports it under a key of its own. */
  report(
    holder: PersonReference,
    payload: Uint8Array,
    change?: Partial<OfflineIssueReport>,
  ): ReturnType<Gateway['reportOfflineIssue']>;
}

export async function certifiedKiosk(
  sandbox: { readonly url: string },
  token?: string,
  key = signingKeyOf(new Uint8Array(randomBytes(32))),
): Promise<OfflineKiosk> {
  const gateway = gatewayOf(sandbox, token);
  const { certificate: bytes } = expectOk(
    await gateway.certifyKey(certificateRequest(key), `certify/${key.keyId}`),
  );
  const { certificate } = expectOk(readCertificate(bytes, (await materialOf(gateway)).trust));
  let signed = 0;
  return {
    gateway,
    certificate,
    key,
    sign: (at, change = {}) => {
      signed += 1;
      const claims: OfflineCodeClaims = {
        ...{ issuer: 'sandbox.example', issuedAt: Math.floor(at / 1000) },
        expiresOn: addDays(calendarDateInShanghai(at), certificate.days - 1),
        ...{ cardId: randomBytes(8).toString('hex'), holder: randomBytes(8).toString('base64url') },
        face: { name: '王*英', number: '310105********0018' },
        status: { index: certificate.status.index + signed, uri: certificate.status.uri },
        ...change,
      };
      return new Uint8Array(Buffer.from(expectOk(encodeKioskCode(claims, key, bytes))));
    },
    report: (holder, payload, change = {}) =>
      gateway.reportOfflineIssue(
        { holder, agent: null, reason: 'first', payload, ageSeconds: 0, ...change },
        `offline/${randomBytes(8).toString('hex')}`,
      ),
  };
}
