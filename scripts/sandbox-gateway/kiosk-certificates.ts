import { clockTolerance } from '../../electron/credential/judge-code.ts';
import { encodeCertificate } from '../../electron/credential/kiosk-certificate.ts';
import { isSignatureOf, keyIdOf } from '../../electron/credential/signing-key.ts';
import { type Answer, json, refuse } from './answer.ts';
import { authorityKey, signingSecond } from './authority.ts';
import { endedText, tell } from './messages.ts';
import type { Platform } from './platform.ts';
import { digest } from './random.ts';
import type { CertificateRequest } from './requests.ts';
import type { Certificate } from './state.ts';
import { reservePlaces, statusListUri } from './status-list.ts';

/** What a kiosk signs together with its key, to show that the key is its own. */
const proofPrefix = 'changming-kiosk-key:';
const secondsOfADay = 86_400;

/** Longer names would leave too little room in a code for its holder's: openapi.yaml, `KioskCertificate`. */
const namedToken = /^Bearer ([A-Za-z0-9-]{1,16})\./;

/**
 * How the platform calls the kiosk that presents this token: `<name>.<secret>` says it, so that a kiosk keeps its name
 * with another secret. All kiosks without a token are the same.
 */
export function kioskOf(authorization: string): string {
  const [, name] = namedToken.exec(authorization) ?? [];
  if (name !== undefined) return name;
  return authorization === '' ? 'sandbox-kiosk' : `kiosk-${digest(authorization).slice(0, 8)}`;
}

/** Answers `POST /v1/kiosk-certificates`, once its key was found to be new. */
export function certifyKey(platform: Platform, kiosk: string, request: CertificateRequest): Answer {
  const { state } = platform;
  const { offered, cards, days, validDays } = state.certificateTerms;
  if (!offered || state.stolenKiosks.includes(kiosk)) return refuse('offline-issuing-not-offered');
  const publicKey = new Uint8Array(Buffer.from(request.publicKey, 'base64'));
  const proof = new Uint8Array(Buffer.from(request.proof, 'base64'));
  const proven = new Uint8Array(Buffer.concat([Buffer.from(proofPrefix), publicKey]));
  if (!isSignatureOf(proven, proof, publicKey)) return refuse('key-proof-invalid');
  const now = signingSecond(platform);
  // The kiosk's clock may run behind. Not before the authority's own key: nobody would believe it.
  const notBefore = Math.max(now - clockTolerance / 1000, Date.parse(state.signingSince) / 1000);
  const notAfter = now + validDays * secondsOfADay;
  const place = reservePlaces(platform, 1 + cards);
  const certificate = encodeCertificate(
    { kiosk, publicKey, notBefore, notAfter, status: { index: place, uri: statusListUri }, cards, days },
    authorityKey(state),
  );
  state.certificates.push({
    ...{ keyId: keyIdOf(publicKey), kiosk, place, cards, revoked: false },
    ...{ notBefore: isoOf(notBefore), notAfter: isoOf(notAfter) },
  });
  return json({ certificate: Buffer.from(certificate).toString('base64') }, 201);
}

/** The kiosk is in wrong hands: what it signed is no longer good, and it gets no other certificate. */
export function revokeCertificate(platform: Platform, certificate: Certificate): void {
  const { state } = platform;
  certificate.revoked = true;
  if (!state.stolenKiosks.includes(certificate.kiosk)) state.stolenKiosks.push(certificate.kiosk);
  for (const code of state.codes) {
    if (code.offline?.certificate !== certificate.place) continue;
    if (code.state !== 'issued' && code.state !== 'valid' && code.state !== 'suspended') continue;
    code.state = 'ended';
    tell(platform, code.holder, endedText(code.issuedOn, 'kiosk-revoked'));
  }
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
