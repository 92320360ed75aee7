import type { KeyObject } from 'node:crypto';
import { err, type Failure, ok, type Result } from '../foundation/result.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { decodeClaims, encodeClaims, expiryOf, type OfflineCodeClaims } from './claims.ts';
import { isSignedBy, openEnvelope, signEnvelope } from './signed-envelope.ts';
import type { Trust } from './trust.ts';

export interface SigningKey {
  /** 16 hexadecimal digits; `keyIdOf` gives the usual one. */
  readonly keyId: string;
  readonly privateKey: KeyObject;
}

/** Why a code is refused; docs/offline-code.md says in which order these are looked for. */
export type OfflineCodeRefusal =
  | 'not-a-code'
  | 'unknown-issuer'
  | 'bad-signature'
  | 'not-yet-valid'
  | 'expired';

export const prefix = 'SSM1:';
/** What a card carries at most, see `IssuedCode` in openapi.yaml. */
export const longestCode = 512;
/** How far the issuer's clock may run before the verifier's. */
const clockTolerance = 300_000;

/** Signs claims: the text for a QR code in alphanumeric mode. Claims out of their bounds or too long are refused. */
export function encodeOfflineCode(
  claims: OfflineCodeClaims,
  key: SigningKey,
): Result<string, Failure<'wrong-claims'>> {
  const payload = encodeClaims(claims);
  if (!decodeClaims(payload)) return err('wrong-claims', 'a claim is out of its bounds');
  const text = prefix + encodeBase45(signEnvelope(payload, key));
  return text.length <= longestCode ? ok(text) : err('wrong-claims', `${text.length} characters`);
}

/** Judges what a scanner read. `now` in milliseconds since 1970. Never throws, whatever it is given. */
export function verifyOfflineCode(
  code: string | Uint8Array,
  { trust, now }: { readonly trust: Trust; readonly now: number },
): Result<OfflineCodeClaims, Failure<OfflineCodeRefusal>> {
  if (code.length > longestCode) return err('not-a-code', 'too long');
  const text = typeof code === 'string' ? code : Buffer.from(code).toString('latin1');
  const bytes = text.startsWith(prefix) ? decodeBase45(text.slice(prefix.length)) : undefined;
  const envelope = bytes && openEnvelope(bytes);
  if (!envelope) return err('not-a-code');
  const key = trust.get(envelope.keyId);
  if (!key) return err('unknown-issuer', `key ${envelope.keyId}`);
  if (!isSignedBy(envelope, key.publicKey)) return err('bad-signature');
  const claims = decodeClaims(envelope.payload);
  if (!claims) return err('not-a-code', 'signed, but of other claims');
  const issuedAt = claims.issuedAt * 1000;
  if (claims.issuer !== key.issuer) return err('unknown-issuer', 'the key belongs to another issuer');
  if (issuedAt < key.notBefore || issuedAt > key.notAfter)
    return err('unknown-issuer', "issued outside of the key's time");
  if (!(now + clockTolerance >= issuedAt)) return err('not-yet-valid');
  if (!(now < expiryOf(claims.expiresOn) * 1000)) return err('expired');
  return ok(claims);
}
