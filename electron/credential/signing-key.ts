import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '@scure/base';

/** A private key of Ed25519 and the name by which its signatures say that they are its own. */
export interface SigningKey {
  /** 16 hexadecimal digits; `keyIdOf` gives the usual one. */
  readonly keyId: string;
  /** The 32 secret bytes of RFC 8032, section 5.1.5. */
  readonly seed: Uint8Array;
}

/** The key of these 32 secret bytes, under its usual name. */
export function signingKeyOf(seed: Uint8Array): SigningKey {
  return { keyId: keyIdOf(publicKeyOf(seed)), seed };
}

/** The 32 bytes that may be known to everybody. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(seed);
}

/** The usual id of a key: the first 8 bytes of the SHA-256 of its 32 public bytes, in hexadecimal. */
export function keyIdOf(publicKey: Uint8Array): string {
  return hex.encode(sha256(publicKey).subarray(0, 8));
}

/** 64 bytes. */
export function signBytes(bytes: Uint8Array, key: SigningKey): Uint8Array {
  return ed25519.sign(bytes, key.seed);
}

/** False also for bytes that are no signature and keys that are no point on the curve. Strict as RFC 8032 is. */
export function isSignatureOf(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, bytes, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
