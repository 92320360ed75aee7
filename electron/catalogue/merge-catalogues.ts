import type { Catalogue } from './catalogue.ts';
import type { Author, Guide } from './guide.ts';
import { guideJudge } from './judge-guide.ts';

export interface RefusedGuide {
  readonly item: string;
  readonly by: Author;
  readonly version: number;
  readonly problems: readonly string[];
}

export interface MergedCatalogue {
  /** With one guide an item: the one to show. */
  readonly catalogue: Catalogue;
  /** For the log and for staff: these are not shown. */
  readonly refused: readonly RefusedGuide[];
}

/**
 * What a kiosk shows, out of the catalogue it was built with, the newest one that its gateway gave, and the guides of its
 * own centre. Of the catalogues the higher version wins as a whole; the built-in one if they are equal. Guides are chosen by
 * themselves: for each item the centre's own wins, else the higher version of any other author, then the later day, then
 * the city before the project. A guide that does not belong to its item is refused, and the next one takes its place.
 */
export function mergeCatalogues(given: {
  readonly builtIn: Catalogue;
  readonly fromGateway?: Catalogue | undefined;
  /** Guides that came by themselves; those of other centres are passed over. */
  readonly guides?: readonly Guide[] | undefined;
  /** Which centre this is; without it no centre's guides are shown. */
  readonly centre?: string | undefined;
}): MergedCatalogue {
  const { builtIn, fromGateway, guides = [], centre } = given;
  const newest = fromGateway && fromGateway.version > builtIn.version ? fromGateway : builtIn;
  const all = [...builtIn.guides, ...(fromGateway?.guides ?? []), ...guides].filter(
    ({ by }) => by.kind !== 'centre' || by.centre === centre,
  );
  const judge = guideJudge({ ...newest, guides: all });
  const refused: RefusedGuide[] = [];
  const isGood = (guide: Guide) => {
    const problems = judge(guide);
    const { item, by, version } = guide;
    if (problems.length > 0) refused.push({ item, by, version, problems });
    return problems.length === 0;
  };
  const chosen = [...groupedByItem(all).values()].flatMap((candidates) => {
    const best = candidates.toSorted(preference).find(isGood);
    return best ? [best] : [];
  });
  return { catalogue: { ...newest, guides: chosen }, refused };
}

/** In the order of the list within each group: of equal guides the one that was there first is kept. */
function groupedByItem(guides: readonly Guide[]): ReadonlyMap<string, readonly Guide[]> {
  return Map.groupBy(guides, ({ item }) => item);
}

const weight: Readonly<Record<Author['kind'], number>> = { project: 0, city: 1, centre: 2 };

/** The one to show first. */
function preference(one: Guide, other: Guide): number {
  return (
    Number(other.by.kind === 'centre') - Number(one.by.kind === 'centre') ||
    other.version - one.version ||
    other.updated.localeCompare(one.updated) ||
    weight[other.by.kind] - weight[one.by.kind]
  );
}
