import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { StaffRole } from '../../contract/declare.ts';
import type { Clock } from '../../foundation/clock.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import type { SignedIn } from './staff-part.ts';
import { staffTables } from './staff-tables.ts';

export interface StaffMember {
  /** Never given twice; stands for them in the audit log. */
  readonly id: number;
  /** Both undefined: they were sealed with another key, and nobody can read them any more. */
  readonly name?: string | undefined;
  /** By which they sign in. */
  readonly number?: string | undefined;
  readonly roles: ReadonlySet<StaffRole>;
  /** Somebody who is not can do nothing here, and is not forgotten. */
  readonly active: boolean;
  /** ms */
  readonly lastSignedInAt?: number;
}

export interface NewMember {
  readonly name: string;
  readonly number: string;
  readonly roles: ReadonlySet<StaffRole>;
  /** As `PinKeeper` made it. */
  readonly pin: string;
}

type Done<Code extends string> = Result<Record<string, never>, Failure<Code>>;

/** The people who look after this kiosk. Every change is in the audit log, with who made it. */
export interface StaffBook {
  /** Somebody who is active: without one nobody could let anybody in. */
  hasAdministrator(): boolean;
  /** Nobody is administrator, or a command asked for another first one before this start. */
  awaitsFirst(): boolean;
  /** In the order in which they came. */
  all(): readonly StaffMember[];
  find(id: number): StaffMember | undefined;
  nameOf(id: number): string | undefined;
  /** The names of those who look after devices and may sign in. */
  technicians(): readonly string[];
  memberWithNumber(number: string): number | undefined;
  /** What is kept of their PIN; undefined for somebody who may do nothing here. */
  pinOf(id: number): string | undefined;
  /** While a first one is awaited: the administrator who lets themselves in. */
  addFirst(member: NewMember): Result<number, Failure<'has-administrator' | 'number-taken'>>;
  add(member: NewMember, by: number): Result<number, Failure<'number-taken'>>;
  changeRoles(id: number, roles: ReadonlySet<StaffRole>, by: number): Done<'last-administrator'>;
  setActive(id: number, active: boolean, by: number): Done<'last-administrator'>;
  setPin(id: number, pin: string, by: number): void;
  /** Notes that they are here. What they may do follows every later change of their roles at once. */
  signIn(id: number, way: 'number' | 'card'): SignedIn;
}

const facts = z.strictObject({ name: z.string(), number: z.string() });

export function openStaffBook(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): StaffBook {
  const { audit, clock } = parts;
  const { database, seal } = parts.store;
  const tables = staffTables(database);

  const pseudonymOf = (number: string) => seal.pseudonym(`staff-number/${number}`);
  const placeOf = (pseudonym: string) => `staff_member.facts/${pseudonym}`;
  const hasAdministrator = () => tables.countAdministrators() > 0;
  const wasAsked = tables.isFirstAsked();
  const awaitsFirst = () => !hasAdministrator() || (wasAsked && tables.isFirstAsked());

  function find(id: number): StaffMember | undefined {
    const row = tables.find(id);
    if (!row) return undefined;
    const { active, number_pseudonym, last_signed_in_at } = row;
    return {
      id,
      ...facts.safeParse(seal.unsealJson(row.facts, placeOf(number_pseudonym))).data,
      roles: tables.rolesOf(id),
      active: active === 1,
      ...(last_signed_in_at !== null && { lastSignedInAt: last_signed_in_at }),
    };
  }

  function insert({ name, number, roles, pin }: NewMember): number | undefined {
    const pseudonym = pseudonymOf(number);
    if (tables.idWithNumber(pseudonym) !== undefined) return undefined;
    const sealed = seal.sealJson({ name, number }, placeOf(pseudonym));
    const id = tables.add({ pseudonym, facts: sealed, pin, at: clock.now() });
    tables.setRoles(id, roles);
    return id;
  }

  const inOrder = (roles: ReadonlySet<StaffRole>) => [...roles].sort();
  /** Takes a change back that would leave nobody to let people in. */
  const keepingAdministrator = (change: () => void): Done<'last-administrator'> => {
    try {
      database.transaction(() => {
        const had = hasAdministrator();
        change();
        if (had && !hasAdministrator()) throw nobodyLeft;
      })();
      return ok({});
    } catch (thrown) {
      if (thrown === nobodyLeft) return err('last-administrator');
      throw thrown;
    }
  };

  const all = () => tables.ids().flatMap((id) => find(id) ?? []);

  return {
    hasAdministrator,
    awaitsFirst,
    all,
    find,
    nameOf: (id) => find(id)?.name,
    technicians: () =>
      all().flatMap(({ active, roles, name }) =>
        active && roles.has('technician') && name !== undefined ? [name] : [],
      ),
    memberWithNumber: (number) => tables.idWithNumber(pseudonymOf(number)),
    pinOf: (id) => {
      const row = tables.find(id);
      return row?.active === 1 ? row.pin : undefined;
    },
    addFirst: database.transaction((member: NewMember) => {
      if (!awaitsFirst()) return err('has-administrator');
      const id = insert({ ...member, roles: new Set([...member.roles, 'administrator'] as const) });
      if (id === undefined) return err('number-taken');
      tables.firstCame();
      audit.record('staff-added', { by: id, member: id, roles: inOrder(tables.rolesOf(id)) });
      return ok(id);
    }).immediate,
    add: database.transaction((member: NewMember, by: number) => {
      const id = insert(member);
      if (id === undefined) return err('number-taken');
      audit.record('staff-added', { by, member: id, roles: inOrder(member.roles) });
      return ok(id);
    }).immediate,
    changeRoles: database.transaction((id: number, roles: ReadonlySet<StaffRole>, by: number) =>
      keepingAdministrator(() => {
        tables.setRoles(id, roles);
        audit.record('staff-roles-changed', { by, member: id, roles: inOrder(roles) });
      }),
    ).immediate,
    setActive: database.transaction((id: number, active: boolean, by: number) =>
      keepingAdministrator(() => {
        if (!tables.setActive(id, active)) return;
        audit.record('staff-switched', { by, member: id, active });
      }),
    ).immediate,
    setPin: database.transaction((id: number, pin: string, by: number) => {
      tables.setPin(id, pin);
      audit.record('staff-pin-set', { by, member: id });
    }).immediate,
    signIn: database.transaction((id: number, way: 'number' | 'card'): SignedIn => {
      tables.signedIn(id, clock.now());
      audit.record('staff-signed-in', { by: id, with: way });
      const name = find(id)?.name ?? '';
      return {
        id,
        name,
        get roles() {
          return tables.find(id)?.active === 1 ? tables.rolesOf(id) : new Set<StaffRole>();
        },
      };
    }).immediate,
  };
}

/** At its next start the kiosk lets one more administrator enter themselves; everybody else stays who they are. */
export function askForFirst(parts: {
  readonly database: Database.Database;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): void {
  const { database, audit, clock } = parts;
  const tables = staffTables(database);
  database
    .transaction(() => {
      tables.askForFirst(clock.now());
      audit.record('administrator-asked-for', {});
    })
    .immediate();
}

const nobodyLeft = new Error('nobody would be left to let people in');
