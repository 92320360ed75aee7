import type Database from 'better-sqlite3';
import type { StaffRole } from '../../contract/declare.ts';

interface MemberRow {
  readonly number_pseudonym: string;
  /** Sealed: name and number. */
  readonly facts: Uint8Array;
  readonly active: 0 | 1;
  readonly pin: string;
  readonly last_signed_in_at: number | null;
}

/** The rows beneath the staff book. */
export function staffTables(database: Database.Database) {
  const find = database.prepare<[number], MemberRow>(
    'SELECT number_pseudonym, facts, active, pin, last_signed_in_at FROM staff_member WHERE id = ?',
  );
  const ids = database.prepare<[], { id: number }>('SELECT id FROM staff_member ORDER BY id');
  const byNumber = database.prepare<[string], { id: number }>(
    'SELECT id FROM staff_member WHERE number_pseudonym = ?',
  );
  const insert = database.prepare(
    `INSERT INTO staff_member (number_pseudonym, facts, active, pin, added_at)
     VALUES (@pseudonym, @facts, 1, @pin, @at)`,
  );
  const roles = database.prepare<[number], { role: StaffRole }>(
    'SELECT role FROM staff_role WHERE member = ? ORDER BY role',
  );
  const removeRoles = database.prepare('DELETE FROM staff_role WHERE member = ?');
  const addRole = database.prepare('INSERT INTO staff_role (member, role) VALUES (?, ?)');
  const administrators = database.prepare<[], { count: number }>(
    `SELECT count(*) AS count FROM staff_role JOIN staff_member ON id = member
     WHERE role = 'administrator' AND active = 1`,
  );
  const asked = database.prepare('SELECT 1 FROM first_start_asked');
  const askFirst = database.prepare('INSERT OR REPLACE INTO first_start_asked (id, at) VALUES (1, ?)');
  const answerFirst = database.prepare('DELETE FROM first_start_asked');
  const setActive = database.prepare(
    'UPDATE staff_member SET active = @active WHERE id = @id AND active <> @active',
  );
  const setPin = database.prepare('UPDATE staff_member SET pin = ? WHERE id = ?');
  const signedIn = database.prepare('UPDATE staff_member SET last_signed_in_at = ? WHERE id = ?');

  return {
    find: (id: number) => find.get(id),
    ids: () => ids.all().map(({ id }) => id),
    idWithNumber: (pseudonym: string) => byNumber.get(pseudonym)?.id,
    add: (row: {
      readonly pseudonym: string;
      readonly facts: Uint8Array;
      readonly pin: string;
      readonly at: number;
    }) => Number(insert.run(row).lastInsertRowid),
    rolesOf: (id: number): ReadonlySet<StaffRole> => new Set(roles.all(id).map(({ role }) => role)),
    setRoles: (id: number, wanted: ReadonlySet<StaffRole>) => {
      removeRoles.run(id);
      for (const role of wanted) addRole.run(id, role);
    },
    countAdministrators: () => administrators.get()?.count ?? 0,
    isFirstAsked: () => asked.get() !== undefined,
    askForFirst: (at: number) => void askFirst.run(at),
    firstCame: () => void answerFirst.run(),
    /** False: it was so already. */
    setActive: (id: number, active: boolean) => setActive.run({ id, active: active ? 1 : 0 }).changes > 0,
    setPin: (id: number, pin: string) => void setPin.run(pin, id),
    signedIn: (id: number, at: number) => void signedIn.run(at, id),
  };
}
