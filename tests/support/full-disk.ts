import type { Store } from '../../electron/store/store.ts';

/** Nothing can be written to these tables any more. */
export function fill({ store }: { readonly store: Store }, ...tables: string[]): void {
  for (const table of tables)
    for (const what of ['INSERT', 'UPDATE'])
      store.database.exec(
        `CREATE TRIGGER full_${table}_${what} BEFORE ${what} ON ${table} BEGIN SELECT RAISE(ABORT, 'full'); END;`,
      );
}

/** They take what is written again. */
export function makeRoom({ store }: { readonly store: Store }, ...tables: string[]): void {
  for (const table of tables)
    for (const what of ['INSERT', 'UPDATE']) store.database.exec(`DROP TRIGGER full_${table}_${what};`);
}
