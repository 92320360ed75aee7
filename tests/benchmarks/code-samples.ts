import type { OfflineCodeClaims } from '../../electron/credential/claims.ts';
import { encodeCertificate } from '../../electron/credential/kiosk-certificate.ts';
import { encodeKioskCode, encodeOfflineCode } from '../../electron/credential/offline-code.ts';
import { publicKeyOf, signingKeyOf } from '../../electron/credential/signing-key.ts';
import { encodeStatusList, newestOfEach, readStatusList } from '../../electron/credential/status-list.ts';
import type { Trust } from '../../electron/credential/trust.ts';
import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import type { Failure, Result } from '../../electron/foundation/result.ts';

export const kinds = ['authority', 'kiosk'] as const;
/** Who signed a code. */
export type Kind = (typeof kinds)[number];

const authority = signingKeyOf(new Uint8Array(32).fill(1));
const kiosk = signingKeyOf(new Uint8Array(32).fill(2));
/** Milliseconds since 1970. */
export const now = Date.parse('2026-03-14T12:00:00+08:00');
const seconds = now / 1000;
const issuer = 'ssm.example';
const uri = 'https://ssm.example/s/1';
/** How many cards the status list speaks of. */
export const listLength = 100_000;

const certificate = encodeCertificate(
  {
    ...{ kiosk: 'CN-0007', publicKey: publicKeyOf(kiosk.seed), cards: 200, days: 30 },
    ...{ notBefore: seconds - 86_400, notAfter: seconds + 90 * 86_400, status: { index: 4_000, uri } },
  },
  authority,
);

const claims: OfflineCodeClaims = {
  ...{ issuer, issuedAt: seconds, expiresOn: '2026-04-10' as CalendarDate, cardId: '0123456789abcdef' },
  ...{ holder: 'q83vEjRWeJCrze8SNFZ4kA', face: { name: '王*英', number: '310105********0428' } },
  status: { index: 4_001, uri },
};

/** Signs the same claims as each of the two does. */
export const sign: Readonly<Record<Kind, () => string>> = {
  authority: () => expectValue(encodeOfflineCode(claims, authority)),
  kiosk: () => expectValue(encodeKioskCode(claims, kiosk, certificate)),
};

export const trust: Trust = new Map([
  [authority.keyId, { issuer, publicKey: publicKeyOf(authority.seed), notBefore: 0, notAfter: now }],
]);

const list = encodeStatusList(
  {
    ...{ uri, issuedAt: seconds, expiresAt: seconds + 86_400, timeToLive: 3_600 },
    statuses: Array.from({ length: listLength }, (_, index) => (index % 50 === 49 ? 'lost' : 'valid')),
  },
  authority,
);
export const statusLists = newestOfEach([expectValue(readStatusList(list, trust))]);

function expectValue<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(result.error.detail ?? result.error.code);
  return result.value;
}
