import {
  addDays,
  type CalendarDate,
  calendarDateInShanghai,
  parseCalendarDate,
} from '../foundation/calendar-date.ts';
import { decodeCbor, encodeCbor, valuesOf } from './deterministic-cbor.ts';

/** What an offline code says. docs/offline-code.md says what each means and how it is written. */
export interface OfflineCodeClaims {
  readonly issuer: string;
  /** Seconds since 1970 UTC; the code is not good before. */
  readonly issuedAt: number;
  /** The last day on which it is good, in Shanghai. */
  readonly expiresOn: CalendarDate;
  /** 32 hexadecimal digits, one card. */
  readonly cardId: string;
  /** 32 hexadecimal digits: the holder under a name that says nothing. */
  readonly holder: string;
  readonly face: { readonly name: string; readonly number: string };
  readonly status: { readonly index: number; readonly uri: string };
}

/** CWT claim keys: RFC 8392, section 4; the Token Status List's 65535; below -65536 the private ones. */
const keys = {
  issuer: 1,
  expires: 4,
  issuedAt: 6,
  cardId: 7,
  status: 65_535,
  holder: -70_001,
  face: -70_002,
};
const claimKeys = Object.values(keys);

const idBytes = 16;
const aDay = 86_400;
/** Shanghai's midnight is 16:00 UTC. */
const shanghaiOffset = 8 * 3_600;
/** The end of the year 9999, past which days are not written with four digits. */
const latest = 253_402_300_799 - aDay;

export function encodeClaims(claims: OfflineCodeClaims): Uint8Array {
  const { issuer, issuedAt, expiresOn, cardId, holder, face, status } = claims;
  const list = new Map<string, unknown>([
    ['idx', status.index],
    ['uri', status.uri],
  ]);
  return encodeCbor(
    new Map<number, unknown>([
      [keys.issuer, issuer],
      [keys.expires, expiryOf(expiresOn)],
      [keys.issuedAt, issuedAt],
      [keys.cardId, new Uint8Array(Buffer.from(cardId, 'hex'))],
      [keys.status, new Map([['status_list', list]])],
      [keys.holder, new Uint8Array(Buffer.from(holder, 'hex'))],
      [keys.face, [face.name, face.number]],
    ]),
  );
}

/** Undefined unless these are exactly the claims of an offline code, each of its type and within its bounds. */
export function decodeClaims(bytes: Uint8Array): OfflineCodeClaims | undefined {
  const values = valuesOf(decodeCbor(bytes), claimKeys);
  if (!values) return undefined;
  const [issuer, expires, issuedAt, cardId, status, holder, face] = values;
  const [list] = valuesOf(status, ['status_list']) ?? [];
  const [index, uri] = valuesOf(list, ['idx', 'uri']) ?? [];
  if (!isText(issuer, 64) || !isText(uri, 128) || !isWhole(index, 0xffff_ffff)) return undefined;
  if (!isWhole(issuedAt, latest) || !isWhole(expires, latest) || issuedAt >= expires) return undefined;
  if ((expires + shanghaiOffset) % aDay !== 0 || !isId(cardId) || !isId(holder)) return undefined;
  if (!Array.isArray(face) || face.length !== 2) return undefined;
  const [name, number] = face as readonly unknown[];
  if (!isText(name, 64) || !isText(number, 32)) return undefined;
  return {
    ...{ issuer, issuedAt, expiresOn: calendarDateInShanghai((expires - aDay) * 1000) },
    ...{ cardId: Buffer.from(cardId).toString('hex'), holder: Buffer.from(holder).toString('hex') },
    ...{ face: { name, number }, status: { index, uri } },
  };
}

/** The first second, since 1970 UTC, at which a code is no longer good: midnight after its last day in Shanghai. */
export function expiryOf(expiresOn: CalendarDate): number {
  const day = parseCalendarDate(expiresOn);
  return day ? Date.parse(`${addDays(day, 1)}T00:00:00+08:00`) / 1000 : Number.NaN;
}

function isText(value: unknown, mostBytes: number): value is string {
  if (typeof value !== 'string') return false;
  const bytes = Buffer.byteLength(value);
  return bytes >= 1 && bytes <= mostBytes;
}

function isWhole(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;
}

function isId(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length === idBytes;
}
