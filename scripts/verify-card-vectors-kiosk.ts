import { encodeClaims } from '../electron/credential/claims.ts';
import { decodeCbor, encodeCbor } from '../electron/credential/deterministic-cbor.ts';
import type { KioskCertificate } from '../electron/credential/kiosk-certificate.ts';
import { signEnvelope } from '../electron/credential/signed-envelope.ts';
import { publicKeyOf } from '../electron/credential/signing-key.ts';
import type { CalendarDate } from '../electron/foundation/calendar-date.ts';
import { type OfflineCodeVector, refused, type Vectors } from './verify-card-vector.ts';
import {
  bytesIn,
  certificate,
  certificateOf,
  changedClaims,
  claims,
  codeOf,
  flippedIn,
  keyIdBytes,
  keys,
  kioskClaims,
  kioskCodeOf,
  kioskCodeWith,
  listOf,
  ofParts,
  partsOf,
  secondsOf,
  signedByAuthority,
  uri,
  wrap,
} from './verify-card-vector-signers.ts';

const own = certificateOf();
const bytes = bytesIn(kioskCodeOf());
const payload = encodeClaims(kioskClaims);

const notACode = (describes: string, code: string): OfflineCodeVector =>
  refused('not-a-code', describes, code);
const unknown = (describes: string, code: string): OfflineCodeVector =>
  refused('unknown-issuer', describes, code);
const forged = (describes: string, code: string): OfflineCodeVector =>
  refused('bad-signature', describes, code);

/** Codes of a kiosk that are refused for what their certificate is. */
export function refusedCertificateVectors(): Vectors {
  const given = (change: Partial<KioskCertificate>) => kioskCodeOf({}, certificateOf(change));
  const changed = (change: (map: Map<number, unknown>) => void) =>
    kioskCodeWith(decodeCbor(signedByAuthority(changedClaims(own, change))));
  const key = (...entries: (readonly [number, unknown])[]) =>
    changed((map) => map.set(8, new Map([[1, new Map(entries)]])));
  return {
    'certificate-is-a-card': notACode(
      'the code of a card for a certificate',
      kioskCodeWith(decodeCbor(bytesIn(codeOf()))),
    ),
    'certificate-is-a-status-list': notACode(
      'a status list for a certificate',
      kioskCodeWith(decodeCbor(listOf({}, { statuses: ['valid'] }))),
    ),
    'certificate-in-bytes': notACode('the certificate in a byte string', kioskCodeWith(own)),
    'certificate-untagged': notACode('the certificate without tag 18', kioskCodeWith(partsOf(own))),
    'certificate-unprotected-header': notACode(
      'something unsigned in the header of the certificate',
      kioskCodeWith(decodeCbor(ofParts([partsOf(own)[0], new Map([[1, 1]]), ...partsOf(own).slice(2)]))),
    ),
    'certificate-in-unprotected-header': notACode(
      'the certificate in the header that is not signed',
      wrap(
        ofParts([
          encodeCbor(new Map([[1, -8]])),
          new Map([[13, decodeCbor(own)]]),
          ...partsOf(bytes).slice(2),
        ]),
      ),
    ),
    'certificate-null': notACode('null for a certificate', kioskCodeWith(null)),
    'chain-too-long': notACode('a certificate that a kiosk gave to another under its own', chained()),
    'certificate-by-a-kiosk': unknown(
      'a certificate that the kiosk gave itself',
      kioskCodeOf({}, certificateOf({}, keys.kiosk)),
    ),
    'certificate-by-a-stranger': unknown(
      'a certificate of a stranger',
      kioskCodeOf({}, certificateOf({}, keys.stranger)),
    ),
    'certificate-forged': forged(
      'a certificate of a stranger under the key id of the issuer',
      kioskCodeOf({}, certificateOf({}, { ...keys.stranger, keyId: keys.authority.keyId })),
    ),
    'certificate-bit-flipped': forged(
      'one bit of the certificate’s limits flipped',
      wrap(flippedIn(bytes, partsOf(own)[2])),
    ),
    'certificate-key-id-flipped': unknown(
      'one bit of the key id in the certificate flipped',
      wrap(flippedIn(bytes, keyIdBytes(keys.authority))),
    ),
    'certificate-too-early': unknown(
      'a certificate from before its authority’s time',
      given({ notBefore: secondsOf('2025-12-31T23:59:59+08:00') }),
    ),
    'certificate-too-late': unknown(
      'a certificate from after its authority’s time',
      kioskCodeOf(
        { issuedAt: secondsOf('2026-07-02T00:00:00+08:00'), expiresOn: '2026-07-10' as CalendarDate },
        certificateOf({
          notBefore: secondsOf('2026-07-01T00:00:00+08:00'),
          notAfter: secondsOf('2026-07-31T00:00:00+08:00'),
        }),
      ),
    ),
    'certificate-never': notACode(
      'a certificate that ends with its beginning',
      given({ notAfter: certificate.notBefore }),
    ),
    'certificate-no-cards': notACode('a certificate for no cards', given({ cards: 0 })),
    'certificate-many-cards': notACode('a certificate for 10001 cards', given({ cards: 10_001 })),
    'certificate-many-days': notACode('a certificate for codes of 367 days', given({ days: 367 })),
    'certificate-nameless': notACode('a certificate of a kiosk without a name', given({ kiosk: '' })),
    'certificate-claim-unknown': notACode(
      'a certificate with one claim more',
      changed((map) => map.set(1, 'vectors.example')),
    ),
    'certificate-claim-missing': notACode(
      'a certificate without limits',
      changed((map) => map.delete(-70_002)),
    ),
    'certificate-other-curve': notACode(
      'a certificate for a key of X25519',
      key([1, 1], [-1, 4], [-2, certificate.publicKey]),
    ),
    'certificate-other-key-type': notACode(
      'a certificate for a key of the type EC2',
      key([1, 2], [-1, 6], [-2, certificate.publicKey]),
    ),
    'certificate-symmetric-key': notACode(
      'a certificate for a symmetric key',
      key([1, 4], [-1, certificate.publicKey]),
    ),
    'certificate-short-key': notACode(
      'a certificate for a key of 31 bytes',
      key([1, 1], [-1, 6], [-2, certificate.publicKey.subarray(1)]),
    ),
    'certificate-weak-key': forged(
      'a certificate for a key of small order, under which anything would be signed',
      wrap(weaklySigned()),
    ),
  };
}

/** Codes of a kiosk that are refused for what it signed. */
export function refusedKioskVectors(): Vectors {
  const signed = (change: Parameters<typeof kioskCodeOf>[0]) => kioskCodeOf(change);
  const at = (index: number) => signed({ status: { index, uri } });
  return {
    'kiosk-wrong-key': forged(
      'signed by a stranger under the kiosk’s certificate',
      kioskCodeOf({}, own, keys.stranger),
    ),
    'kiosk-flipped-bit': forged('one bit of the number on the face flipped', wrap(flippedIn(bytes, payload))),
    'kiosk-truncated': notACode('the last byte is missing', wrap(bytes.subarray(0, -1))),
    'kiosk-without-certificate': unknown('signed by the kiosk under its own key id', codeOf({}, keys.kiosk)),
    'kiosk-header-more': notACode(
      'a key id beside the certificate',
      wrap(
        signEnvelope(
          payload,
          new Map<number, unknown>([
            [4, keyIdBytes(keys.kiosk)],
            [13, decodeCbor(own)],
          ]),
          keys.kiosk,
        ),
      ),
    ),
    'kiosk-other-claims': notACode(
      'signed by a kiosk, but other claims',
      kioskCodeWith(decodeCbor(own), encodeCbor(new Map())),
    ),
    'kiosk-other-issuer': unknown(
      'signed by a kiosk in the name of another issuer',
      signed({ issuer: 'other.example' }),
    ),
    'kiosk-other-authority': unknown(
      'signed by a kiosk in the name of an issuer who did not certify it',
      kioskCodeOf({}, certificateOf({}, keys.otherAuthority)),
    ),
    'kiosk-before-its-certificate': unknown(
      'issued a second before the certificate',
      signed({ issuedAt: certificate.notBefore - 1, expiresOn: '2026-03-10' as CalendarDate }),
    ),
    'kiosk-after-its-certificate': unknown(
      'issued a second after the certificate',
      signed({ issuedAt: certificate.notAfter + 1 }),
    ),
    'kiosk-too-long': unknown(
      'good for a day more than the certificate allows',
      signed({ expiresOn: '2026-04-13' as CalendarDate }),
    ),
    'kiosk-as-long-as-an-authority': unknown('good for 180 days', signed({ expiresOn: claims.expiresOn })),
    'kiosk-place-of-its-certificate': unknown('at the place of its certificate', at(4800)),
    'kiosk-place-too-far': unknown('one place after its last', at(4851)),
    'kiosk-place-of-a-card': unknown('at a place that is not the kiosk’s', at(4711)),
    'kiosk-other-list': unknown(
      'at a place of another list',
      signed({ status: { index: 4801, uri: `${uri}0` } }),
    ),
  };
}

/** Signed with the neutral point and zero, which fit the neutral point as a key. */
function weaklySigned(): Uint8Array {
  const neutral = new Uint8Array(32);
  neutral[0] = 1;
  const weak = certificateOf({ publicKey: neutral });
  const header = encodeCbor(
    new Map<number, unknown>([
      [1, -8],
      [13, decodeCbor(weak)],
    ]),
  );
  return ofParts([header, new Map(), payload, Uint8Array.of(...neutral, ...new Uint8Array(32))]);
}

/** As short as all of it can be, lest it be refused for its length. */
function chained(): string {
  const status = { index: 1, uri: 'u' };
  const given = certificateOf({ kiosk: 'k', status: { ...status, index: 0 } });
  const key = new Map<number, unknown>([
    [1, 1],
    [-1, 6],
    [-2, publicKeyOf(keys.stranger.seed)],
  ]);
  const passedOn = encodeCbor(new Map([[8, new Map([[1, key]])]]));
  const second = signEnvelope(passedOn, new Map([[13, decodeCbor(given)]]), keys.kiosk);
  const claimed = encodeClaims({ ...kioskClaims, status, holder: 'h', face: { name: '1', number: '1' } });
  return wrap(signEnvelope(claimed, new Map([[13, decodeCbor(second)]]), keys.stranger));
}
