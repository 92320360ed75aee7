import { catalogueFormat } from '../../catalogue/catalogue.ts';
import { documentOf } from '../../catalogue/document-of.ts';
import type { Author, Guide } from '../../catalogue/guide.ts';
import { readGuides } from '../../catalogue/read-catalogue.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';

/** A centre: who speaks in its guides. */
export type Centre = Extract<Author, { readonly kind: 'centre' }>;

/** What staff decide about an item's guide; who speaks, which version and since when is added here. */
export type GuideText = Omit<Guide, 'version' | 'updated' | 'by'>;

/** One decision about an item's guide. */
export interface GuideVersion {
  readonly version: number;
  /** Undefined: the word was given back to the city and the project. */
  readonly guide: Guide | undefined;
  /** The id of who decided; undefined: it came from another kiosk. */
  readonly by: number | undefined;
  /** ms */
  readonly at: number;
}

/** The guides that this centre's staff wrote at this kiosk, with all their versions. They are texts for everybody: not sealed. */
export interface OwnGuides {
  /** Those in force, also of items that the catalogue does not have any more. */
  present(): readonly Guide[];
  /** The newest first; the first is in force. */
  versionsOf(item: string): readonly GuideVersion[];
  /**
   * Keeps another version and puts it in force. It is not judged here: whoever saves has shown its problems before.
   * `above`: a version of the same centre that came another way; numbers go on from it.
   */
  save(text: GuideText, by: number, above?: number): Guide;
  /** Puts a guide of another kiosk in force as another version; it stays as old as it is there. */
  takeOver(guide: Guide): void;
  /** From now on the city's or the project's guide is shown; false: it is already so. */
  takeBack(item: string, by: number): boolean;
  /** Grows with each decision, also one that a command beside the kiosk wrote down. */
  revision(): number;
  /** Calls back after each decision that was made here. */
  onChange(listener: () => void): () => void;
}

interface Row {
  readonly item: string;
  readonly version: number;
  readonly document: string | null;
  readonly by_staff: number | null;
  readonly written_at: number;
}

export function openOwnGuides(parts: {
  readonly store: Pick<Store, 'database'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** Who speaks, as the site is called now: a version of last year does not go on under an old name. */
  readonly centre: () => Centre;
}): OwnGuides {
  const { audit, clock } = parts;
  const { database } = parts.store;
  const inForce = database.prepare<[], Row>(
    `SELECT * FROM own_guide AS newest WHERE document IS NOT NULL AND version =
       (SELECT max(version) FROM own_guide WHERE item = newest.item) ORDER BY item`,
  );
  const ofItem = database.prepare<[string], Row>(
    'SELECT * FROM own_guide WHERE item = ? ORDER BY version DESC',
  );
  const count = database.prepare<[], number>('SELECT count(*) FROM own_guide').pluck();
  const add = database.prepare<[string, number, string | null, number | null, number]>(
    'INSERT INTO own_guide (item, version, document, by_staff, written_at) VALUES (?, ?, ?, ?, ?)',
  );
  const listeners = new Set<() => void>();

  const guideOf = ({ item, version, document }: Row): Guide | undefined => {
    if (document === null) return undefined;
    const [text] = readText(document);
    if (!text) return undefined;
    return { ...text, item, version, by: parts.centre() };
  };

  function addVersion(text: Omit<Guide, 'version' | 'by'>, by: number | null, above: number): Guide {
    const newest = ofItem.get(text.item)?.version ?? 0;
    const guide = { ...text, version: Math.max(newest, above) + 1, by: parts.centre() };
    add.run(guide.item, guide.version, JSON.stringify(asFile([guide])), by, clock.now());
    return guide;
  }

  const save = database.transaction((text: GuideText, by: number, above: number): Guide => {
    const guide = addVersion({ ...text, updated: calendarDateInShanghai(clock.now()) }, by, above);
    audit.record('guide-saved', { item: guide.item, version: guide.version, by });
    return guide;
  }).immediate;

  const takeOver = database.transaction((other: Guide): void => {
    const { item, version } = addVersion(other, null, other.version - 1);
    audit.record('guide-taken-over', { item, version });
  }).immediate;

  const takeBack = database.transaction((item: string, by: number): boolean => {
    const newest = ofItem.get(item);
    if (!newest || newest.document === null) return false;
    const version = newest.version + 1;
    add.run(item, version, null, by, clock.now());
    audit.record('guide-taken-back', { item, version, by });
    return true;
  }).immediate;

  const changed = () => {
    for (const listener of listeners) listener();
  };

  return {
    present: () => inForce.all().flatMap((row) => guideOf(row) ?? []),
    versionsOf: (item) =>
      ofItem.all(item).map((row) => ({
        version: row.version,
        guide: guideOf(row),
        by: row.by_staff ?? undefined,
        at: row.written_at,
      })),
    save: (text, by, above = 0) => {
      const saved = save(text, by, above);
      changed();
      return saved;
    },
    takeOver: (guide) => {
      takeOver(guide);
      changed();
    },
    takeBack: (item, by) => {
      const wasTaken = takeBack(item, by);
      if (wasTaken) changed();
      return wasTaken;
    },
    revision: () => count.get() ?? 0,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Guides as a file that `catalogue-check` reads, and other kiosks. */
export function asFile(guides: readonly Guide[]): unknown {
  return { format: catalogueFormat, guides: documentOf(guides) };
}

/** What an earlier version of the program wrote and this one cannot read is not shown, and stays. */
function readText(document: string): readonly Guide[] {
  const read = readGuides(JSON.parse(document));
  return read.ok ? read.value.guides : [];
}
