import { hex } from '@scure/base';
import { err, type Failure, ok, type Result } from '../foundation/result.ts';
import { isSignedBy, type SignedEnvelope } from './signed-envelope.ts';
import type { Trust, TrustedKey } from './trust.ts';

const keyIdHeader = 4;
const keyIdBytes = 8;

/** The protected header of what an authority signs, with whatever else belongs there. */
export function headerOf(
  keyId: string,
  more: readonly (readonly [number, unknown])[] = [],
): ReadonlyMap<number, unknown> {
  return new Map<number, unknown>([[keyIdHeader, hex.decode(keyId)], ...more]);
}

/** The `kid` of a header that holds it and, in this order, the values of these keys and nothing else. */
export function readHeader(
  header: ReadonlyMap<unknown, unknown>,
  moreKeys: readonly number[] = [],
): { readonly keyId: string; readonly more: readonly unknown[] } | undefined {
  const keyId = header.get(keyIdHeader);
  if (!(keyId instanceof Uint8Array) || keyId.length !== keyIdBytes) return undefined;
  if (header.size !== moreKeys.length + 1 || !moreKeys.every((key) => header.has(key))) return undefined;
  return { keyId: hex.encode(keyId), more: moreKeys.map((key) => header.get(key)) };
}

/** The trusted key that signed this, whenever it did. */
export function authorityOf(
  envelope: SignedEnvelope,
  keyId: string,
  trust: Trust,
): Result<TrustedKey, Failure<'unknown-issuer' | 'bad-signature'>> {
  const key = trust.get(keyId);
  if (!key) return err('unknown-issuer', `key ${keyId}`);
  return isSignedBy(envelope, key.publicKey) ? ok(key) : err('bad-signature');
}
