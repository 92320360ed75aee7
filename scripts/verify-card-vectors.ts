import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tag } from 'cbor2';
import { decodeBase45, encodeBase45 } from '../electron/credential/base45.ts';
import { encodeClaims, type OfflineCodeClaims } from '../electron/credential/claims.ts';
import { decodeCbor, encodeCbor } from '../electron/credential/deterministic-cbor.ts';
import {
  encodeOfflineCode,
  type OfflineCodeRefusal,
  prefix,
  type SigningKey,
} from '../electron/credential/offline-code.ts';
import { signEnvelope } from '../electron/credential/signed-envelope.ts';
import { keyIdOf, type TrustFile } from '../electron/credential/trust.ts';
import type { CalendarDate } from '../electron/foundation/calendar-date.ts';

/** The test vectors in docs/offline-code-vectors/; run directly, this writes them anew. */
export interface OfflineCodeVector {
  readonly describes: string;
  readonly code: string;
  readonly now: string;
  readonly verdict: 'genuine' | OfflineCodeRefusal;
  /** Of a genuine code. */
  readonly claims?: OfflineCodeClaims;
}

export const vectorsFolder = join(import.meta.dirname, '../docs/offline-code-vectors');

/** PUBLISHED keys, for test vectors alone: RFC 8032, section 7.1, TEST 1 and TEST 2. */
const issuerKey = keyOf('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
const strangerKey = keyOf('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');

const noon = '2026-03-14T12:00:00+08:00';
const claims: OfflineCodeClaims = {
  ...{ issuer: 'vectors.example', issuedAt: Date.parse('2026-03-14T09:30:00+08:00') / 1000 },
  ...{ expiresOn: '2026-09-10' as CalendarDate, cardId: '000102030405060708090a0b0c0d0e0f' },
  holder: 'f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff',
  face: { name: '王*英', number: '310105********0428' },
  status: { index: 4711, uri: 'https://vectors.example/status/1' },
};

export function vectorsTrust(): TrustFile {
  const { x = '' } = createPublicKey(issuerKey.privateKey).export({ format: 'jwk' });
  const during = { notBefore: '2026-01-01T00:00:00+08:00', notAfter: '2026-12-31T23:59:59+08:00' };
  return [{ kid: issuerKey.keyId, issuer: claims.issuer, publicKey: x, ...during }];
}

/** By the name of the file. */
export function offlineCodeVectors(): Readonly<Record<string, OfflineCodeVector>> {
  const genuine = textOf(claims);
  const bytes = decodeBase45(genuine.slice(prefix.length)) ?? new Uint8Array();
  const flipped = (at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
  const item = decodeCbor(bytes) as Tag;
  const parts = item.contents as readonly [Uint8Array, unknown, Uint8Array, Uint8Array];
  /** Well signed, but under another header. */
  const withHeader = (header: readonly (readonly [number, unknown])[]) => {
    const signed = encodeCbor(new Map(header));
    const toSign = encodeCbor(['Signature1', signed, new Uint8Array(), parts[2]]);
    const signature = new Uint8Array(sign(null, toSign, issuerKey.privateKey));
    return wrap(encodeCbor(new Tag(18, [signed, new Map(), parts[2], signature])));
  };
  const kid = new Uint8Array(Buffer.from(issuerKey.keyId, 'hex'));
  const good = (
    describes: string,
    code: string,
    now: string,
    said: OfflineCodeClaims,
  ): OfflineCodeVector => ({
    ...{ describes, code, now, verdict: 'genuine', claims: said },
  });
  const bad = (
    verdict: OfflineCodeRefusal,
    describes: string,
    code: string,
    now = noon,
  ): OfflineCodeVector => ({ describes, code, now, verdict });
  const signedPayload = (payload: unknown) => wrap(signEnvelope(encodeCbor(payload), issuerKey));
  const changed = (change: (map: Map<number, unknown>) => void) => {
    const map = decodeCbor(encodeClaims(claims)) as Map<number, unknown>;
    change(map);
    return signedPayload(map);
  };
  const latin = { ...claims, face: { name: 'M*** L*', number: 'FRA3100********' } };
  return {
    genuine: good('a code on the day of its issue', genuine, noon, claims),
    'genuine-latin-name': good('a name and a number of another kind', textOf(latin), noon, latin),
    'genuine-last-second': good(
      'the last second of the last day',
      genuine,
      '2026-09-10T23:59:59+08:00',
      claims,
    ),
    expired: bad('expired', 'the first second after the last day', genuine, '2026-09-11T00:00:00+08:00'),
    'genuine-issuer-clock-ahead': good(
      'the issuer’s clock runs five minutes before the verifier’s',
      genuine,
      '2026-03-14T09:25:00+08:00',
      claims,
    ),
    'not-yet-valid': bad(
      'not-yet-valid',
      'issued more than five minutes from now',
      genuine,
      '2026-03-14T09:24:59+08:00',
    ),
    'wrong-key': bad(
      'bad-signature',
      'signed by a stranger under the key id of the issuer',
      textOf(claims, { ...strangerKey, keyId: issuerKey.keyId }),
    ),
    'unknown-key': bad('unknown-issuer', 'signed by a stranger', textOf(claims, strangerKey)),
    'other-issuer': bad(
      'unknown-issuer',
      'the issuer’s key, but another issuer’s name',
      textOf({ ...claims, issuer: 'other.example' }),
    ),
    'key-not-yet-in-use': bad(
      'unknown-issuer',
      'issued before the key was in use',
      textOf({ ...claims, issuedAt: Date.parse('2025-12-31T23:59:59+08:00') / 1000 }),
    ),
    'flipped-bit-signature': bad('bad-signature', 'the last bit flipped', wrap(flipped(bytes.length - 1))),
    'flipped-bit-payload': bad(
      'bad-signature',
      'one bit of the holder flipped',
      wrap(flipped(Buffer.from(bytes).indexOf('f0f1f2', 'hex') + 3)),
    ),
    'flipped-bit-key-id': bad('unknown-issuer', 'one bit of the key id flipped', wrap(flipped(12))),
    truncated: bad('not-a-code', 'the last byte is missing', wrap(bytes.subarray(0, -1))),
    'truncated-text': bad('not-a-code', 'the last character is missing', genuine.slice(0, -1)),
    extended: bad('not-a-code', 'one byte follows', wrap(Uint8Array.of(...bytes, 0))),
    'line-end': bad('not-a-code', 'a line end follows', `${genuine}\n`),
    'lower-case': bad('not-a-code', 'in lower case', genuine.toLowerCase()),
    'no-prefix': bad('not-a-code', 'without its prefix', genuine.slice(prefix.length)),
    'bad-base45': bad('not-a-code', ':::, which base45 never writes', `${prefix}:::${genuine.slice(8)}`),
    'other-text': bad('not-a-code', 'an address', 'HTTPS://EXAMPLE.ORG/'),
    empty: bad('not-a-code', 'nothing but the prefix', prefix),
    'too-long': bad('not-a-code', '513 characters', prefix + '0'.repeat(508)),
    untagged: bad('not-a-code', 'without tag 18', wrap(encodeCbor(item.contents))),
    'wrong-tag': bad('not-a-code', 'tag 17, a COSE_Mac0', wrap(encodeCbor(new Tag(17, item.contents)))),
    'wrong-algorithm': bad(
      'not-a-code',
      'ES256 in the header',
      withHeader([
        [1, -7],
        [4, kid],
      ]),
    ),
    'critical-header': bad(
      'not-a-code',
      'a critical header',
      withHeader([
        [1, -8],
        [2, [-70_009]],
        [4, kid],
        [-70_009, 1],
      ]),
    ),
    'long-form-length': bad(
      'not-a-code',
      'the length of the protected header in two bytes where one does: not deterministic',
      wrap(Uint8Array.of(...bytes.subarray(0, 2), 0x58, (bytes[2] ?? 0) & 0x1f, ...bytes.subarray(3))),
    ),
    'unprotected-header': bad(
      'not-a-code',
      'something in the header that is not signed',
      wrap(encodeCbor(new Tag(18, [parts[0], new Map([[4, kid]]), parts[2], parts[3]]))),
    ),
    'claim-missing': bad(
      'not-a-code',
      'signed, without a card id',
      changed((map) => map.delete(7)),
    ),
    'claim-unknown': bad(
      'not-a-code',
      'signed, with one claim more',
      changed((map) => map.set(3, 'x')),
    ),
    'claim-wrong-type': bad(
      'not-a-code',
      'signed, iat is text',
      changed((map) => map.set(6, '1')),
    ),
    'claim-float': bad(
      'not-a-code',
      'signed, iat is 1.5',
      changed((map) => map.set(6, 1.5)),
    ),
    'expiry-within-a-day': bad(
      'not-a-code',
      'signed, but exp is no midnight in Shanghai',
      changed((map) => map.set(4, Number(map.get(4)) + 1)),
    ),
    'payload-no-map': bad('not-a-code', 'signed, but the payload is a list', signedPayload([1, 2, 3])),
  };
}

function textOf(said: OfflineCodeClaims, key = issuerKey): string {
  const code = encodeOfflineCode(said, key);
  if (!code.ok) throw new Error(code.error.detail);
  return code.value;
}

function wrap(bytes: Uint8Array): string {
  return prefix + encodeBase45(bytes);
}

function keyOf(seed: string): SigningKey {
  // PKCS #8 of an Ed25519 key, RFC 8410, section 7: a fixed beginning and the 32 bytes.
  const key = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  const privateKey: KeyObject = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  return { keyId: keyIdOf(createPublicKey(privateKey)), privateKey };
}

export function vectorFiles(): ReadonlyMap<string, string> {
  const files = { trust: vectorsTrust(), ...offlineCodeVectors() };
  return new Map(
    Object.entries(files).map(([name, content]) => [
      `${name}.json`,
      `${JSON.stringify(content, undefined, 2)}\n`,
    ]),
  );
}

if (import.meta.main) {
  rmSync(vectorsFolder, { recursive: true, force: true });
  mkdirSync(vectorsFolder);
  for (const [name, text] of vectorFiles()) writeFileSync(join(vectorsFolder, name), text);
}
