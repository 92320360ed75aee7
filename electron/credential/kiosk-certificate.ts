import { err, type Failure, ok, type Result } from '../foundation/result.ts';
import { authorityOf, headerOf, readHeader } from './authority-signature.ts';
import {
  claimKeys,
  isBytes,
  isText,
  isWhole,
  largestIndex,
  lastSecond,
  readStatusClaim,
  type StatusPlace,
  statusClaim,
} from './claim-values.ts';
import { decodeCbor, encodeCbor, valuesOf } from './deterministic-cbor.ts';
import { openItem, type SignedEnvelope, signEnvelope } from './signed-envelope.ts';
import type { SigningKey } from './signing-key.ts';
import type { Trust, TrustedKey } from './trust.ts';

/**
 * What lets a kiosk sign codes while its platform is out of reach: a CWT of an authority over the kiosk's key
 * (RFC 8747), which travels in the code's `kcwt` header (RFC 9528).
 */
export interface KioskCertificate {
  /** The kiosk, as its authority calls it. */
  readonly kiosk: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Seconds since 1970 UTC: codes may be issued from the one moment to the other, both included. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** The certificate's own place in the status list; those of its codes are the `cards` places after it. */
  readonly status: StatusPlace;
  /** How many codes it may sign. */
  readonly cards: number;
  /** On how many days a code of it is good at most, the day of issue included. */
  readonly days: number;
}

const { subject, expires, notBefore, confirmation, status, limits } = claimKeys;
const keysOfACertificate = [subject, expires, notBefore, confirmation, status, limits];
/** `cnf` with a COSE_Key: OKP, Ed25519 (RFC 8747, section 3.2; RFC 9053, section 7.2). */
const coseKeyMethod = 1;
const keyType = { label: 1, okp: 1 };
const curve = { label: -1, ed25519: 6 };
const publicKeyLabel = -2;

export function encodeCertificate(certificate: KioskCertificate, authority: SigningKey): Uint8Array {
  return signEnvelope(payloadOf(certificate), headerOf(authority.keyId), authority);
}

function payloadOf(certificate: KioskCertificate): Uint8Array {
  const key = new Map<number, unknown>([
    [keyType.label, keyType.okp],
    [curve.label, curve.ed25519],
    [publicKeyLabel, certificate.publicKey],
  ]);
  return encodeCbor(
    new Map<number, unknown>([
      [subject, certificate.kiosk],
      [expires, certificate.notAfter],
      [notBefore, certificate.notBefore],
      [confirmation, new Map([[coseKeyMethod, key]])],
      [status, statusClaim(certificate.status)],
      [limits, [certificate.cards, certificate.days]],
    ]),
  );
}

/** A certificate taken apart; nothing of it is proven yet. */
export interface OpenedCertificate {
  readonly keyId: string;
  readonly envelope: SignedEnvelope;
}

/** Undefined for what is no envelope of an authority: one signed by a kiosk, whose chain would be too long, is none. */
export function openCertificate(item: unknown): OpenedCertificate | undefined {
  const envelope = openItem(item);
  const header = envelope && readHeader(envelope.header);
  return envelope && header && { keyId: header.keyId, envelope };
}

export type CertificateRefusal = 'not-a-certificate' | 'unknown-issuer' | 'bad-signature';

/** Whether an authority gave it, whatever the time is. What it says is looked at only once its signature is good. */
export function proveCertificate(
  { keyId, envelope }: OpenedCertificate,
  trust: Trust,
): Result<
  { readonly certificate: KioskCertificate; readonly authority: TrustedKey },
  Failure<CertificateRefusal>
> {
  const authority = authorityOf(envelope, keyId, trust);
  if (!authority.ok) return authority;
  const certificate = readClaims(envelope.payload);
  if (!certificate) return err('not-a-certificate', 'signed, but of other claims');
  const { notBefore: from, notAfter: until } = authority.value;
  const given = certificate.notBefore * 1000;
  if (given < from || given > until) return err('unknown-issuer', "given outside of the authority's time");
  return ok({ certificate, authority: authority.value });
}

/** The bytes of a certificate that an authority gave. */
export function readCertificate(bytes: Uint8Array, trust: Trust): ReturnType<typeof proveCertificate> {
  const opened = openCertificate(decodeCbor(bytes));
  return opened ? proveCertificate(opened, trust) : err('not-a-certificate');
}

function readClaims(payload: Uint8Array): KioskCertificate | undefined {
  const values = valuesOf(decodeCbor(payload), keysOfACertificate);
  if (!values) return undefined;
  const [kiosk, until, from, confirmed, place, limit] = values;
  const publicKey = readKey(confirmed);
  const statusPlace = readStatusClaim(place);
  if (!isText(kiosk, 40) || !publicKey || !statusPlace) return undefined;
  if (!isWhole(until, lastSecond) || !isWhole(from, lastSecond) || from >= until) return undefined;
  if (!Array.isArray(limit) || limit.length !== 2) return undefined;
  const [cards, days] = limit as readonly unknown[];
  if (!isWhole(cards, 10_000) || !isWhole(days, 366) || cards === 0 || days === 0) return undefined;
  if (statusPlace.index + cards > largestIndex) return undefined;
  return { kiosk, publicKey, notBefore: from, notAfter: until, status: statusPlace, cards, days };
}

function readKey(confirmed: unknown): Uint8Array | undefined {
  const [key] = valuesOf(confirmed, [coseKeyMethod]) ?? [];
  const [type, named, bytes] = valuesOf(key, [keyType.label, curve.label, publicKeyLabel]) ?? [];
  return type === keyType.okp && named === curve.ed25519 && isBytes(bytes, 32) ? bytes : undefined;
}
