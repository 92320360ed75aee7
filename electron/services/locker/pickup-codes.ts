import { randomUUID } from 'node:crypto';
import { pickupCodeDigits } from '../../contract/locker-views.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';

/**
 * Pickup codes. Each is made of the store's key, its stay and what was drawn for it, so that none need be kept: what is kept is a keyed
 * hash. Numbers alone would not do: a backup that is restored counts on from its own, and would give a code that was sent to somebody else.
 */
export interface PickupCodes {
  /** A new one, which ends the one before. Answers its serial number. */
  renew(stay: number): number;
  /** 0: it has none. */
  serialOf(stay: number): number;
  /** Undefined where this is not, or not any more, the stay's code. */
  code(stay: number, serial: number): string | undefined;
  /** Whose code it is or was; `replacedAt` undefined: it is the stay's last one. */
  find(code: string): { readonly stay: number; readonly replacedAt: number | undefined } | undefined;
  forget(stay: number): void;
  forgetReplacedBefore(moment: number): void;
}

export function keepPickupCodes({ database, seal }: Store, clock: Clock): PickupCodes {
  const kept = database.prepare<[number], { serial: number; salt: string | null }>(
    'SELECT code_serial AS serial, code_salt AS salt FROM stay WHERE number = ?',
  );
  const keep = database.prepare('UPDATE stay SET code_serial = ?, code_salt = ? WHERE number = ?');
  const insert = database.prepare(
    'INSERT INTO pickup_code (hash, stay, serial) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const replace = database.prepare(
    'UPDATE pickup_code SET replaced_at = ? WHERE stay = ? AND replaced_at IS NULL',
  );
  const byHash = database.prepare<[string], { stay: number; replacedAt: number | null }>(
    'SELECT stay, replaced_at AS replacedAt FROM pickup_code WHERE hash = ?',
  );
  const ofStay = database.prepare('DELETE FROM pickup_code WHERE stay = ?');
  const replaced = database.prepare('DELETE FROM pickup_code WHERE replaced_at < ?');

  const codeOf = (stay: number, salt: string): string => {
    const bytes = Buffer.from(seal.pseudonym(`pickup-code/${stay}/${salt}`), 'base64url');
    const digits = bytes.readBigUInt64BE() % 10n ** BigInt(pickupCodeDigits);
    return String(digits).padStart(pickupCodeDigits, '0');
  };
  const hashOf = (code: string) => seal.pseudonym(`pickup-code-hash/${code}`);
  const serialOf = (stay: number) => kept.get(stay)?.serial ?? 0;

  return {
    renew: (stay) => {
      replace.run(clock.now(), stay);
      const next = serialOf(stay) + 1;
      // Another stay may have the same eight digits, now or until lately: others are drawn.
      for (;;) {
        const salt = randomUUID();
        if (insert.run(hashOf(codeOf(stay, salt)), stay, next).changes === 0) continue;
        keep.run(next, salt, stay);
        return next;
      }
    },
    serialOf,
    code: (stay, of) => {
      const { serial, salt } = kept.get(stay) ?? {};
      return salt && of === serial ? codeOf(stay, salt) : undefined;
    },
    find: (code) => {
      const row = byHash.get(hashOf(code));
      return row && { stay: row.stay, replacedAt: row.replacedAt ?? undefined };
    },
    forget: (stay) => void ofStay.run(stay),
    forgetReplacedBefore: (moment) => void replaced.run(moment),
  };
}
