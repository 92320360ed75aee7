import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { err, type Failure, ok, type Result } from '../foundation/result.ts';

/** A key whose codes are believed. */
export interface TrustedKey {
  readonly issuer: string;
  readonly publicKey: KeyObject;
  /** Milliseconds since 1970: the key signs codes issued from the one moment to the other, both included. */
  readonly notBefore: number;
  readonly notAfter: number;
}

/** By key id: 16 hexadecimal digits. */
export type Trust = ReadonlyMap<string, TrustedKey>;

/** The file's shape; docs/offline-code.md describes it. */
export const trustFileSchema = z
  .array(
    z.strictObject({
      kid: z.string().regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits'),
      issuer: z.string().min(1),
      publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/, '32 bytes in base64url'),
      notBefore: z.iso.datetime({ offset: true }),
      notAfter: z.iso.datetime({ offset: true }),
    }),
  )
  .refine((keys) => new Set(keys.map(({ kid }) => kid)).size === keys.length, 'a kid stands there twice');

export type TrustFile = z.infer<typeof trustFileSchema>;

/** Reads the text of a trust file. */
export function readTrust(text: string): Result<Trust, Failure<'wrong-trust-file'>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('wrong-trust-file', 'it is not JSON');
  }
  const file = trustFileSchema.safeParse(json);
  if (!file.success) return err('wrong-trust-file', z.prettifyError(file.error));
  const trust = new Map<string, TrustedKey>();
  for (const { kid, issuer, publicKey, notBefore, notAfter } of file.data) {
    trust.set(kid, {
      ...{ issuer, publicKey: publicKeyOf(publicKey) },
      ...{ notBefore: Date.parse(notBefore), notAfter: Date.parse(notAfter) },
    });
  }
  return ok(trust);
}

/** The usual id of a key: the first 8 bytes of the SHA-256 of its 32 bytes. */
export function keyIdOf(publicKey: KeyObject): string {
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return createHash('sha256').update(raw).digest('hex').slice(0, 16);
}

/** Any 32 bytes are taken: those that are no point on the curve verify nothing. */
function publicKeyOf(raw: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });
}
