import { err, type Failure, ok, type Result } from '../foundation/result.ts';
import { authorityOf, headerOf, readHeader } from './authority-signature.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { decodeClaims, encodeClaims, expiryOf, type OfflineCodeClaims } from './claims.ts';
import { decodeCbor, valuesOf } from './deterministic-cbor.ts';
import {
  type KioskCertificate,
  type OpenedCertificate,
  openCertificate,
  proveCertificate,
} from './kiosk-certificate.ts';
import { isSignedBy, openEnvelope, type SignedEnvelope, signEnvelope } from './signed-envelope.ts';
import type { SigningKey } from './signing-key.ts';
import type { Trust } from './trust.ts';

export const prefix = 'SSM1:';
/**
 * QR version 21 at level Q: the smallest that holds a kiosk's code with the longest name on its face, 731 characters in
 * the sandbox. A card has room for 1041; the format ends here, so that all who read it know how much may come.
 */
export const longestCode = 742;
/** `kcwt`, RFC 9528: a CWT that holds the key which verifies this envelope. */
const certificateHeader = 13;

type Written = Result<string, Failure<'wrong-claims'>>;

/** A code signed by an authority: the text for a QR code in alphanumeric mode. Claims out of bounds are refused. */
export function encodeOfflineCode(claims: OfflineCodeClaims, authority: SigningKey): Written {
  return write(claims, headerOf(authority.keyId), authority);
}

/** A code signed by a kiosk; `certificate` are the bytes that its authority gave it for this key. */
export function encodeKioskCode(
  claims: OfflineCodeClaims,
  kiosk: SigningKey,
  certificate: Uint8Array,
): Written {
  const item = decodeCbor(certificate);
  if (!openCertificate(item)) return err('wrong-claims', 'no certificate');
  return write(claims, new Map([[certificateHeader, item]]), kiosk);
}

function write(claims: OfflineCodeClaims, header: ReadonlyMap<number, unknown>, key: SigningKey): Written {
  const payload = encodeClaims(claims);
  const said = decodeClaims(payload);
  if (!said) return err('wrong-claims', 'a claim is out of its bounds');
  // Half of a surrogate pair, where a name was cut within a rare character, would be signed as U+FFFD.
  const hasHalves = said.face.name !== claims.face.name || said.face.number !== claims.face.number;
  if (hasHalves || said.issuer !== claims.issuer) return err('wrong-claims', 'a text is no Unicode');
  const text = prefix + encodeBase45(signEnvelope(payload, header, key));
  return text.length <= longestCode ? ok(text) : err('wrong-claims', `${text.length} characters`);
}

/** What a scanned text says of itself; nothing is proven by it. */
export function claimsToBeOfflineCode(text: string): boolean {
  return text.startsWith(prefix);
}

/** Why what a scanner read is not believed; docs/offline-code.md says in which order these are looked for. */
export type OfflineCodeRefusal = 'not-a-code' | 'unknown-issuer' | 'bad-signature';

/** A code that an authority stands behind, whatever the time is and whatever became of it since. */
export interface ProvenCode {
  readonly claims: OfflineCodeClaims;
  /** Of a code that a kiosk signed. */
  readonly certificate: KioskCertificate | undefined;
}

/** Proves who signed a code and that they were allowed to. Never throws, whatever it is given. */
export function proveOfflineCode(
  code: string | Uint8Array,
  trust: Trust,
): Result<ProvenCode, Failure<OfflineCodeRefusal>> {
  const envelope = openText(code);
  if (!envelope) return err('not-a-code');
  const header = readHeader(envelope.header);
  if (header) return proveByAuthority(envelope, header.keyId, trust);
  const [item] = valuesOf(envelope.header, [certificateHeader]) ?? [];
  const certificate = openCertificate(item);
  return certificate ? proveByKiosk(envelope, certificate, trust) : err('not-a-code');
}

function openText(code: string | Uint8Array): SignedEnvelope | undefined {
  if (code.length > longestCode) return undefined;
  const text = typeof code === 'string' ? code : String.fromCharCode(...code);
  const bytes = text.startsWith(prefix) ? decodeBase45(text.slice(prefix.length)) : undefined;
  return bytes && openEnvelope(bytes);
}

function proveByAuthority(
  envelope: SignedEnvelope,
  keyId: string,
  trust: Trust,
): Result<ProvenCode, Failure<OfflineCodeRefusal>> {
  const authority = authorityOf(envelope, keyId, trust);
  if (!authority.ok) return authority;
  const claims = decodeClaims(envelope.payload);
  if (!claims) return err('not-a-code', 'signed, but of other claims');
  const { issuer, notBefore, notAfter } = authority.value;
  if (claims.issuer !== issuer) return err('unknown-issuer', 'the key belongs to another issuer');
  const issued = claims.issuedAt * 1000;
  if (issued < notBefore || issued > notAfter)
    return err('unknown-issuer', "issued outside of the key's time");
  return ok({ claims, certificate: undefined });
}

function proveByKiosk(
  envelope: SignedEnvelope,
  opened: OpenedCertificate,
  trust: Trust,
): Result<ProvenCode, Failure<OfflineCodeRefusal>> {
  const proven = proveCertificate(opened, trust);
  if (!proven.ok) {
    const { code, detail } = proven.error;
    return err(code === 'not-a-certificate' ? 'not-a-code' : code, `certificate: ${detail ?? code}`);
  }
  const { certificate, authority } = proven.value;
  if (!isSignedBy(envelope, certificate.publicKey)) return err('bad-signature');
  const claims = decodeClaims(envelope.payload);
  if (!claims) return err('not-a-code', 'signed, but of other claims');
  const excess = beyondCertificate(claims, certificate);
  if (excess) return err('unknown-issuer', excess);
  if (claims.issuer !== authority.issuer) return err('unknown-issuer', 'the key belongs to another issuer');
  return ok({ claims, certificate });
}

/** What a kiosk signed that its certificate does not allow. */
function beyondCertificate(claims: OfflineCodeClaims, certificate: KioskCertificate): string | undefined {
  const { notBefore, notAfter, status, cards, days } = certificate;
  if (claims.issuedAt < notBefore || claims.issuedAt > notAfter)
    return "issued outside of the certificate's time";
  if (expiryOf(claims.expiresOn) > claims.issuedAt + days * 86_400)
    return 'good for longer than the certificate allows';
  const place = claims.status.index - status.index;
  if (claims.status.uri !== status.uri || place < 1 || place > cards)
    return "outside of the certificate's places";
  return undefined;
}
