import { z } from 'zod';
import { builtInCatalogue } from '../../catalogue/built-in-catalogue.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { catalogueFormat } from '../../catalogue/catalogue.ts';
import { documentOf } from '../../catalogue/document-of.ts';
import type { Guide } from '../../catalogue/guide.ts';
import { mergeCatalogues } from '../../catalogue/merge-catalogues.ts';
import { readCatalogue, readGuides } from '../../catalogue/read-catalogue.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log, silentLog } from '../../foundation/log.ts';
import type { Gateway } from '../../gateway/gateway.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Cache } from '../../store/cache.ts';
import { createLibrary, type Library } from './library.ts';

/** The catalogue that is shown: the built-in one, or what the platform gave, kept over restarts and renewed by itself. */
export interface CatalogueBook {
  present(): Library;
  close(): void;
}

/** How often the platform is asked whether it has something newer (ms). */
const askEvery = 300_000;
/** After a failure, or while somebody is looking through the catalogue (ms). */
const askAgainAfter = 30_000;

const keptCatalogue = z.object({ document: z.unknown() });
const keptGuides = z.object({ version: z.int(), document: z.unknown() });

export function openCatalogueBook(parts: {
  readonly gateway: Pick<Gateway, 'catalogueVersions' | 'catalogue' | 'guides'>;
  readonly cache: Cache;
  readonly audit: AuditLog;
  /** Whose guides are this centre's own. */
  readonly centre: string | undefined;
  /** False while somebody is served: to read a large catalogue takes a moment in which nothing else happens. */
  readonly mayChange: () => boolean;
  readonly clock: Clock;
  readonly log: Log;
}): CatalogueBook {
  const { gateway, cache, audit, clock, log } = parts;
  const builtIn = builtInCatalogue();
  let fromGateway = cachedCatalogue(cache, log);
  let guides = cachedGuides(cache, log);
  /** What the platform offers and cannot be read: not asked for again until it offers something else. */
  let unreadable: number | undefined;
  let library = read();
  let closed = false;
  let cancel = () => {};

  function read(): Library {
    const merged = mergeCatalogues({ builtIn, fromGateway, guides: guides?.guides, centre: parts.centre });
    for (const { item, version, problems } of merged.refused)
      log.warn('guide-refused', { item, version, problems: problems.join('; ') });
    return createLibrary(merged.catalogue);
  }

  async function ask(): Promise<void> {
    let wait = askAgainAfter;
    try {
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
    const offered = versions.value;
    const newCatalogue = await newerCatalogue(offered.catalogue);
    const newGuides = await newerGuides(offered.guides);
    if (closed || newCatalogue === 'not-heard' || newGuides === 'not-heard') return false;
    if (!newCatalogue && !newGuides) return true;
    // Whoever began to look through the catalogue meanwhile keeps theirs, and a large one is read when they have gone.
    if (!parts.mayChange()) return false;
    if (newCatalogue) {
      fromGateway = newCatalogue;
      cache.write('catalogue', { document: documentOf(newCatalogue) });
    }
    if (newGuides) {
      guides = newGuides;
      const document = { format: catalogueFormat, guides: documentOf(newGuides.guides) };
      cache.write('guides', { version: newGuides.version, document });
    }
    library = read();
    const { version, items } = library.catalogue;
    audit.record('catalogue-updated', { version, services: items.length, guides: guides?.version ?? null });
    return true;
  }

  /** A higher version replaces a lower one; the platform never takes one back. */
  async function newerCatalogue(offered: number | null): Promise<Catalogue | 'not-heard' | undefined> {
    const known = Math.max(builtIn.version, fromGateway?.version ?? 0);
    if (offered === null || offered <= known || offered === unreadable) return undefined;
    const answer = await gateway.catalogue();
    if (answer.ok) return answer.value.version > known ? answer.value : undefined;
    if (answer.error.code === 'gateway-answer-malformed') unreadable = offered;
    return 'not-heard';
  }

  async function newerGuides(offered: number | null): Promise<KeptGuides | 'not-heard' | undefined> {
    if (offered === null || offered === guides?.version) return undefined;
    const answer = await gateway.guides();
    if (!answer.ok) return 'not-heard';
    for (const problem of answer.value.refused) log.warn('guide-refused', { problem });
    return answer.value;
  }

  void ask();
  return {
    present: () => library,
    close: () => {
      closed = true;
      cancel();
    },
  };
}

/** The ids of the services that a kiosk with this cache shows: for a command beside it. */
export function shownServices(cache: Cache): ReadonlySet<string> {
  const fromGateway = cachedCatalogue(cache, silentLog);
  const { catalogue } = mergeCatalogues({ builtIn: builtInCatalogue(), fromGateway });
  return new Set(catalogue.items.map(({ id }) => id));
}

interface KeptGuides {
  readonly version: number;
  readonly guides: readonly Guide[];
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
