import { hex } from '@scure/base';
import {
  addDays,
  type CalendarDate,
  calendarDateInShanghai,
  parseCalendarDate,
} from '../foundation/calendar-date.ts';
import { lengthInBytes } from './bytes.ts';
import {
  claimKeys,
  isBytes,
  isText,
  isWhole,
  lastSecond,
  readStatusClaim,
  type StatusPlace,
  statusClaim,
} from './claim-values.ts';
import { decodeCbor, encodeCbor, valuesOf } from './deterministic-cbor.ts';

/** What an offline code says. docs/offline-code.md says what each means and how it is written. */
export interface OfflineCodeClaims {
  readonly issuer: string;
  /** Seconds since 1970 UTC; the code is not good before. */
  readonly issuedAt: number;
  /** The last day on which it is good, in Shanghai. */
  readonly expiresOn: CalendarDate;
  /** 16 hexadecimal digits, one card. */
  readonly cardId: string;
  /** The holder under a name that says nothing: 1 to 22 characters of base64url. */
  readonly holder: string;
  readonly face: { readonly name: string; readonly number: string };
  readonly status: StatusPlace;
}

const { issuer, subject, expires, issuedAt, cardId, status, face } = claimKeys;
const keysOfACard = [issuer, subject, expires, issuedAt, cardId, status, face];

const cardIdBytes = 8;
const longestFaceName = 64;
/** Bytes of UTF-8: a longer name would make the modules of the QR code too fine. */
const longestShortenedName = 40;
const aDay = 86_400;
/** Shanghai's midnight is 16:00 UTC. */
const shanghaiOffset = 8 * 3_600;

export function encodeClaims(claims: OfflineCodeClaims): Uint8Array {
  return encodeCbor(
    new Map<number, unknown>([
      [issuer, claims.issuer],
      [subject, claims.holder],
      [expires, expiryOf(claims.expiresOn)],
      [issuedAt, claims.issuedAt],
      [cardId, bytesOf(claims.cardId)],
      [status, statusClaim(claims.status)],
      [face, [claims.face.name, claims.face.number]],
    ]),
  );
}

/** Undefined unless these are exactly the claims of an offline code, each of its type and within its bounds. */
export function decodeClaims(bytes: Uint8Array): OfflineCodeClaims | undefined {
  const values = valuesOf(decodeCbor(bytes), keysOfACard);
  if (!values) return undefined;
  const [by, holder, until, since, card, place, shown] = values;
  const statusPlace = readStatusClaim(place);
  if (!isText(by, 64) || typeof holder !== 'string' || !statusPlace) return undefined;
  if (!/^[A-Za-z0-9_-]{1,22}$/.test(holder) || !isBytes(card, cardIdBytes)) return undefined;
  if (!isWhole(until, lastSecond) || !isWhole(since, lastSecond) || since >= until) return undefined;
  if ((until + shanghaiOffset) % aDay !== 0) return undefined;
  if (!Array.isArray(shown) || shown.length !== 2) return undefined;
  const [name, number] = shown as readonly unknown[];
  if (!isText(name, longestFaceName) || !isText(number, 32)) return undefined;
  return {
    ...{ issuer: by, issuedAt: since, expiresOn: calendarDateInShanghai((until - aDay) * 1000) },
    ...{ cardId: hex.encode(card), holder, face: { name, number }, status: statusPlace },
  };
}

/** At most 40 bytes of UTF-8: a longer name loses its end, never within a character, and ends in `…`. */
export function shortenedFaceName(name: string): string {
  if (lengthInBytes(name) <= longestShortenedName) return name;
  let kept = '';
  let left = longestShortenedName - lengthInBytes('…');
  for (const character of name) {
    left -= lengthInBytes(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The first second, since 1970 UTC, at which a code is no longer good: midnight after its last day in Shanghai. */
export function expiryOf(expiresOn: CalendarDate): number {
  const day = parseCalendarDate(expiresOn);
  return day ? Date.parse(`${addDays(day, 1)}T00:00:00+08:00`) / 1000 : Number.NaN;
}

/** No bytes for what is not hexadecimal: `decodeClaims` then refuses the claims. */
function bytesOf(hexadecimal: string): Uint8Array {
  return /^([0-9a-f]{2})*$/.test(hexadecimal) ? hex.decode(hexadecimal) : new Uint8Array();
}
