import { z } from 'zod';
import { builtInCatalogue } from '../../catalogue/built-in-catalogue.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { catalogueFormat } from '../../catalogue/catalogue.ts';
import { documentOf } from '../../catalogue/document-of.ts';
import type { Guide } from '../../catalogue/guide.ts';
import { type GuideProblem, guideProblems } from '../../catalogue/judge-guide.ts';
import { mergeCatalogues } from '../../catalogue/merge-catalogues.ts';
import { readCatalogue, readGuides } from '../../catalogue/read-catalogue.ts';
import { withoutItems } from '../../catalogue/without-items.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log, silentLog } from '../../foundation/log.ts';
import type { Gateway, GatewayFailure } from '../../gateway/gateway.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Cache } from '../../store/cache.ts';
import { createLibrary, type Library, withGuides } from './library.ts';

/**
 * The catalogue that is shown: the built-in one, or what the platform gave, kept over restarts and renewed by itself; over
 * it what this centre's staff wrote at this kiosk, without what they took out of it.
 */
export interface CatalogueBook {
  /** What residents find. */
  present(): Library;
  /** For staff: also the services that this kiosk does not offer. */
  whole(): Library;
  /** As `whole`, but with the guide that would be shown if staff had written none at this kiosk. */
  beneath(): Catalogue;
  /** Why a guide does not belong to its item; empty when it does. */
  problemsOf(guide: Guide): readonly GuideProblem[];
  /** Reads anew what staff wrote and which services are hidden. Whoever is looking through the catalogue keeps theirs. */
  refresh(): void;
  close(): void;
}

/** What staff decided at this kiosk. `revision` changes with it, also where a command beside the kiosk changed it. */
export interface StaffsWord {
  guides(): readonly Guide[];
  hidden(): readonly string[];
  revision(): number;
}

const noWord: StaffsWord = { guides: () => [], hidden: () => [], revision: () => 0 };

/** How often the platform is asked whether it has something newer (ms). */
const askEvery = 300_000;
/** After a failure, or while somebody is looking through the catalogue (ms). */
const askAgainAfter = 30_000;
/** A catalogue that could not be read is fetched again (ms): it is large, and seldom mended at once. */
const fetchAgainAfter = 3_600_000;

type What = 'catalogue' | 'guides';

/** Whether the platform said all that was asked, and what is newer there than here; null: it took back what it gave. */
interface Heard<T> {
  readonly heard: boolean;
  readonly newer?: T | null;
}

const keptCatalogue = z.object({ document: z.unknown() });
const keptGuides = z.object({ version: z.int(), document: z.unknown() });

export function openCatalogueBook(parts: {
  readonly gateway: Pick<Gateway, 'catalogueVersions' | 'catalogue' | 'guides'>;
  readonly cache: Cache;
  readonly audit: AuditLog;
  /** Whose guides are this centre's own. */
  readonly centre: string | undefined;
  /** What staff decided at this kiosk, in this centre's name. */
  readonly staff?: StaffsWord;
  /** False while somebody is served: to read a large catalogue takes a moment in which nothing else happens. */
  readonly mayChange: () => boolean;
  readonly clock: Clock;
  readonly log: Log;
}): CatalogueBook {
  const { gateway, cache, audit, clock, log, staff = noWord } = parts;
  const builtIn = builtInCatalogue();
  let fromGateway = cachedCatalogue(cache, log);
  let guides = cachedGuides(cache, log);
  const unreadable = new Map<What, { readonly version: number; readonly at: number }>();
  let { whole, present, heard } = read({ fromGateway, guides });
  let beneath: Catalogue | undefined;
  let problemsOf: ReturnType<typeof guideProblems> | undefined;
  let closed = false;
  let cancel = () => {};

  interface Given {
    readonly fromGateway: Catalogue | undefined;
    readonly guides: KeptGuides | undefined;
  }

  function merge(from: Given, own: readonly Guide[]): Catalogue {
    const merged = mergeCatalogues({
      builtIn,
      fromGateway: from.fromGateway,
      guides: [...(from.guides?.guides ?? []), ...own],
      centre: parts.centre,
    });
    for (const { item, version, problems } of merged.refused)
      log.warn('guide-refused', { item, version, problems: problems.join('; ') });
    return merged.catalogue;
  }

  /** `before`: of the same services, so that they need not be read again for the search. */
  function read(from: Given, before?: Library) {
    const heard = staff.revision();
    const catalogue = merge(from, staff.guides());
    const whole = before ? withGuides(before, catalogue.guides) : createLibrary(catalogue);
    const hidden = new Set(staff.hidden());
    const present = hidden.size === 0 ? whole : createLibrary(withoutItems(whole.catalogue, hidden));
    return { whole, present, heard };
  }

  function show(next: ReturnType<typeof read>): void {
    ({ whole, present, heard } = next);
    beneath = undefined;
    problemsOf = undefined;
  }

  const refresh = () => show(read({ fromGateway, guides }, whole));

  async function ask(): Promise<void> {
    let wait = askAgainAfter;
    try {
      // A command beside the kiosk may have brought guides.
      if (parts.mayChange() && staff.revision() !== heard) refresh();
      if (parts.mayChange() && (await hear())) wait = askEvery;
    } catch (thrown) {
      log.error('catalogue-update-threw', describeThrown(thrown));
    }
    if (!closed) cancel = clock.after(wait, () => void ask());
  }

  /** Whether everything that the platform has is known here now. */
  async function hear(): Promise<boolean> {
    const versions = await gateway.catalogueVersions();
    if (closed || !versions.ok) return false;
    const all = await newerCatalogue(versions.value.catalogue);
    const alone = await newerGuides(versions.value.guides);
    if (closed) return false;
    const heardAll = all.heard && alone.heard;
    if (all.newer === undefined && alone.newer === undefined) return heardAll;
    // Whoever began to look through the catalogue meanwhile keeps theirs, and a large one is read when they have gone.
    if (!parts.mayChange()) return false;
    const next = {
      fromGateway: all.newer === undefined ? fromGateway : (all.newer ?? undefined),
      guides: alone.newer === undefined ? guides : (alone.newer ?? undefined),
    };
    // What stops the kiosk here must not be found in the cache at its next start.
    show(read(next));
    ({ fromGateway, guides } = next);
    if (all.newer !== undefined)
      cache.write('catalogue', fromGateway ? { document: documentOf(fromGateway) } : null);
    if (alone.newer !== undefined) cache.write('guides', guides ? keptOf(guides) : null);
    const { version, items } = whole.catalogue;
    audit.record('catalogue-updated', { version, services: items.length, guides: guides?.version ?? null });
    return heardAll;
  }

  /** A higher version replaces a lower one. */
  async function newerCatalogue(offered: number | null): Promise<Heard<Catalogue>> {
    const present = Math.max(builtIn.version, fromGateway?.version ?? 0);
    if (offered === null) return fromGateway ? { heard: true, newer: null } : { heard: true };
    if (offered <= present || !mayFetch('catalogue', offered)) return { heard: true };
    const answer = await gateway.catalogue();
    if (!answer.ok) return notHeard('catalogue', offered, answer.error.code);
    return answer.value.version > present ? { heard: true, newer: answer.value } : { heard: true };
  }

  async function newerGuides(offered: number | null): Promise<Heard<KeptGuides>> {
    if (offered === null) return guides ? { heard: true, newer: null } : { heard: true };
    if (offered === guides?.version || !mayFetch('guides', offered)) return { heard: true };
    const answer = await gateway.guides();
    if (!answer.ok) return notHeard('guides', offered, answer.error.code);
    for (const problem of answer.value.refused) log.warn('guide-refused', { problem });
    // By the number that was offered, whatever stands in the document: else it would be new again at every look.
    return { heard: true, newer: { version: offered, guides: answer.value.guides } };
  }

  function mayFetch(what: What, version: number): boolean {
    const before = unreadable.get(what);
    return before?.version !== version || clock.now() - before.at >= fetchAgainAfter;
  }

  function notHeard(what: What, version: number, code: GatewayFailure['code']): Heard<never> {
    if (code === 'gateway-answer-malformed') unreadable.set(what, { version, at: clock.now() });
    return { heard: false };
  }

  void ask();
  return {
    present: () => present,
    whole: () => whole,
    beneath: () => {
      beneath ??= merge({ fromGateway, guides }, []);
      return beneath;
    },
    problemsOf: (guide) => {
      const alone = guides?.guides ?? [];
      const known = [...builtIn.guides, ...(fromGateway?.guides ?? []), ...alone];
      problemsOf ??= guideProblems({ ...whole.catalogue, guides: known });
      return problemsOf(guide);
    },
    refresh,
    close: () => {
      closed = true;
      cancel();
    },
  };
}

/** The catalogue that a kiosk with this cache shows, with all guides of project and city: for a command beside it. */
export function presentCatalogue(cache: Cache): Catalogue {
  const fromGateway = cachedCatalogue(cache, silentLog);
  return mergeCatalogues({ builtIn: builtInCatalogue(), fromGateway }).catalogue;
}

/** The ids of its services. */
export function shownServices(cache: Cache): ReadonlySet<string> {
  return new Set(presentCatalogue(cache).items.map(({ id }) => id));
}

interface KeptGuides {
  readonly version: number;
  readonly guides: readonly Guide[];
}

function keptOf({ version, guides }: KeptGuides): z.input<typeof keptGuides> {
  return { version, document: { format: catalogueFormat, guides: documentOf(guides) } };
}

function cachedCatalogue(cache: Cache, log: Log): Catalogue | undefined {
  const kept = cache.read('catalogue', keptCatalogue);
  if (!kept) return undefined;
  const read = readCatalogue(kept.document);
  if (read.ok) return read.value;
  // Kept by another version of the kiosk: it is asked for anew.
  log.warn('kept-catalogue-refused', { ...read.error });
  return undefined;
}

function cachedGuides(cache: Cache, log: Log): KeptGuides | undefined {
  const kept = cache.read('guides', keptGuides);
  if (!kept) return undefined;
  const read = readGuides(kept.document);
  if (read.ok) return { version: kept.version, guides: read.value.guides };
  log.warn('kept-guides-refused', { ...read.error });
  return undefined;
}
