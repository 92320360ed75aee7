import { base64urlnopad } from '@scure/base';
import type { OfflineCodeClaims } from '../../electron/credential/claims.ts';
import { encodeCertificate } from '../../electron/credential/kiosk-certificate.ts';
import { encodeKioskCode, encodeOfflineCode } from '../../electron/credential/offline-code.ts';
import { publicKeyOf, type SigningKey, signingKeyOf } from '../../electron/credential/signing-key.ts';
import { type CardStatus, encodeStatusList } from '../../electron/credential/status-list.ts';
import { addDays, calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';

const day = 86_400;
const issuer = 'ssc.songjiang.example';
const uri = `https://${issuer}/status/1`;
const authority = signingKeyOf(new Uint8Array(32).fill(1));
const stranger = signingKeyOf(new Uint8Array(32).fill(2));
const kiosk = signingKeyOf(new Uint8Array(32).fill(3));

/** Seconds since 1970; everything here is dated from it. */
const now = Math.floor(Date.now() / 1000);

/** Places in the status list. */
export const places = {
  good: 1,
  lost: 2,
  replaced: 3,
  suspended: 4,
  ended: 5,
  kiosk: 20,
  ofKiosk: 21,
} as const;

const statuses: readonly CardStatus[] = Array.from({ length: 40 }, (_, index) => {
  const said = Object.entries(places).find(([, place]) => place === index)?.[0];
  return said === 'lost' || said === 'replaced' || said === 'suspended' || said === 'ended' ? said : 'valid';
});

/** The text of a trust file with the one authority. */
export const trustText = JSON.stringify([
  {
    ...{ kid: authority.keyId, issuer, publicKey: base64urlnopad.encode(publicKeyOf(authority.seed)) },
    ...{ notBefore: '2020-01-01T00:00:00Z', notAfter: '2099-01-01T00:00:00Z' },
  },
]);

function claims(changes: Partial<OfflineCodeClaims> = {}): OfflineCodeClaims {
  return {
    ...{ issuer, issuedAt: now - 2 * day, expiresOn: addDays(calendarDateInShanghai(now * 1000), 100) },
    ...{ cardId: '0011223344556677', holder: 'Zz0123456789abcdefghij' },
    ...{ face: { name: '王*英', number: '310105********0428' }, status: { index: places.good, uri } },
    ...changes,
  };
}

function written(code: ReturnType<typeof encodeOfflineCode>): string {
  if (!code.ok) throw new Error(code.error.detail);
  return code.value;
}

/** A card that the authority signed, at a place of the list. */
export function cardAt(
  place: number,
  changes: Partial<OfflineCodeClaims> = {},
  key: SigningKey = authority,
): string {
  return written(encodeOfflineCode(claims({ status: { index: place, uri }, ...changes }), key));
}

/** Signed by a key that nobody knows. */
export function cardOfAStranger(): string {
  return cardAt(places.good, {}, stranger);
}

/** Signed by a key that says that it is the authority's. */
export function forgedCard(): string {
  return cardAt(places.good, {}, { keyId: authority.keyId, seed: stranger.seed });
}

export function expiredCard(): string {
  const [issuedAt, expiresOn] = [now - 200 * day, calendarDateInShanghai((now - 20 * day) * 1000)];
  return cardAt(places.good, { issuedAt, expiresOn });
}

export function cardOfTheFuture(): string {
  return cardAt(places.good, { issuedAt: now + 10 * day });
}

/** Signed by a kiosk of the authority while it had no network. */
export function kioskCard(): string {
  const certificate = encodeCertificate(
    {
      ...{ kiosk: 'songjiang-07', publicKey: publicKeyOf(kiosk.seed), notBefore: now - 9 * day },
      ...{ notAfter: now + 9 * day, status: { index: places.kiosk, uri }, cards: 10, days: 60 },
    },
    authority,
  );
  const until = addDays(calendarDateInShanghai(now * 1000), 30);
  const said = claims({ expiresOn: until, status: { index: places.ofKiosk, uri } });
  return written(encodeKioskCode(said, kiosk, certificate));
}

/** The authority's list of so many hours ago; `changes` by place. Good for a day. */
export function listOf(
  hoursAgo: number,
  changes: Readonly<Record<number, CardStatus>> = {},
  key: SigningKey = authority,
): Uint8Array {
  const issuedAt = now - hoursAgo * 3_600;
  const changed = statuses.map((status, index) => changes[index] ?? status);
  const times = { issuedAt, expiresAt: issuedAt + day, timeToLive: 3_600 };
  return encodeStatusList({ uri, ...times, statuses: changed }, key);
}

export function listOfAStranger(): Uint8Array {
  return listOf(0, {}, stranger);
}
