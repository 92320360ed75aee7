import { randomBytes } from 'node:crypto';
import { hex } from '@scure/base';
import { type OfflineCodeClaims, shortenedFaceName } from '../../credential/claims.ts';
import { clockTolerance } from '../../credential/judge-code.ts';
import { type KioskCertificate, readCertificate } from '../../credential/kiosk-certificate.ts';
import { encodeKioskCode, proveOfflineCode } from '../../credential/offline-code.ts';
import { listOf, type StatusList } from '../../credential/status-list.ts';
import type { Trust } from '../../credential/trust.ts';
import { type CalendarDate, calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { Clock } from '../../foundation/clock.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { IssuedCode } from '../../gateway/gateway.ts';
import type { VerificationBook } from '../verification/verification-book.ts';
import type { KioskKey, SigningKeys } from './signing-keys.ts';

/** Characters of a pseudonym: 66 bits tell a city's holders apart. */
const holderLength = 11;

/** What this kiosk may sign at the moment. */
export interface SigningOffer {
  /** On how many days a code may be good, today included. */
  readonly days: number;
  /** How many codes may still be signed. */
  readonly left: number;
}

/** Signs codes while the platform is out of reach, within what its authority allowed. */
export interface KioskSigner {
  /** Undefined while nothing can be signed: no certificate, its time is over, its places are used up, it was revoked. */
  offer(): SigningOffer | undefined;
  /** Takes one place for good and signs. To be called in the transaction that keeps the code. */
  sign(card: {
    readonly face: OfflineCodeClaims['face'];
    /** The holder's pseudonym at this kiosk. */
    readonly holder: string;
    readonly expiresOn: CalendarDate;
  }): Result<IssuedCode & { readonly key: string; readonly place: number }, Failure<'cannot-sign'>>;
}

/** The key that signs, with what its authority says of it. */
interface UsableKey {
  readonly key: KioskKey & { readonly certificate: Uint8Array };
  readonly certificate: KioskCertificate;
  readonly issuer: string;
}

export function createKioskSigner(parts: {
  readonly keys: SigningKeys;
  readonly book: VerificationBook;
  readonly clock: Clock;
}): KioskSigner {
  const { keys, book, clock } = parts;

  function usable(): UsableKey | undefined {
    const key = keys.certified();
    if (!key?.certificate) return undefined;
    const read = certificateOf(key, key.certificate);
    if (!read.ok) return undefined;
    const { certificate, authority } = read.value;
    const { issuer } = authority;
    const list = listOf(book.statusLists(), issuer, certificate.status.uri);
    if (!isInItsTime(certificate, list) || isRevoked(certificate, list)) return undefined;
    if (key.placesUsed >= certificate.cards) return undefined;
    return { key: { ...key, certificate: key.certificate }, certificate, issuer };
  }

  /** Proven once for each key and trust: it is asked for with every picture of the home screen. */
  let proven: { key: string; trust: Trust; read: ReturnType<typeof readCertificate> } | undefined;
  function certificateOf({ keyId }: KioskKey, certificate: Uint8Array): ReturnType<typeof readCertificate> {
    const trust = book.trust();
    if (proven?.key !== keyId || proven.trust !== trust)
      proven = { key: keyId, trust, read: readCertificate(certificate, trust) };
    return proven.read;
  }

  /** A clock that is wrong by more than the certificate's time, or runs before the newest list, signs nothing. */
  function isInItsTime({ notBefore, notAfter }: KioskCertificate, list: StatusList | undefined): boolean {
    const now = clock.now();
    if (list && now + clockTolerance < list.issuedAt) return false;
    return now >= notBefore * 1000 && now <= notAfter * 1000;
  }

  return {
    offer: () => {
      const found = usable();
      return found && { days: found.certificate.days, left: found.certificate.cards - found.key.placesUsed };
    },
    sign: ({ face, holder, expiresOn }) => {
      const found = usable();
      if (!found) return err('cannot-sign', 'no key');
      const { key, certificate, issuer } = found;
      const place = key.placesUsed + 1;
      const issuedAt = Math.floor(clock.now() / 1000);
      const cardId = hex.encode(new Uint8Array(randomBytes(8)));
      const claims: OfflineCodeClaims = {
        ...{ issuer, issuedAt, expiresOn, cardId, holder: holder.slice(0, holderLength) },
        face: { name: shortenedFaceName(face.name), number: face.number },
        status: { index: certificate.status.index + place, uri: certificate.status.uri },
      };
      const code = encodeKioskCode(claims, key, key.certificate);
      if (!code.ok) return err('cannot-sign', code.error.detail);
      // Nothing is printed that a verifier would refuse.
      const judged = proveOfflineCode(code.value, book.trust());
      if (!judged.ok) return err('cannot-sign', `${judged.error.code} ${judged.error.detail ?? ''}`);
      if (!keys.takePlace(key.keyId, place)) return err('cannot-sign', `place ${place} is taken`);
      return ok({
        ...{ codeId: cardId, payload: new TextEncoder().encode(code.value), key: key.keyId, place },
        ...{ issuedOn: calendarDateInShanghai(clock.now()), expiresOn, notified: null },
      });
    },
  };
}

/** Whether the authority has taken the certificate back, as far as its list is here. */
export function isRevoked({ status }: KioskCertificate, list: StatusList | undefined): boolean {
  return (list?.statusAt(status.index) ?? 'valid') !== 'valid';
}

/** Whether a code with this certificate fits on a card, whatever the holder's name is: nobody must find out at 2 a.m. */
export function leavesRoom(key: KioskKey, bytes: Uint8Array, trust: Trust): boolean {
  const read = readCertificate(bytes, trust);
  if (!read.ok) return false;
  const { certificate, authority } = read.value;
  const longest: OfflineCodeClaims = {
    ...{ issuer: authority.issuer, issuedAt: certificate.notBefore, expiresOn: '2999-12-31' as CalendarDate },
    ...{ cardId: 'f'.repeat(16), holder: 'x'.repeat(holderLength) },
    face: { name: shortenedFaceName('x'.repeat(99)), number: '3'.repeat(18) },
    status: { index: certificate.status.index + certificate.cards, uri: certificate.status.uri },
  };
  return encodeKioskCode(longest, key, bytes).ok;
}
