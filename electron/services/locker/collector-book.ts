import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';
import type { Collector } from './stay.ts';

/** Who may collect besides the person it is for; sealed. */
export interface CollectorBook {
  /** Once more changes only the name. Answers the pseudonym. */
  add(
    stay: number,
    person: { readonly name?: string | undefined; readonly number: string },
    by: string,
  ): string;
  of(stay: number): readonly Collector[];
  isNamed(stay: number, pseudonym: string): boolean;
  wipe(stay: number): void;
}

interface Row {
  readonly person: string;
  readonly sealed: Uint8Array;
  readonly at: number;
}

export function keepCollectors({ database, seal }: Store, clock: Clock): CollectorBook {
  const keep = database.prepare(
    `INSERT INTO collector (stay, person, sealed, named_by, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (stay, person) DO UPDATE SET sealed = excluded.sealed, named_by = excluded.named_by`,
  );
  const ofStay = database.prepare<[number], Row>(
    'SELECT person, sealed, at FROM collector WHERE stay = ? ORDER BY at, person',
  );
  const one = database.prepare<[number, string]>('SELECT 1 FROM collector WHERE stay = ? AND person = ?');
  const remove = database.prepare('DELETE FROM collector WHERE stay = ?');
  const placeOf = (stay: number, person: string) => `collector.sealed/${stay}/${person}`;

  return {
    add: (stay, { name, number }, by) => {
      const person = seal.pseudonym(number);
      keep.run(stay, person, seal.sealJson({ name, number }, placeOf(stay, person)), by, clock.now());
      return person;
    },
    of: (stay) =>
      ofStay.all(stay).flatMap(({ person, sealed, at }) => {
        const opened = seal.unsealJson(sealed, placeOf(stay, person)) as Pick<Collector, 'name' | 'number'>;
        // Sealed with another key: nobody can say any more who it was.
        return opened === undefined ? [] : [{ number: opened.number, name: opened.name, since: at }];
      }),
    isNamed: (stay, pseudonym) => one.get(stay, pseudonym) !== undefined,
    wipe: (stay) => void remove.run(stay),
  };
}
