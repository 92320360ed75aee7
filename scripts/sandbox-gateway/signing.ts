import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { encodeOfflineCode } from '../../electron/credential/offline-code.ts';
import { keyIdOf, type TrustFile } from '../../electron/credential/trust.ts';
import { type CalendarDate, calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';
import { maskIdentityNumber, maskName } from '../../electron/foundation/identity-number.ts';
import type { Reference } from './cast.ts';
import type { Platform } from './platform.ts';

const issuer = 'sandbox.example';
const statusList = `https://${issuer}/status/1`;

export function newSigningKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Base64 of a new offline code for this holder, who is known here as `person`. */
export function signCode(
  platform: Platform,
  holder: Reference,
  person: string,
  expiresOn: CalendarDate,
): string {
  const privateKey = privateKeyOf(platform);
  const index = platform.state.nextStatusIndex++;
  const code = encodeOfflineCode(
    {
      ...{ issuer, issuedAt: Math.floor(momentOf(platform) / 1000), expiresOn },
      ...{ cardId: randomBytes(16).toString('hex'), holder: pseudonymOf(platform, person) },
      face: { name: shortened(maskName(holder.name.trim())), number: maskIdentityNumber(holder.number) },
      status: { index, uri: statusList },
    },
    { keyId: keyIdOf(createPublicKey(privateKey)), privateKey },
  );
  if (!code.ok) throw new Error(`the sandbox made a code that is none: ${code.error.detail}`);
  return Buffer.from(code.value, 'ascii').toString('base64');
}

/** What `verify-card --trust` takes, for the codes of this sandbox. */
export function trustOf(platform: Platform): TrustFile {
  const publicKey = createPublicKey(privateKeyOf(platform));
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const always = { notBefore: '2020-01-01T00:00:00Z', notAfter: '2099-12-31T23:59:59Z' };
  return [{ kid: keyIdOf(publicKey), issuer, publicKey: x, ...always }];
}

function privateKeyOf({ state }: Platform): KeyObject {
  const seed = Buffer.from(state.signingKey, 'base64url').toString('hex');
  // PKCS #8 of an Ed25519 key, RFC 8410, section 7: a fixed beginning and the 32 bytes.
  const key = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** A claim holds a name of at most 64 bytes. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= 64) return name;
  const characters = [...name];
  while (Buffer.byteLength(characters.join('')) > 61) characters.pop();
  return `${characters.join('')}…`;
}

/** The same for each code of a person, and of no use without the sandbox's key. */
function pseudonymOf({ state }: Platform, person: string): string {
  return createHash('sha256').update(`holder ${state.signingKey} ${person}`).digest('hex').slice(0, 32);
}

/** Now; where the sandbox was told to play another day, the first moment of that. */
function momentOf(platform: Platform): number {
  const now = platform.now();
  const today = platform.today();
  return calendarDateInShanghai(now) === today ? now : Date.parse(`${today}T00:00:00+08:00`);
}
