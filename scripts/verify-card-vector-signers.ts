import { base64urlnopad, hex } from '@scure/base';
import { Tag } from 'cbor2';
import { headerOf } from '../electron/credential/authority-signature.ts';
import { decodeBase45, encodeBase45 } from '../electron/credential/base45.ts';
import { encodeClaims, type OfflineCodeClaims } from '../electron/credential/claims.ts';
import { decodeCbor, encodeCbor } from '../electron/credential/deterministic-cbor.ts';
import { encodeCertificate, type KioskCertificate } from '../electron/credential/kiosk-certificate.ts';
import { encodeKioskCode, encodeOfflineCode, prefix } from '../electron/credential/offline-code.ts';
import { signEnvelope } from '../electron/credential/signed-envelope.ts';
import { publicKeyOf, type SigningKey, signingKeyOf } from '../electron/credential/signing-key.ts';
import { type CardStatus, encodeStatusList } from '../electron/credential/status-list.ts';
import type { TrustFile } from '../electron/credential/trust.ts';
import type { CalendarDate } from '../electron/foundation/calendar-date.ts';
import type { Failure, Result } from '../electron/foundation/result.ts';

/** PUBLISHED keys, for test vectors alone: RFC 8032, section 7.1. */
export const keys = {
  /** TEST 1. */
  authority: keyOf('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
  /** TEST 2. */
  stranger: keyOf('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'),
  /** TEST 3. */
  kiosk: keyOf('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'),
  /** TEST 1024: the same authority's later one. */
  laterAuthority: keyOf('f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5'),
  /** TEST SHA(abc). */
  otherAuthority: keyOf('833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42'),
} as const;

export function vectorsTrust(): TrustFile {
  const first = { notBefore: '2026-01-01T00:00:00+08:00', notAfter: '2026-06-30T23:59:59+08:00' };
  const later = { notBefore: '2026-06-01T00:00:00+08:00', notAfter: '2027-05-31T23:59:59+08:00' };
  const entry = (key: SigningKey, issuer: string, during: typeof first) => ({
    ...{ kid: key.keyId, issuer, publicKey: base64urlnopad.encode(publicKeyOf(key.seed)) },
    ...during,
  });
  return [
    entry(keys.authority, 'vectors.example', first),
    entry(keys.laterAuthority, 'vectors.example', later),
    entry(keys.otherAuthority, 'other.example', first),
  ];
}

export const secondsOf = (time: string): number => Date.parse(time) / 1000;
export const uri = 'https://vectors.example/status/1';

export const claims: OfflineCodeClaims = {
  ...{ issuer: 'vectors.example', issuedAt: secondsOf('2026-03-14T09:30:00+08:00') },
  ...{
    expiresOn: '2026-09-09' as CalendarDate,
    cardId: '0001020304050607',
    holder: 'TjKYTwpAbFcPVf3w5mC0xQ',
  },
  face: { name: '王*英', number: '310105********0428' },
  status: { index: 4711, uri },
};

export const certificate: KioskCertificate = {
  ...{ kiosk: 'kiosk-0427', publicKey: publicKeyOf(keys.kiosk.seed) },
  notBefore: secondsOf('2026-03-01T00:00:00+08:00'),
  notAfter: secondsOf('2026-03-31T00:00:00+08:00'),
  ...{ status: { index: 4800, uri }, cards: 50, days: 30 },
};
/** Of the kiosk's first card. */
export const kioskClaims: OfflineCodeClaims = {
  ...{ ...claims, expiresOn: '2026-04-12' as CalendarDate, cardId: '08090a0b0c0d0e0f' },
  status: { index: 4801, uri },
};

export function codeOf(change: Partial<OfflineCodeClaims> = {}, key: SigningKey = keys.authority): string {
  return written(encodeOfflineCode({ ...claims, ...change }, key));
}

export function certificateOf(
  change: Partial<KioskCertificate> = {},
  key: SigningKey = keys.authority,
): Uint8Array {
  return encodeCertificate({ ...certificate, ...change }, key);
}

export function kioskCodeOf(
  change: Partial<OfflineCodeClaims> = {},
  certificateBytes: Uint8Array = certificateOf(),
  key: SigningKey = keys.kiosk,
): string {
  return written(encodeKioskCode({ ...kioskClaims, ...change }, key, certificateBytes));
}

/** Signed by the kiosk with whatever item where its certificate belongs. */
export function kioskCodeWith(item: unknown, payload: Uint8Array = encodeClaims(kioskClaims)): string {
  return wrap(signEnvelope(payload, new Map([[13, item]]), keys.kiosk));
}

export function signedByAuthority(
  payload: unknown,
  more: readonly (readonly [number, unknown])[] = [],
): Uint8Array {
  return signEnvelope(encodeCbor(payload), headerOf(keys.authority.keyId, more), keys.authority);
}

/** The claims in these signed bytes, changed and not signed. */
export function changedClaims(
  bytes: Uint8Array,
  change: (map: Map<number, unknown>) => void,
): Map<number, unknown> {
  const map = decodeCbor(partsOf(bytes)[2]) as Map<number, unknown>;
  change(map);
  return map;
}

/** Published at half past nine, good for a day: every place from 0 to 4999 valid but these. */
export function listOf(
  statuses: Readonly<Record<number, CardStatus>> = {},
  change: Partial<Parameters<typeof encodeStatusList>[0]> = {},
  key: SigningKey = keys.authority,
): Uint8Array {
  const issuedAt = change.issuedAt ?? claims.issuedAt;
  const all = Array.from({ length: 5000 }, (_, index) => statuses[index] ?? 'valid');
  const list = { uri, issuedAt, expiresAt: issuedAt + 86_400, timeToLive: 3600, statuses: all, ...change };
  return encodeStatusList(list, key);
}

export function wrap(bytes: Uint8Array): string {
  return prefix + encodeBase45(bytes);
}

export function bytesIn(code: string): Uint8Array {
  return decodeBase45(code.slice(prefix.length)) ?? new Uint8Array();
}

/** The four parts of a COSE_Sign1: protected header, unprotected header, payload, signature. */
export function partsOf(bytes: Uint8Array): readonly [Uint8Array, unknown, Uint8Array, Uint8Array] {
  return (decodeCbor(bytes) as Tag).contents as [Uint8Array, unknown, Uint8Array, Uint8Array];
}

/** A COSE_Sign1 of these parts, signed or not. */
export function ofParts(parts: readonly unknown[], tag = 18): Uint8Array {
  return encodeCbor(new Tag(tag, parts));
}

/** The last bit of the last byte of this part, flipped within the whole. */
export function flippedIn(whole: Uint8Array, part: Uint8Array): Uint8Array {
  const at = Buffer.from(whole).lastIndexOf(Buffer.from(part)) + part.length - 1;
  return whole.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

export const keyIdBytes = (key: SigningKey): Uint8Array => hex.decode(key.keyId);

function written(code: Result<string, Failure>): string {
  if (code.ok) return code.value;
  throw new Error(code.error.detail);
}

function keyOf(seed: string): SigningKey {
  return signingKeyOf(hex.decode(seed));
}
