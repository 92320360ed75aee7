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
  /** From now on this key signs, and no other does: their secrets are wiped in the same moment. */
  certify(keyId: string, certificate: Uint8Array): void;
  certified(): KioskKey | undefined;
  /** Takes this place of a key for good, which must be the next one; false when it is not, and nothing was taken. */
  takePlace(keyId: string, place: number): boolean;
  /** It never signs again, and its secret is wiped. */
  retire(keyId: string): void;
  retireAll(): void;
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
  const usePlace = database.prepare(
    'UPDATE signing_key SET places_used = ?, changed_at = ? WHERE key_id = ? AND places_used = ? - 1',
  );
  const setRetired = database.prepare(
    `UPDATE signing_key SET state = 'retired', seed = NULL, changed_at = ? WHERE key_id = ?`,
  );
  const retireOthers = database.prepare(
    `UPDATE signing_key SET state = 'retired', seed = NULL, changed_at = ? WHERE key_id <> ? AND state <> 'retired'`,
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
    certify: database.transaction((keyId: string, certificate: Uint8Array) => {
      setCertified.run(certificate, clock.now(), keyId);
      retireOthers.run(clock.now(), keyId);
      signing = keyIn('certified');
    }),
    certified: () => signing,
    takePlace: (keyId, place) => {
      const taken = usePlace.run(place, clock.now(), keyId, place).changes === 1;
      signing = keyIn('certified');
      return taken;
    },
    retire: (keyId) => {
      setRetired.run(clock.now(), keyId);
      signing = keyIn('certified');
    },
    retireAll: () => {
      retireOthers.run(clock.now(), '');
      signing = undefined;
    },
  };
}
