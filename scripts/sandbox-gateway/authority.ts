import { randomBytes } from 'node:crypto';
import {
  keyIdOf,
  publicKeyOf,
  type SigningKey,
  signingKeyOf,
} from '../../electron/credential/signing-key.ts';
import type { TrustFile } from '../../electron/credential/trust.ts';
import type { Platform } from './platform.ts';
import type { State } from './state.ts';

export const issuer = 'sandbox.example';
/** Long before the first code and long after the last one. */
export const firstMoment = '2020-01-01T00:00:00Z';
const lastMoment = '2099-12-31T23:59:59Z';

/** 32 random bytes in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The authority's key that signs now. */
export function authorityKey({ signingKey }: State): SigningKey {
  return signingKeyOf(new Uint8Array(Buffer.from(signingKey, 'base64url')));
}

/** What `verify-card --trust` takes: the key that signs now, and those that signed before. */
export function trustFileOf({ state }: Platform): TrustFile {
  const publicKey = Buffer.from(publicKeyOf(authorityKey(state).seed)).toString('base64url');
  const current = { publicKey, notBefore: state.signingSince, notAfter: lastMoment };
  return [current, ...state.earlierKeys].map((key) => ({
    ...{ kid: keyIdOf(new Uint8Array(Buffer.from(key.publicKey, 'base64url'))), issuer },
    ...key,
  }));
}

/** With which second (since 1970) the key dates what it signs now: never before its own time. */
export function signingSecond(platform: Platform): number {
  return Math.max(Math.floor(platform.moment() / 1000), Date.parse(platform.state.signingSince) / 1000);
}

/** A new key signs from now on. What the old one signed stays good; its secret is forgotten. */
export function rotateKey(platform: Platform): void {
  const { state } = platform;
  // The last list may be dated a little ahead: see signedStatusList.
  const second = Math.max(signingSecond(platform), state.statusList.issuedAt);
  const at = new Date(second * 1000).toISOString();
  const publicKey = Buffer.from(publicKeyOf(authorityKey(state).seed)).toString('base64url');
  state.earlierKeys.unshift({ publicKey, notBefore: state.signingSince, notAfter: at });
  state.signingKey = newSecret();
  state.signingSince = at;
}
