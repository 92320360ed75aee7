import { lengthInBytes } from './bytes.ts';
import { valuesOf } from './deterministic-cbor.ts';

/** CWT claim keys: RFC 8392, section 4; RFC 8747; the Token Status List; below -65536 the private ones. */
export const claimKeys = {
  issuer: 1,
  subject: 2,
  expires: 4,
  notBefore: 5,
  issuedAt: 6,
  cardId: 7,
  confirmation: 8,
  statusList: 65_533,
  timeToLive: 65_534,
  status: 65_535,
  face: -70_001,
  limits: -70_002,
} as const;

/** The end of the year 9999, past which days are not written with four digits. */
export const lastSecond = 253_402_214_399;
export const largestIndex = 0xffff_ffff;

/** A place in a status list: `{"status_list": {"idx", "uri"}}`. */
export interface StatusPlace {
  readonly index: number;
  readonly uri: string;
}

export function statusClaim({ index, uri }: StatusPlace): Map<string, unknown> {
  const list = new Map<string, unknown>([
    ['idx', index],
    ['uri', uri],
  ]);
  return new Map([['status_list', list]]);
}

export function readStatusClaim(claim: unknown): StatusPlace | undefined {
  const [list] = valuesOf(claim, ['status_list']) ?? [];
  const [index, uri] = valuesOf(list, ['idx', 'uri']) ?? [];
  return isWhole(index, largestIndex) && isUri(uri) ? { index, uri } : undefined;
}

/** The name of a status list: at most 128 of ASCII's visible characters, which are all that a URI has. */
export function isUri(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]{1,128}$/.test(value);
}

/** UTF-8 of at least one byte and at most so many. */
export function isText(value: unknown, mostBytes: number): value is string {
  if (typeof value !== 'string') return false;
  const bytes = lengthInBytes(value);
  return bytes >= 1 && bytes <= mostBytes;
}

export function isWhole(value: unknown, most: number): value is number {
  // CBOR has -0 only among its floating-point numbers, which are no integers here.
  return Number.isSafeInteger(value) && !Object.is(value, -0) && Number(value) >= 0 && Number(value) <= most;
}

export function isBytes(value: unknown, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}
