import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Guide } from '../../catalogue/guide.ts';
import type { CatalogueItem } from '../../catalogue/item.ts';
import type { CatalogueBook } from '../catalogue/catalogue-book.ts';
import type { Library } from '../catalogue/library.ts';
import { type Draft, draftOf, textOf } from './draft.ts';
import { type DraftProblem, draftProblems } from './draft-problems.ts';
import type { GuidesState, ListPlace } from './guides-state.ts';
import type { Shelf } from './guides-transition.ts';
import type { Centre, OwnGuides } from './own-guides.ts';
import { missingFields } from './said-fields.ts';

/** What staff see of the catalogue while they work on its guides: always as it is now. */
export interface GuideDesk extends Shelf {
  readonly own: OwnGuides;
  library(): Library;
  /** A service of the catalogue; it is a bug to ask for another. */
  item(id: string): CatalogueItem;
  guide(id: string): Guide | undefined;
  /** The guide that would be shown without an own one. */
  beneath(id: string): Guide | undefined;
  missing(id: string): number;
  isHidden(id: string): boolean;
  /** Own guides that nobody sees. */
  unseen(): readonly Guide[];
  problemsOf(id: string, draft: Draft): readonly DraftProblem[];
  /** The catalogue as it would be with this draft. */
  withDraft(id: string, draft: Draft): Catalogue;
}

export function createGuideDesk(parts: {
  readonly book: CatalogueBook;
  readonly own: OwnGuides;
  readonly hidden: () => readonly string[];
  readonly centre: () => Centre;
}): GuideDesk {
  const { book, own } = parts;
  let read: { readonly of: Library; readonly facts: ReturnType<typeof factsOf> } | undefined;

  /** Counted once for each state of the catalogue: a city's may have 20,000 services. */
  function facts() {
    const library = book.whole();
    if (read?.of !== library) read = { of: library, facts: factsOf(library) };
    return read.facts;
  }

  function item(id: string): CatalogueItem {
    const found = facts().items.get(id);
    if (!found) throw new Error(`no service ${id}`);
    return found;
  }

  const guide = (id: string) => facts().guides.get(id);
  const beneath = (id: string) => book.beneath().guides.find((each) => each.item === id);
  const isHidden = (id: string) => parts.hidden().includes(id);
  const unseen = () =>
    own.present().filter((each) => {
      const shown = guide(each.item);
      return shown?.by.kind !== 'centre' || shown.version < each.version;
    });

  function listed(
    { list, department = null }: Pick<ListPlace, 'list' | 'department'>,
    drafts: GuidesState['drafts'],
  ): readonly string[] | undefined {
    const { items, sayLittle } = facts();
    const known = (ids: readonly string[]) => ids.filter((id) => items.has(id));
    switch (list) {
      case 'department':
        return book
          .whole()
          .servicesOf('department', department)
          ?.map(({ id }) => id);
      case 'says-little':
        return sayLittle.filter((id) => !isHidden(id));
      case 'own':
        return [...facts().guides.values()].filter(({ by }) => by.kind === 'centre').map((each) => each.item);
      case 'drafts':
        return known([...drafts.keys()]);
      case 'hidden':
        return known(parts.hidden());
    }
  }

  return {
    own,
    library: book.whole,
    item,
    guide,
    beneath,
    isHidden,
    unseen,
    listed,
    missing: (id) => missingFields(item(id), guide(id)).length,
    departments: () => book.whole().groups('department').length,
    search: (text) =>
      book
        .whole()
        .search(text)
        .map(({ service }) => service.id),
    has: (id) => facts().items.has(id),
    baseOf: (id) => draftOf(item(id), guide(id)),
    hasVersion: (id, version) => {
      const versions = own.versionsOf(id);
      return version === null
        ? versions.length > 0
        : versions.some((each) => each.version === version && each.guide);
    },
    problemsOf: (id, draft) => draftProblems(draft, item(id), parts.centre(), book.problemsOf),
    withDraft: (id, draft) => {
      const { catalogue } = book.whole();
      const others = catalogue.guides.filter((each) => each.item !== id);
      const shown = guide(id);
      const written: Guide = {
        ...textOf(draft, item(id)),
        ...{ version: (shown?.version ?? 0) + 1, updated: shown?.updated ?? catalogue.updated },
        by: parts.centre(),
      };
      return { ...catalogue, guides: [...others, written] };
    },
  };
}

function factsOf({ catalogue }: Library) {
  const guides = new Map(catalogue.guides.map((each) => [each.item, each]));
  const items = new Map(catalogue.items.map((each) => [each.id, each]));
  const sayLittle = catalogue.items
    .map((item) => ({ item, missing: missingFields(item, guides.get(item.id)).length }))
    .filter(({ missing }) => missing > 0)
    // What people come for first, then what is least known.
    .toSorted((one, other) => rank(one.item) - rank(other.item) || other.missing - one.missing)
    .map(({ item }) => item.id);
  return { guides, items, sayLittle };
}

const rank = ({ audience }: CatalogueItem) => (audience === 'professionals' ? 1 : 0);
