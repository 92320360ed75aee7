import { Tag } from 'cbor2';
import { decodeBase45, encodeBase45 } from '../../electron/credential/base45.ts';
import type { OfflineCodeClaims } from '../../electron/credential/claims.ts';
import { decodeCbor, encodeCbor } from '../../electron/credential/deterministic-cbor.ts';
import { encodeCertificate, type KioskCertificate } from '../../electron/credential/kiosk-certificate.ts';
import {
  encodeKioskCode,
  encodeOfflineCode,
  prefix,
  proveOfflineCode,
} from '../../electron/credential/offline-code.ts';
import { signEnvelope } from '../../electron/credential/signed-envelope.ts';
import { publicKeyOf, type SigningKey, signingKeyOf } from '../../electron/credential/signing-key.ts';
import {
  type CardStatus,
  encodeStatusList,
  readStatusList,
  type StatusList,
} from '../../electron/credential/status-list.ts';
import type { Trust } from '../../electron/credential/trust.ts';
import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import type { Failure, Result } from '../../electron/foundation/result.ts';

/** What the tests of this room have in common: two authorities, a kiosk, a stranger, and what they sign. */
export const authority = signingKeyOf(new Uint8Array(32).fill(1));
export const otherAuthority = signingKeyOf(new Uint8Array(32).fill(2));
export const kiosk = signingKeyOf(new Uint8Array(32).fill(3));
export const stranger = signingKeyOf(new Uint8Array(32).fill(4));

export const now = Date.parse('2026-03-14T12:00:00+08:00');
export const seconds = (time: string): number => Date.parse(time) / 1000;

export const trust: Trust = new Map(
  [
    { key: authority, issuer: 'a.example' },
    { key: otherAuthority, issuer: 'b.example' },
  ].map(({ key, issuer }) => [
    key.keyId,
    {
      ...{ issuer, publicKey: publicKeyOf(key.seed) },
      ...{ notBefore: Date.parse('2026-01-01T00:00:00+08:00'), notAfter: now },
    },
  ]),
);

export const uri = 'https://a.example/status/1';
export const claims: OfflineCodeClaims = {
  ...{ issuer: 'a.example', issuedAt: now / 1000, expiresOn: '2026-09-09' as CalendarDate },
  ...{ cardId: '0011223344556677', holder: '_-pseudonym0123456789A' },
  ...{ face: { name: '王*英', number: '310105********0428' } },
  status: { index: 4711, uri },
};

export const certificate: KioskCertificate = {
  ...{ kiosk: 'kiosk-0427', publicKey: publicKeyOf(kiosk.seed) },
  ...{ notBefore: seconds('2026-03-01T00:00:00+08:00'), notAfter: seconds('2026-03-31T00:00:00+08:00') },
  ...{ status: { index: 9000, uri }, cards: 50, days: 30 },
};
/** What the kiosk may sign: its first place, for thirty days with today. */
export const kioskClaims: OfflineCodeClaims = {
  ...{ ...claims, expiresOn: '2026-04-12' as CalendarDate },
  status: { index: 9001, uri },
};

export function expectOk<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.detail ?? result.error.code);
}

export function codeOf(change: Partial<OfflineCodeClaims> = {}, key: SigningKey = authority): string {
  return expectOk(encodeOfflineCode({ ...claims, ...change }, key));
}

/** Signed by the kiosk under the certificate with these changes. */
export function kioskCodeOf(
  change: Partial<OfflineCodeClaims> = {},
  certified: Partial<KioskCertificate> = {},
  signers: { readonly authority?: SigningKey; readonly kiosk?: SigningKey } = {},
): string {
  const bytes = encodeCertificate({ ...certificate, ...certified }, signers.authority ?? authority);
  return expectOk(encodeKioskCode({ ...kioskClaims, ...change }, signers.kiosk ?? kiosk, bytes));
}

/** A code of any payload under any protected header (without the algorithm). */
export function codeUnder(
  header: ReadonlyMap<number, unknown>,
  payload: Uint8Array,
  key: SigningKey,
): string {
  return wrap(signEnvelope(payload, header, key));
}

export function wrap(bytes: Uint8Array): string {
  return prefix + encodeBase45(bytes);
}

export function bytesIn(code: string): Uint8Array {
  return decodeBase45(code.slice(prefix.length)) ?? new Uint8Array();
}

/** The four parts of the COSE_Sign1 that these bytes are. */
export function partsOf(bytes: Uint8Array): readonly [Uint8Array, unknown, Uint8Array, Uint8Array] {
  return (decodeCbor(bytes) as Tag).contents as [Uint8Array, unknown, Uint8Array, Uint8Array];
}

/** The same COSE_Sign1 with another tag or other parts. */
export function rebuilt(parts: readonly unknown[], tag = 18): Uint8Array {
  return encodeCbor(new Tag(tag, parts));
}

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
}

export function withBitFlipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}

/** Where these bytes stand within the others, in bits: from and to. */
export function bitsOf(part: Uint8Array, whole: Uint8Array): readonly [number, number] {
  const at = Buffer.from(whole).lastIndexOf(Buffer.from(part));
  if (at < 0) throw new Error('it does not stand there');
  return [at * 8, (at + part.length) * 8];
}

/** Why a code is not believed, or that it is proven. */
export function refusalOf(code: string | Uint8Array): string {
  const proven = proveOfflineCode(code, trust);
  return proven.ok ? 'proven' : [proven.error.code, proven.error.detail].filter(Boolean).join(': ');
}

/** Every card valid but these; published at noon for a day. */
export function listBytes(
  statuses: Readonly<Record<number, CardStatus>> = {},
  change: Partial<Parameters<typeof encodeStatusList>[0]> = {},
  key: SigningKey = authority,
): Uint8Array {
  const all = Array.from({ length: 10_000 }, (_, index) => statuses[index] ?? 'valid');
  const from = now / 1000;
  const list = { uri, issuedAt: from, expiresAt: from + 86_400, timeToLive: 3600, statuses: all, ...change };
  return encodeStatusList(list, key);
}

export function listIn(...given: Parameters<typeof listBytes>): StatusList {
  return expectOk(readStatusList(listBytes(...given), trust));
}
