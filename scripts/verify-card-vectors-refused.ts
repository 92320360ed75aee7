import { headerOf } from '../electron/credential/authority-signature.ts';
import { encodeClaims } from '../electron/credential/claims.ts';
import { decodeCbor, encodeCbor } from '../electron/credential/deterministic-cbor.ts';
import { longestCode, prefix } from '../electron/credential/offline-code.ts';
import { signEnvelope } from '../electron/credential/signed-envelope.ts';
import type { CalendarDate } from '../electron/foundation/calendar-date.ts';
import { type OfflineCodeVector, refused, type Vectors } from './verify-card-vector.ts';
import {
  bytesIn,
  certificateOf,
  changedClaims,
  claims,
  codeOf,
  flippedIn,
  keyIdBytes,
  keys,
  kioskClaims,
  kioskCodeWith,
  listOf,
  ofParts,
  partsOf,
  secondsOf,
  signedByAuthority,
  wrap,
} from './verify-card-vector-signers.ts';

const genuine = codeOf();
const bytes = bytesIn(genuine);
const parts = partsOf(bytes);
const [protectedHeader, , payload, signature] = parts;
const kid = keyIdBytes(keys.authority);

const notACode = (describes: string, code: string): OfflineCodeVector =>
  refused('not-a-code', describes, code);
const unknown = (describes: string, code: string): OfflineCodeVector =>
  refused('unknown-issuer', describes, code);
const forged = (describes: string, code: string): OfflineCodeVector =>
  refused('bad-signature', describes, code);

/** Codes of an authority that are refused: their text, their CBOR, their headers. */
export function refusedFormVectors(): Vectors {
  /** Well signed, with something more in the header. */
  const withHeader = (...more: (readonly [number, unknown])[]) =>
    wrap(signedByAuthority(decodeCbor(payload), more));
  const es256 = ofParts([
    encodeCbor(
      new Map<number, unknown>([
        [1, -7],
        [4, kid],
      ]),
    ),
    new Map(),
    payload,
    signature,
  ]);
  const longer = bytes.indexOf(0x58, 3 + protectedHeader.length);
  return {
    'other-text': notACode('an address', 'HTTPS://EXAMPLE.ORG/'),
    empty: notACode('nothing but the prefix', prefix),
    'no-prefix': notACode('without its prefix', genuine.slice(prefix.length)),
    'lower-case': notACode('in lower case', genuine.toLowerCase()),
    'line-end': notACode('a line end follows', `${genuine}\n`),
    'too-long': notACode('well signed by a kiosk, in more than 742 characters', tooLong()),
    'bad-base45': notACode(':::, which base45 never writes', `${prefix}:::${genuine.slice(8)}`),
    'overflowing-base45': notACode(
      'three characters that stand for 65536 more than they should, and for the same two bytes if that overflows',
      overflowing(genuine),
    ),
    truncated: notACode('the last byte is missing', wrap(bytes.subarray(0, -1))),
    'truncated-text': notACode('the last character is missing', genuine.slice(0, -1)),
    extended: notACode('one byte follows', wrap(Uint8Array.of(...bytes, 0))),
    untagged: notACode('without tag 18', wrap(encodeCbor(parts))),
    'wrong-tag': notACode('tag 17, a COSE_Mac0', wrap(ofParts(parts, 17))),
    'cwt-tag': notACode('within tag 61, a CWT', wrap(Uint8Array.of(0xd8, 61, ...bytes))),
    'long-form-length': notACode(
      'the length of the protected header in two bytes where one does: not deterministic',
      wrap(Uint8Array.of(0xd2, 0x84, 0x58, protectedHeader.length, ...bytes.subarray(3))),
    ),
    'long-form-payload': notACode(
      'the length of the payload in three bytes where two do',
      wrap(Uint8Array.of(...bytes.subarray(0, longer), 0x59, 0, ...bytes.subarray(longer + 1))),
    ),
    'indefinite-length': notACode(
      'the list of four without its length',
      wrap(Uint8Array.of(0xd2, 0x9f, ...bytes.subarray(2), 0xff)),
    ),
    'wrong-algorithm': notACode('ES256 in the header', wrap(es256)),
    'critical-header': notACode('a critical header', withHeader([2, [-70_009]], [-70_009, 1])),
    'two-headers': notACode('a key id and a certificate', withHeader([13, decodeCbor(certificateOf())])),
    'short-key-id': notACode(
      'a key id of 7 bytes',
      wrap(signEnvelope(payload, new Map([[4, kid.subarray(1)]]), keys.authority)),
    ),
    'unprotected-header': notACode(
      'something in the header that is not signed',
      wrap(ofParts([protectedHeader, new Map([[4, kid]]), payload, signature])),
    ),
    'payload-detached': notACode(
      'null for a payload',
      wrap(ofParts([protectedHeader, new Map(), null, signature])),
    ),
    'a-certificate': notACode('a certificate for a code', wrap(certificateOf())),
    'a-status-list': notACode('a status list for a code', wrap(listOf({}, { statuses: ['valid'] }))),
  };
}

/** Codes of an authority that are refused: their signature, their signer, their claims. */
export function refusedSignerVectors(): Vectors {
  const changed = (change: (map: Map<number, unknown>) => void) =>
    wrap(signedByAuthority(changedClaims(bytes, change)));
  const listed = (idx: unknown, uri: unknown) =>
    new Map([
      [
        'status_list',
        new Map<string, unknown>([
          ['idx', idx],
          ['uri', uri],
        ]),
      ],
    ]);
  const [uri, index] = [claims.status.uri, claims.status.index];
  const disordered = Uint8Array.of(payload[0] ?? 0, ...payload.subarray(17), ...payload.subarray(1, 17));
  const claim = (describes: string, key: number, value: unknown) =>
    notACode(
      `signed, ${describes}`,
      changed((map) => map.set(key, value)),
    );
  return {
    'wrong-key': forged(
      'signed by a stranger under the key id of the issuer',
      codeOf({}, { ...keys.stranger, keyId: keys.authority.keyId }),
    ),
    'flipped-bit-signature': forged('the last bit flipped', wrap(flippedIn(bytes, signature))),
    'flipped-bit-payload': forged(
      'one bit of the number on the face flipped',
      wrap(flippedIn(bytes, payload)),
    ),
    'flipped-bit-key-id': unknown('one bit of the key id flipped', wrap(flippedIn(bytes, kid))),
    'unknown-key': unknown('signed by a stranger', codeOf({}, keys.stranger)),
    'other-issuer': unknown(
      'the issuer’s key, but another issuer’s name',
      codeOf({ issuer: 'other.example' }),
    ),
    'key-not-yet-in-use': unknown(
      'issued before the key was in use',
      codeOf({ issuedAt: secondsOf('2025-12-31T23:59:59+08:00') }),
    ),
    'key-no-longer-in-use': unknown(
      'issued after the key was in use',
      codeOf({ issuedAt: secondsOf('2026-07-01T00:00:00+08:00') }),
    ),
    'issued-years-ahead': unknown(
      'issued in a year that its key will not see',
      codeOf({ issuedAt: secondsOf('2046-01-01T00:00:00Z'), expiresOn: '2046-06-01' as CalendarDate }),
    ),
    'claim-missing': notACode(
      'signed, without a card id',
      changed((map) => map.delete(7)),
    ),
    'claim-unknown': claim('with one claim more', 3, 'x'),
    'claim-wrong-type': claim('iat is text', 6, '1'),
    'claim-float': claim('iat is 1.5', 6, 1.5),
    'claim-negative-zero': claim('iat is -0.0, a floating-point number', 6, -0),
    'claim-big': claim('iat is 2 to the 70th, a bignum', 6, 2n ** 70n),
    'claim-date': claim('iat is a date with tag 1', 6, new Date(claims.issuedAt * 1000)),
    'claim-issuer-long': claim('an issuer of 65 bytes', 1, 'i'.repeat(65)),
    'claim-holder': claim('the holder in other letters', 2, 'a b'),
    'claim-holder-long': claim('the holder in 23 characters', 2, 'x'.repeat(23)),
    'claim-card-id': claim('a card id of 9 bytes', 7, new Uint8Array(9)),
    'claim-face': claim('a face of three', -70_001, ['a', 'b', 'c']),
    'claim-face-long': claim('a name of 66 bytes', -70_001, ['王'.repeat(22), '1']),
    'claim-face-empty': claim('no name', -70_001, ['', '1']),
    'claim-index': claim('an index of 2 to the 32nd', 65_535, listed(2 ** 32, uri)),
    'claim-uri': claim(
      'a space in the address of the list',
      65_535,
      listed(index, 'https://vectors.example/status/1 2'),
    ),
    'expiry-within-a-day': claim('but exp is no midnight in Shanghai', 4, claims.issuedAt + 86_400),
    'expiry-before-issue': claim('exp is before iat', 4, secondsOf('2026-03-14T00:00:00+08:00')),
    'payload-no-map': notACode('signed, but the payload is a list', wrap(signedByAuthority([1, 2, 3]))),
    'payload-disordered': notACode(
      'signed, but the issuer stands last in the map: not deterministic',
      wrap(signEnvelope(disordered, headerOf(keys.authority.keyId), keys.authority)),
    ),
    'payload-twice': notACode(
      'signed, but a second item follows in the payload',
      wrap(
        signEnvelope(
          Uint8Array.of(...encodeClaims(claims), 0),
          headerOf(keys.authority.keyId),
          keys.authority,
        ),
      ),
    ),
  };
}

/** With one group of three characters raised by 2 to the 16th, which three characters may hold. */
function overflowing(code: string): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
  const valueAt = (at: number) =>
    [0, 1, 2].reduce((sum, place) => sum + alphabet.indexOf(code[at + place] ?? '') * 45 ** place, 0);
  let at = prefix.length;
  while (valueAt(at) + 0x1_0000 >= 45 ** 3) at += 3;
  const raised = valueAt(at) + 0x1_0000;
  const group = [0, 1, 2].map((place) => alphabet[Math.floor(raised / 45 ** place) % 45]);
  return code.slice(0, at) + group.join('') + code.slice(at + 3);
}

function tooLong(): string {
  const face = { name: '王'.repeat(21), number: '1'.repeat(32) };
  const code = kioskCodeWith(decodeCbor(certificateOf()), encodeClaims({ ...kioskClaims, face }));
  if (code.length <= longestCode) throw new Error('it is not too long');
  return code;
}
