import { randomBytes } from 'node:crypto';
import { areEqual } from '../../credential/bytes.ts';
import { readCertificate } from '../../credential/kiosk-certificate.ts';
import { publicKeyOf, signBytes, signingKeyOf } from '../../credential/signing-key.ts';
import { listOf } from '../../credential/status-list.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Gateway } from '../../gateway/gateway.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { VerificationBook } from '../verification/verification-book.ts';
import { isRevoked, leavesRoom } from './kiosk-signer.ts';
import type { KioskKey, SigningKeys } from './signing-keys.ts';

/**
 * While all is well (ms); after a failure; while the authority's key is not known here; after a no, which a person must
 * change; while this clock is not within the time of a certificate that has just been given.
 */
const waits = {
  good: 600_000,
  failed: 30_000,
  unknown: 300_000,
  refused: 3_600_000,
  wrongClock: 6 * 3_600_000,
};
/** A new key is asked for once less than this share of the certificate's time or places is left. */
const enough = { time: 0.5, places: 0.3 };
/** What a kiosk signs to show that it holds the key; see `certifyKey` in openapi.yaml. */
const proofPrefix = 'changming-kiosk-key:';

/**
 * Keeps a certified key at hand for the day when the platform is out of reach: makes one, has it certified, changes it
 * well before it runs out. The secret of the key before is wiped, so that a stolen kiosk holds one key at most.
 */
export function renewKeys(parts: {
  readonly keys: SigningKeys;
  readonly book: VerificationBook;
  readonly gateway: Gateway;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
  /** Called when what can be signed changed. */
  readonly onChange: () => void;
}): { close(): void } {
  const { keys, book, gateway, audit, clock, log } = parts;
  let closed = false;
  let busy = false;
  /** Without trust no certificate can be judged. */
  let waitsForTrust = false;
  let cancel = () => {};

  async function look(): Promise<void> {
    if (busy || closed) return;
    busy = true;
    let wait = waits.failed;
    try {
      wait = isEnough(keys.certified()) ? waits.good : await renew();
    } catch (thrown) {
      log.error('key-renewal-threw', describeThrown(thrown));
    }
    busy = false;
    if (closed) return;
    cancel();
    cancel = clock.after(wait, () => void look());
  }

  function isEnough(key: KioskKey | undefined): boolean {
    const read = key?.certificate && readCertificate(key.certificate, book.trust());
    if (!key || !read?.ok) return false;
    const { certificate, authority } = read.value;
    const { notBefore, notAfter, cards, status } = certificate;
    if (isRevoked(certificate, listOf(book.statusLists(), authority.issuer, status.uri))) return false;
    const timeLeft = (notAfter * 1000 - clock.now()) / ((notAfter - notBefore) * 1000);
    return timeLeft >= enough.time && timeLeft <= 1 && (cards - key.placesUsed) / cards >= enough.places;
  }

  /** Answers how long to wait before looking again. */
  async function renew(): Promise<number> {
    waitsForTrust = !book.isUsable();
    if (waitsForTrust) return waits.failed;
    const key = keys.requested() ?? makeKey();
    const publicKey = publicKeyOf(key.seed);
    const signed = Uint8Array.of(...new TextEncoder().encode(proofPrefix), ...publicKey);
    const proof = signBytes(signed, { keyId: key.keyId, seed: key.seed });
    const answer = await gateway.certifyKey({ publicKey, proof }, `kiosk-key/${key.keyId}`);
    if (closed) return waits.failed;
    if (!answer.ok) return answer.error.code === 'gateway-refused' ? waits.refused : waits.failed;
    const { certificate } = answer.value;
    const read = readCertificate(certificate, book.trust());
    if (!read.ok && read.error.code === 'unknown-issuer') {
      // It may sign with a key of which this kiosk has not heard yet.
      log.warn('certificate-of-unknown-authority', { key: key.keyId, detail: read.error.detail });
      return waits.unknown;
    }
    if (
      !read.ok ||
      !areEqual(read.value.certificate.publicKey, publicKey) ||
      !leavesRoom(key, certificate, book.trust())
    ) {
      log.error('certificate-refused', { key: key.keyId });
      // Whatever it is, asking again with this key would give it again.
      keys.retire(key.keyId);
      return waits.refused;
    }
    takeOver(key, certificate, read.value.certificate.cards);
    if (isEnough(keys.certified())) return waits.good;
    // Each new certificate takes places of the list for good.
    log.error('certificate-not-in-its-time', { key: key.keyId });
    return waits.wrongClock;
  }

  function makeKey(): KioskKey {
    const seed = new Uint8Array(randomBytes(32));
    const { keyId } = signingKeyOf(seed);
    keys.request(keyId, seed);
    audit.record('signing-key-made', { key: keyId });
    return { keyId, seed, certificate: undefined, placesUsed: 0 };
  }

  function takeOver(key: KioskKey, certificate: Uint8Array, places: number): void {
    const before = keys.certified();
    keys.certify(key.keyId, certificate);
    audit.record('signing-key-certified', { key: key.keyId, places });
    if (before) audit.record('signing-key-retired', { key: before.keyId, placesUsed: before.placesUsed });
    parts.onChange();
  }

  const unsubscribe = book.onChange(() => void (waitsForTrust && look()));
  void look();
  return {
    close: () => {
      closed = true;
      cancel();
      unsubscribe();
    },
  };
}
