import { zlibSync } from 'fflate';
import type { CalendarDate } from '../electron/foundation/calendar-date.ts';
import { type OfflineCodeVector, type Proven, proven, type Vectors } from './verify-card-vector.ts';
import {
  bytesIn,
  certificate,
  certificateOf,
  changedClaims,
  claims,
  codeOf,
  flippedIn,
  keys,
  kioskClaims,
  kioskCodeOf,
  listOf,
  ofParts,
  partsOf,
  secondsOf,
  signedByAuthority,
  uri,
} from './verify-card-vector-signers.ts';

const code = codeOf();
const kioskCode = kioskCodeOf();
const good = listOf();
const lost = listOf({ 4711: 'lost' });
const halfPastNine = '2026-03-14T09:30:00+08:00';
const hourBefore = { issuedAt: secondsOf('2026-03-14T08:30:00+08:00') };
const aDayLater = '2026-03-15T09:30:00+08:00';

const ofAuthority = (describes: string, about: Proven = {}): OfflineCodeVector =>
  proven(describes, code, claims, about);
const ofKiosk = (describes: string, about: Proven = {}): OfflineCodeVector =>
  proven(describes, kioskCode, kioskClaims, { kiosk: certificate.kiosk, ...about });

/** Codes whose signature is good, by the time alone. */
export function timedVectors(): Vectors {
  const latin = { ...claims, face: { name: 'M*** L*', number: 'FRA3100********' } };
  const last = { ...kioskClaims, status: { index: 4850, uri } };
  const atItsEnd = {
    ...kioskClaims,
    issuedAt: certificate.notAfter,
    expiresOn: '2026-04-29' as CalendarDate,
  };
  const kiosk = certificate.kiosk;
  return {
    genuine: ofAuthority('signed by the authority, on the day of its issue'),
    'genuine-latin-name': proven('a name and a number of another kind', codeOf(latin), latin),
    'genuine-last-second': ofAuthority('the last second of the last day', {
      now: '2026-09-09T23:59:59+08:00',
    }),
    expired: ofAuthority('the first second after the last day', {
      ...{ verdict: 'expired', now: '2026-09-10T00:00:00+08:00' },
    }),
    'expired-years-ago': ofAuthority('a clock that is ten years ahead', {
      ...{ verdict: 'expired', now: '2036-03-14T12:00:00+08:00', lists: [good] },
      ...{ revocation: 'good', listFrom: halfPastNine },
    }),
    'genuine-issuer-clock-ahead': ofAuthority('the issuer’s clock runs five minutes before the verifier’s', {
      now: '2026-03-14T09:25:00+08:00',
    }),
    'not-yet-valid': ofAuthority('issued more than five minutes from now', {
      ...{ verdict: 'not-yet-valid', now: '2026-03-14T09:24:59+08:00' },
    }),
    'not-yet-valid-by-years': ofAuthority('a clock that stands at the beginning of 1970', {
      ...{ verdict: 'not-yet-valid', now: '1970-01-01T00:00:00Z' },
    }),
    'kiosk-genuine': ofKiosk('signed by a kiosk, at its first place'),
    'kiosk-genuine-last-place': proven('signed by a kiosk, at its last place', kioskCodeOf(last), last, {
      kiosk,
    }),
    'kiosk-genuine-after-its-certificate': ofKiosk('signed by a kiosk whose certificate has ended since', {
      now: '2026-04-12T23:59:59+08:00',
    }),
    'kiosk-genuine-last-second': proven(
      'signed by a kiosk in the last second of its certificate, for thirty days with that one',
      kioskCodeOf(atItsEnd),
      atItsEnd,
      { kiosk, now: '2026-03-31T12:00:00+08:00' },
    ),
    'kiosk-expired': ofKiosk('signed by a kiosk, the first second after the last day', {
      ...{ verdict: 'expired', now: '2026-04-13T00:00:00+08:00' },
    }),
  };
}

/** Codes whose signature is good, by their status lists. */
export function listedVectors(): Vectors {
  const at = { listFrom: halfPastNine };
  const unlisted = { verdict: 'status-missing', requireStatus: true } as const;
  const reading = (
    refusal: 'not-a-status-list' | 'unknown-issuer' | 'bad-signature',
    list: Uint8Array,
  ): Proven => ({
    ...unlisted,
    lists: [[list, refusal]],
  });
  const parts = partsOf(good);
  const same = changedClaims(good, () => undefined);
  const oneBit = changedClaims(good, (map) => (map.get(65_533) as Map<string, unknown>).set('bits', 1));
  const typed = [[16, 'application/statuslist+cwt']] as const;
  const packed = new Uint8Array(2500);
  packed[4711 >> 1] = 7 << 4;
  const withList = (lst: Uint8Array) =>
    signedByAuthority(
      changedClaims(good, (map) => (map.get(65_533) as Map<string, unknown>).set('lst', lst)),
      typed,
    );
  const zipped = zlibSync(new Uint8Array(2500), { level: 9 });
  const checksum = zipped.slice(-4);
  // Two places are a byte: 4801 is there too.
  const second = { ...kioskClaims, status: { index: 4802, uri } };
  const upToTheCertificate = Array.from({ length: 4801 }, (_, index) =>
    index === certificate.status.index ? ('ended' as const) : ('valid' as const),
  );
  const nextKey = { issuedAt: secondsOf('2026-07-01T00:00:00+08:00') };
  const revokes = (status: 'ended' | 'suspended' | 'lost' | 'replaced') =>
    ofAuthority(`its list says ${status}`, {
      ...{ ...at, verdict: 'revoked', revocation: status, lists: [listOf({ 4711: status })] },
    });
  return {
    'status-good': ofAuthority('its list says valid', {
      ...{ ...at, revocation: 'good', lists: [good], requireStatus: true },
    }),
    'status-lost': revokes('lost'),
    'status-replaced': revokes('replaced'),
    'status-suspended': revokes('suspended'),
    'status-ended': revokes('ended'),
    'status-unknown-value': ofAuthority('its list has the value 7, which nobody knows: ended', {
      ...{
        ...at,
        verdict: 'revoked',
        revocation: 'ended',
        lists: [withList(zlibSync(packed, { level: 9 }))],
      },
    }),
    'status-missing': ofAuthority('no list, where one is required', unlisted),
    'status-of-other-places': ofAuthority('its list ends before its place', {
      ...{
        ...at,
        ...unlisted,
        lists: [listOf({}, { statuses: Array.from({ length: 4710 }, () => 'valid') })],
      },
    }),
    'status-of-another-uri': ofAuthority('a list of another URI, where one is required', {
      ...{ ...unlisted, lists: [listOf({ 4711: 'lost' }, { uri: `${uri}0` })] },
    }),
    'status-of-another-issuer': ofAuthority(
      'another issuer’s list of the same URI, newer, which must not hide its own',
      {
        ...{ verdict: 'revoked', revocation: 'lost', listFrom: '2026-03-14T08:30:00+08:00' },
        lists: [listOf({}, {}, keys.otherAuthority), listOf({ 4711: 'lost' }, hourBefore)],
      },
    ),
    'status-newest-counts': ofAuthority(
      'an older list that says valid comes after a newer one that says lost',
      {
        ...{ ...at, verdict: 'revoked', revocation: 'lost', lists: [lost, listOf({}, hourBefore)] },
      },
    ),
    'status-stale': ofAuthority('its list has ended, and acquits nobody', {
      ...{ ...at, verdict: 'status-stale', revocation: 'good', lists: [good], now: aDayLater },
    }),
    'status-stale-condemns': ofAuthority('its list has ended, and still says lost', {
      ...{ ...at, verdict: 'revoked', revocation: 'lost', lists: [lost], now: aDayLater },
    }),
    'status-from-the-future': ofAuthority('its list is from more than five minutes ahead', {
      ...{ verdict: 'status-stale', revocation: 'good', listFrom: '2026-03-14T12:05:01+08:00' },
      lists: [listOf({}, { issuedAt: secondsOf('2026-03-14T12:05:01+08:00') })],
    }),
    'status-expired-first': ofAuthority('lost and expired: the time is looked at first', {
      ...{ ...at, verdict: 'expired', revocation: 'lost', lists: [lost], now: '2026-09-10T00:00:00+08:00' },
    }),
    'status-by-the-next-key': ofAuthority('a list by the next key of the same issuer', {
      ...{ verdict: 'revoked', revocation: 'replaced', listFrom: '2026-07-01T00:00:00+08:00' },
      ...{
        lists: [listOf({ 4711: 'replaced' }, nextKey, keys.laterAuthority)],
        now: '2026-07-01T12:00:00+08:00',
      },
    }),
    'status-by-a-key-past-its-time': ofAuthority('a list by a key that no longer signs', {
      ...{ ...reading('unknown-issuer', listOf({}, nextKey)), now: '2026-07-01T12:00:00+08:00' },
    }),
    'status-by-a-stranger': ofAuthority(
      'a stranger’s list',
      reading('unknown-issuer', listOf({}, {}, keys.stranger)),
    ),
    'status-by-a-kiosk': ofAuthority(
      'a list that the kiosk signed',
      reading('unknown-issuer', listOf({}, {}, keys.kiosk)),
    ),
    'status-bit-flipped': ofAuthority(
      'one bit of its list is flipped',
      reading('bad-signature', flippedIn(lost, partsOf(lost)[2])),
    ),
    'status-without-type': ofAuthority(
      'a list without its type',
      reading('not-a-status-list', signedByAuthority(same)),
    ),
    'status-other-type': ofAuthority(
      'a list under the type of those in JSON',
      reading('not-a-status-list', signedByAuthority(same, [[16, 'application/statuslist+jwt']])),
    ),
    'status-untagged': ofAuthority(
      'a list with another tag',
      reading('not-a-status-list', ofParts(parts, 17)),
    ),
    'status-of-one-bit': ofAuthority(
      'a list of one bit a card',
      reading('not-a-status-list', signedByAuthority(oneBit, typed)),
    ),
    'status-wrong-checksum': ofAuthority(
      'a list, well signed, whose Adler-32 is wrong',
      reading(
        'not-a-status-list',
        withList(zipped.map((byte, at) => (at < zipped.length - 1 ? byte : byte ^ 1))),
      ),
    ),
    'status-without-checksum': ofAuthority(
      'a list, well signed, without its Adler-32',
      reading('not-a-status-list', withList(zipped.slice(0, -4))),
    ),
    'status-more-than-a-list': ofAuthority(
      'a list, well signed, after which something stands',
      reading('not-a-status-list', withList(Uint8Array.of(...zipped, 0, ...checksum))),
    ),
    'status-is-a-card': ofAuthority('a card for a list', reading('not-a-status-list', bytesIn(code))),
    'status-is-a-certificate': ofAuthority(
      'a certificate for a list',
      reading('not-a-status-list', certificateOf()),
    ),
    'kiosk-status-good': ofKiosk('its list says valid of it and of its kiosk', {
      ...{ ...at, revocation: 'good', lists: [good], requireStatus: true },
    }),
    'kiosk-status-lost': ofKiosk('its list says lost', {
      ...{ ...at, verdict: 'revoked', revocation: 'lost', lists: [listOf({ 4801: 'lost' })] },
    }),
    'kiosk-revoked': ofKiosk('the certificate’s own place is ended: a stolen kiosk', {
      ...{ ...at, verdict: 'revoked', revocation: 'kiosk-revoked', lists: [listOf({ 4800: 'ended' })] },
    }),
    'kiosk-revoked-beyond-the-list': proven(
      'a stolen kiosk; its list ends before the place of its code',
      kioskCodeOf(second),
      second,
      {
        ...{ ...at, verdict: 'revoked', revocation: 'kiosk-revoked', kiosk: certificate.kiosk },
        lists: [listOf({}, { statuses: upToTheCertificate })],
      },
    ),
  };
}
