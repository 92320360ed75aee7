import { z } from 'zod';
import { builtInCatalogue, builtInDocument } from '../../electron/catalogue/built-in-catalogue.ts';
import { catalogueFormat } from '../../electron/catalogue/catalogue.ts';
import { checkDocument } from '../../electron/catalogue/check-document.ts';
import { readCatalogue, readGuides } from '../../electron/catalogue/read-catalogue.ts';
import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import { err, type Failure, ok, type Result } from '../../electron/foundation/result.ts';
import { loadState, saveState } from './state-file.ts';

/** The city's catalogue and guides, which a person may change: they count up with each change, also with a reset. */
export interface OfferedCatalogue {
  /** The whole document, as kiosks get it. */
  document(): Document;
  /** Undefined while nobody has published any. */
  guides(): GuidesDocument | undefined;
  /** Refused with the problems when kiosks would refuse it, or when its version is none that they would look at. */
  publish(json: unknown): Changed;
  /** The next version, in which one matter has another name. */
  rename(item: string, name: string): Changed;
  /** Refused when it is no list of guides; what is wrong with one of them is told, and that one is offered all the same. */
  publishGuides(json: unknown): Result<Published & { readonly problems: readonly string[] }>;
  reset(): void;
}

export interface Document extends Readonly<Record<string, unknown>> {
  readonly version: number;
}
export interface GuidesDocument extends Document {
  readonly guides: readonly unknown[];
}
interface Published {
  readonly version: number;
}
type Changed = Result<Published, Failure<'wrong-document'>>;

const keptSchema = z.object({
  /** Null: the built-in one. */
  document: z.record(z.string(), z.unknown()).nullable(),
  version: z.int().min(1),
  guides: z.array(z.unknown()).nullable(),
  /** Of the last guides that were published; 0 before the first. */
  guidesVersion: z.int().min(0),
});

const named = z.looseObject({ name: z.string() });
const item = named.extend({ id: z.string() });
const guide = named.extend({ item: z.string() });

/** `file`: where it is kept; in memory only without it. */
export function openOfferedCatalogue(file: string | undefined, today: () => CalendarDate): OfferedCatalogue {
  const builtIn = builtInDocument as Document;
  const first = { document: null, version: builtIn.version, guides: null, guidesVersion: 0 };
  let kept: z.infer<typeof keptSchema> = (file && loadState(file, keptSchema)) || first;

  function keep(change: Partial<typeof kept>): void {
    kept = { ...kept, ...change };
    if (file !== undefined) saveState(file, kept);
  }
  const document = () => ({ ...(kept.document ?? builtIn), version: kept.version });

  function publish(json: unknown): Changed {
    const read = readCatalogue(json);
    if (!read.ok) return err('wrong-document', [read.error.code, read.error.detail].join(': '));
    const { version } = read.value;
    if (version <= kept.version)
      return err('wrong-document', `version: must be above ${kept.version}, which kiosks have already`);
    keep({ document: json as Document, version });
    return ok({ version });
  }

  return {
    document,
    guides: () =>
      kept.guides === null
        ? undefined
        : { format: catalogueFormat, version: kept.guidesVersion, guides: kept.guides },
    publish,
    rename: (id, name) => {
      const { items, guides, ...rest } = document() as Document & { items: unknown[]; guides: unknown[] };
      if (!items.some((each) => item.parse(each).id === id))
        return err('wrong-document', `id: there is no item ${id}`);
      return publish({
        ...rest,
        ...{ version: kept.version + 1, updated: today() },
        items: items.map((each) => (item.parse(each).id === id ? { ...item.parse(each), name } : each)),
        // A guide that names its item otherwise would be refused.
        guides: guides.map((each) => (guide.parse(each).item === id ? { ...guide.parse(each), name } : each)),
      });
    },
    publishGuides: (json) => {
      const read = readGuides(json);
      if (!read.ok) return err('wrong-document', [read.error.code, read.error.detail].join(': '));
      const version = kept.guidesVersion + 1;
      const current = readCatalogue(document());
      const { problems } = checkDocument(json, () => (current.ok ? current.value : builtInCatalogue()));
      keep({ guides: (json as GuidesDocument).guides as unknown[], guidesVersion: version });
      return ok({ version, problems });
    },
    reset: () => {
      if (kept.document !== null) keep({ document: null, version: kept.version + 1 });
      if (kept.guides !== null) keep({ guides: null });
    },
  };
}
