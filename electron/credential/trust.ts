import { base64urlnopad } from '@scure/base';
import { z } from 'zod';
import { err, type Failure, ok, type Result } from '../foundation/result.ts';

/** An authority's key: what it signs is believed. */
export interface TrustedKey {
  readonly issuer: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Milliseconds since 1970: the key signs from the one moment to the other, both included. */
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
      // The 43rd character holds four bits: what would be left of it is 0, or the text is no base64url.
      publicKey: z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, '32 bytes in base64url'),
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
  return file.success ? ok(trustOf(file.data)) : err('wrong-trust-file', z.prettifyError(file.error));
}

/** The keys of a file that was read already. 32 bytes that are no point on the curve are taken, and verify nothing. */
export function trustOf(file: TrustFile): Trust {
  return new Map(
    file.map(({ kid, issuer, publicKey, notBefore, notAfter }) => [
      kid,
      {
        ...{ issuer, publicKey: base64urlnopad.decode(publicKey) },
        ...{ notBefore: Date.parse(notBefore), notAfter: Date.parse(notAfter) },
      },
    ]),
  );
}
