import type { ToDoLine } from '../../contract/staff/lines.ts';
import {
  type SettledLine,
  type ToDoFacts,
  type ToDoVerdict,
  toDoVerdict,
} from '../../contract/staff/to-do-views.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import type { SignedIn } from '../staff/staff-part.ts';
import { mayWait } from './deadlines.ts';
import { keepOwners } from './kept-owners.ts';
import { type KeptSettling, keepSettled } from './kept-settled.ts';
import type { Matter, Owner, ToDoSource } from './source.ts';

/** How long what was settled is still seen (ms). */
const seenAfter = 30 * 24 * 3_600_000;

/** One matter, as one member of staff sees it. */
export interface SeenMatter {
  readonly line: ToDoLine;
  readonly facts: ToDoFacts;
  readonly mine: boolean;
  /** They hold a role for it, and nobody else took it on. */
  readonly mayAct: boolean;
  /** They hold a role for it, and somebody took it on. */
  readonly mayGiveBack: boolean;
}

/** How a matter is settled, besides its verdict. */
interface Settling {
  /** The right one, where it was wrong. */
  readonly phone?: string | undefined;
  /** By whoever stands before it, also where somebody else took it on. */
  readonly onSight?: boolean;
}

/** One list of what waits for a person, out of many sources. */
export interface ToDoList {
  /** The most urgent first. */
  lines(): readonly ToDoLine[];
  isMine(key: string, by: SignedIn): boolean;
  find(key: string, by: SignedIn): SeenMatter | undefined;
  /** These three: false when it waits no longer, is not theirs to do, or is somebody else's; then nothing was changed. */
  takeOn(key: string, by: SignedIn): boolean;
  giveBack(key: string, by: SignedIn): boolean;
  /** `phone`: of `phone-corrected`. */
  settle(key: string, verdict: ToDoVerdict, by: SignedIn, phone?: string): boolean;
  /** Whoever stands before it says how it is: also where somebody else took it on. */
  settleOnSight(key: string, verdict: ToDoVerdict, by: SignedIn): boolean;
  /** Of the last thirty days, the latest first. */
  settled(): readonly SettledLine[];
  /** How many those are. */
  countSettled(): number;
  /** One of those. */
  findSettled(key: string): SettledLine | undefined;
}

export function createToDoList(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly sources: readonly ToDoSource[];
  readonly nameOf: (staff: number) => string | undefined;
}): ToDoList {
  const { store, audit, clock, sources } = parts;
  const owners = keepOwners(store, clock);
  const settled = keepSettled(store, clock);
  const nameOf = (staff: number) => parts.nameOf(staff) ?? String(staff);

  function sourceOf(key: string): { readonly source: ToDoSource; readonly id: string } | undefined {
    const source = sources.find(({ kind }) => key.startsWith(`${kind}/`));
    return source && { source, id: key.slice(source.kind.length + 1) };
  }

  function ownerOf(source: ToDoSource, id: string): Owner | undefined {
    if (source.owners) return source.owners.of(id);
    const staff = owners.of(`${source.kind}/${id}`);
    return staff === undefined ? undefined : { id: staff, name: nameOf(staff) };
  }

  function lineOf(source: ToDoSource, { id, since, words }: Matter): ToDoLine {
    const owner = ownerOf(source, id)?.name;
    return {
      ...{ key: `${source.kind}/${id}`, kind: source.kind, since, due: since + mayWait[source.kind] },
      ...(owner !== undefined && { owner }),
      ...(words !== undefined && { words }),
    };
  }

  function settledLine({ staff, ...line }: KeptSettling): SettledLine | undefined {
    const verdict = toDoVerdict.safeParse(line.verdict);
    const source = sources.find(({ kind }) => kind === line.kind);
    if (!verdict.success || !source) return undefined;
    return { ...line, kind: source.kind, verdict: verdict.data, by: nameOf(staff) };
  }

  const seenSince = () => clock.now() - seenAfter;

  function find(key: string, by: SignedIn): SeenMatter | undefined {
    const { source, id } = sourceOf(key) ?? {};
    if (!source || id === undefined) return undefined;
    const matter = source.waiting().find((each) => each.id === id);
    const facts = matter && source.facts(id);
    if (!facts) return undefined;
    const owner = ownerOf(source, id);
    const mine = owner?.id === by.id;
    const holdsRole = source.roles.some((role) => by.roles.has(role));
    return {
      ...{ line: lineOf(source, matter), facts, mine },
      mayAct: holdsRole && (owner === undefined || mine),
      mayGiveBack: holdsRole && owner !== undefined,
    };
  }

  const takeOn = store.database.transaction((key: string, by: SignedIn): boolean => {
    const found = find(key, by);
    const { source, id } = sourceOf(key) ?? {};
    if (!source || id === undefined || !found?.mayAct || found.mine) return false;
    if (source.owners) return source.owners.takeOn(id, by);
    owners.takeOn(key, by.id);
    audit.record('to-do-taken-on', { matter: key, by: by.id });
    return true;
  }).immediate;

  const giveBack = store.database.transaction((key: string, by: SignedIn): boolean => {
    const { source, id } = sourceOf(key) ?? {};
    if (!source || id === undefined || !find(key, by)?.mayGiveBack) return false;
    if (source.owners) return source.owners.giveBack(id, by);
    owners.giveBack(key);
    audit.record('to-do-given-back', { matter: key, by: by.id });
    return true;
  }).immediate;

  const settle = store.database.transaction(
    (key: string, verdict: ToDoVerdict, by: SignedIn, { phone, onSight = false }: Settling) => {
      const { source, id } = sourceOf(key) ?? {};
      const seen = find(key, by);
      const mayBe = seen?.mayAct || (onSight && seen?.mayGiveBack);
      const isPossible = source?.verdicts.includes(verdict) && mayBe;
      if (!source || id === undefined || !isPossible) return undefined;
      const afterwards = source.settle(id, verdict, by, phone);
      if (!afterwards) return undefined;
      owners.giveBack(key);
      settled.add({ key, kind: source.kind, verdict, staff: by.id });
      audit.record('to-do-settled', { matter: key, verdict, by: by.id });
      return afterwards;
    },
  ).immediate;

  return {
    lines: () =>
      sources
        .flatMap((source) => source.waiting().map((matter) => lineOf(source, matter)))
        .sort((one, other) => one.due - other.due || one.since - other.since),
    isMine: (key, by) => {
      const { source, id } = sourceOf(key) ?? {};
      return source !== undefined && id !== undefined && ownerOf(source, id)?.id === by.id;
    },
    find,
    takeOn,
    giveBack,
    settle: (key, verdict, by, phone) => {
      const afterwards = settle(key, verdict, by, { phone });
      afterwards?.();
      return afterwards !== undefined;
    },
    settleOnSight: (key, verdict, by) => {
      const afterwards = settle(key, verdict, by, { onSight: true });
      afterwards?.();
      return afterwards !== undefined;
    },
    settled: () => {
      const since = seenSince();
      const inList = settled.since(since).flatMap((kept) => settledLine(kept) ?? []);
      const elsewhere = sources.flatMap((source) => source.settledElsewhere?.lines(since) ?? []);
      return [...inList, ...elsewhere].sort((one, other) => other.settledAt - one.settledAt);
    },
    countSettled: () => {
      const since = seenSince();
      const elsewhere = sources.map((source) => source.settledElsewhere?.count(since) ?? 0);
      return elsewhere.reduce((all, each) => all + each, settled.countSince(since));
    },
    findSettled: (key) => {
      const kept = settled.find(key);
      const { source, id = '' } = sourceOf(key) ?? {};
      const line = kept ? settledLine(kept) : source?.settledElsewhere?.find(id);
      return line && line.settledAt >= seenSince() ? line : undefined;
    },
  };
}
