import type Database from 'better-sqlite3';

/**
 * How SQLite goes about all that is prepared from here on: what takes long after years cannot be seen of a test's few
 * rows, and no test should look at the time.
 */
export function watchQueryPlans(database: Database.Database): () => readonly string[] {
  const prepare = database.prepare.bind(database);
  const prepared: string[] = [];
  database.prepare = ((sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  }) as typeof database.prepare;
  return () =>
    prepared.map((sql) => {
      // A plan does not look at the values, and is not made without any.
      const steps = prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN ${sql.replaceAll(/@\w+|\?/g, '1')}`,
      ).all();
      return steps.map(({ detail }) => detail).join('; ');
    });
}
