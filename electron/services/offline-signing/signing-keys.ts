import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';

/** A key of this kiosk's own. */
export interface KioskKey {
  /** 16 hexadecimal digits. */
  readonly keyId: string;
  readonly seed: Uint8Array;
  /** As the authority gave it; undefined while it has not answered. */
  readonly certificate: Uint8Array | undefined;
  /** How many of the certificate's places are taken. */
  readonly placesUsed: number;
}

/** The kiosk's keys on disk, their secret bytes sealed. At most one is being certified and one signs. */
export interface SigningKeys {
  /** Keeps a new key before anybody is asked to certify it. */
  request(keyId: string, seed: Uint8Array): void;
  requested(): KioskKey | undefined;
  /** From now on this key signs. */
  certify(keyId: string, certificate: Uint8Array): void;
  certified(): KioskKey | undefined;
  /** Takes the next place of the key that signs: its number, from 1. */
  takePlace(keyId: string): number;
  /** It never signs again, and its secret is wiped. */
  retire(keyId: string): void;
}

interface Row {
  readonly key_id: string;
  readonly seed: Uint8Array;
  readonly certificate: Uint8Array | null;
  readonly places_used: number;
}

export function openSigningKeys({ database, seal }: Store, clock: Clock): SigningKeys {
  const insert = database.prepare(
    `INSERT INTO signing_key (key_id, state, seed, created_at, changed_at) VALUES (?, 'requested', ?, ?, ?)`,
  );
  const newest = database.prepare<[string], Row>(
    `SELECT key_id, seed, certificate, places_used FROM signing_key
     WHERE state = ? AND seed IS NOT NULL ORDER BY number DESC LIMIT 1`,
  );
  const setCertified = database.prepare(
    `UPDATE signing_key SET state = 'certified', certificate = ?, changed_at = ? WHERE key_id = ?`,
  );
  const usePlace = database.prepare<[number, string], { places_used: number }>(
    `UPDATE signing_key SET places_used = places_used + 1, changed_at = ? WHERE key_id = ? RETURNING places_used`,
  );
  const setRetired = database.prepare(
    `UPDATE signing_key SET state = 'retired', seed = NULL, changed_at = ? WHERE key_id = ?`,
  );
  const placeOf = (keyId: string) => `signing_key.seed/${keyId}`;

  function keyIn(state: 'requested' | 'certified'): KioskKey | undefined {
    const row = newest.get(state);
    const seed = row && seal.unseal(row.seed, placeOf(row.key_id));
    if (!row || !seed) return undefined;
    return {
      keyId: row.key_id,
      seed,
      certificate: row.certificate ?? undefined,
      placesUsed: row.places_used,
    };
  }

  /** What is asked for with every picture of the home screen is not read from disk each time. */
  let signing = keyIn('certified');

  return {
    request: (keyId, seed) => {
      insert.run(keyId, seal.seal(seed, placeOf(keyId)), clock.now(), clock.now());
    },
    requested: () => keyIn('requested'),
    certify: (keyId, certificate) => {
      setCertified.run(certificate, clock.now(), keyId);
      signing = keyIn('certified');
    },
    certified: () => signing,
    takePlace: (keyId) => {
      const row = usePlace.get(clock.now(), keyId);
      if (!row) throw new Error(`there is no key ${keyId}`);
      signing = keyIn('certified');
      return row.places_used;
    },
    retire: (keyId) => {
      setRetired.run(clock.now(), keyId);
      signing = keyIn('certified');
    },
  };
}
