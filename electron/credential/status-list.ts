import { zlibSync } from 'fflate';
import { err, type Failure, ok, type Result } from '../foundation/result.ts';
import { authorityOf, headerOf, readHeader } from './authority-signature.ts';
import { claimKeys, isUri, isWhole, lastSecond } from './claim-values.ts';
import { decodeCbor, encodeCbor, valuesOf } from './deterministic-cbor.ts';
import { openEnvelope, signEnvelope } from './signed-envelope.ts';
import type { SigningKey } from './signing-key.ts';
import type { Trust } from './trust.ts';
import { unpackZlib } from './zlib-stream.ts';

/**
 * What an authority says of a card, or of a kiosk's certificate, after it was signed. `ended`: taken back for a reason
 * that is none of the others.
 */
export const cardStatuses = ['valid', 'ended', 'suspended', 'lost', 'replaced'] as const;
export type CardStatus = (typeof cardStatuses)[number];

/** Token Status List, section 7.1: 0 to 2 are everybody's, 3 and 12 to 15 an application's own. */
const numberOf: Readonly<Record<CardStatus, number>> = {
  ...{ valid: 0, ended: 1, suspended: 2, lost: 3, replaced: 12 },
};

/** A list whose signature was found good. */
export interface StatusList {
  readonly issuer: string;
  /** Which list it is: codes name it by this. */
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  /** From this moment (ms) on it may no longer acquit anybody. */
  readonly expiresAt: number;
  /** How long a copy may be used before a newer one is looked for, in ms. */
  readonly timeToLive: number;
  /** Undefined outside of the list. A value that this version does not know counts as `ended`. */
  statusAt(index: number): CardStatus | undefined;
}

/** What tells which list it is and how new. */
export type Dated = Pick<StatusList, 'issuer' | 'uri' | 'issuedAt'>;

/** One of each issuer and URI: see `newestOfEach`. */
export type StatusLists = readonly StatusList[];

const typeHeader = 16;
const typeOfAList = 'application/statuslist+cwt';
const bits = 4;
/** 16 million cards in one list; nobody needs more, and a list must not fill a phone's memory. */
export const largestList = 1 << 24;

const { subject, expires, issuedAt, timeToLive, statusList } = claimKeys;
const keysOfAList = [subject, expires, issuedAt, timeToLive, statusList];

/** Signs a list as a Token Status List in CWT form. Times in seconds since 1970 UTC, `timeToLive` in seconds. */
export function encodeStatusList(
  list: {
    readonly uri: string;
    readonly issuedAt: number;
    readonly expiresAt: number;
    readonly timeToLive: number;
    /** Of every index from 0. */
    readonly statuses: readonly CardStatus[];
  },
  authority: SigningKey,
): Uint8Array {
  const packed = new Uint8Array(Math.ceil(list.statuses.length / 2));
  for (const [index, status] of list.statuses.entries())
    packed[index >> 1] = (packed[index >> 1] ?? 0) | (numberOf[status] << (index % 2 === 0 ? 0 : bits));
  const payload = encodeCbor(
    new Map<number, unknown>([
      [subject, list.uri],
      [expires, list.expiresAt],
      [issuedAt, list.issuedAt],
      [timeToLive, list.timeToLive],
      [
        statusList,
        new Map<string, unknown>([
          ['bits', bits],
          ['lst', zlibSync(packed, { level: 9 })],
        ]),
      ],
    ]),
  );
  return signEnvelope(payload, headerOf(authority.keyId, [[typeHeader, typeOfAList]]), authority);
}

export type StatusListRefusal = 'not-a-status-list' | 'unknown-issuer' | 'bad-signature';

/** Reads a list and proves who signed it, whatever the time is. */
export function readStatusList(
  bytes: Uint8Array,
  trust: Trust,
): Result<StatusList, Failure<StatusListRefusal>> {
  const envelope = openEnvelope(bytes);
  const header = envelope && readHeader(envelope.header, [typeHeader]);
  if (!envelope || header?.more[0] !== typeOfAList) return err('not-a-status-list');
  const authority = authorityOf(envelope, header.keyId, trust);
  if (!authority.ok) return authority;
  const values = valuesOf(decodeCbor(envelope.payload), keysOfAList);
  const [uri, until, from, lifetime, list] = values ?? [];
  const [width, compressed] = valuesOf(list, ['bits', 'lst']) ?? [];
  if (!isUri(uri) || !isWhole(until, lastSecond) || !isWhole(from, lastSecond) || from >= until)
    return err('not-a-status-list', 'signed, but of other claims');
  if (!isWhole(lifetime, 31_536_000) || width !== bits || !(compressed instanceof Uint8Array))
    return err('not-a-status-list', 'signed, but of other claims');
  const { issuer, notBefore, notAfter } = authority.value;
  if (from * 1000 < notBefore || from * 1000 > notAfter)
    return err('unknown-issuer', "issued outside of the key's time");
  const packed = unpackZlib(compressed, largestList / 2);
  if (!packed) return err('not-a-status-list', 'its list cannot be unpacked');
  return ok({
    ...{ issuer, uri, issuedAt: from * 1000, expiresAt: until * 1000, timeToLive: lifetime * 1000 },
    statusAt: (index) => {
      const byte = packed[Math.floor(index / 2)];
      return byte === undefined ? undefined : statusOf((byte >> (index % 2 === 0 ? 0 : bits)) & 0xf);
    },
  });
}

/** The newest of each issuer and URI: an old list must not bring back a card that was reported lost. */
export function newestOfEach<List extends Dated>(lists: Iterable<List>): readonly List[] {
  const newest: List[] = [];
  for (const list of lists) {
    const known = listOf(newest, list.issuer, list.uri);
    if (!known) newest.push(list);
    else if (known.issuedAt < list.issuedAt) newest[newest.indexOf(known)] = list;
  }
  return newest;
}

/** The list that this issuer gives under this URI: another issuer's of the same URI must not take its place. */
export function listOf<List extends Dated>(
  lists: readonly List[],
  issuer: string,
  uri: string,
): List | undefined {
  return lists.find((list) => list.issuer === issuer && list.uri === uri);
}

function statusOf(value: number): CardStatus {
  return cardStatuses.find((status) => numberOf[status] === value) ?? 'ended';
}
