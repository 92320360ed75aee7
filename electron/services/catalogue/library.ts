import { departmentsInOrder, itemOf, itemsOfDepartment, itemsOfLifeEvent } from '../../catalogue/browse.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueItem } from '../../catalogue/item.ts';
import { searchTexts } from '../../catalogue/search-texts.ts';
import type { TextRange } from '../../search/document.ts';
import { search } from '../../search/search.ts';
import { buildSearchIndex } from '../../search/search-index.ts';

export type GroupKind = 'life-event' | 'department';

/** A tile: a life event, a department, or (without id and name) the services of which no department is known. */
export interface Group {
  readonly id: string | null;
  readonly name?: string;
  readonly english?: string;
  readonly services: number;
}

export interface FoundService {
  readonly service: CatalogueItem;
  /** The text that was meant. */
  readonly text: string;
  readonly ranges: readonly TextRange[];
  /** It is the name, what people call the service, or something that belongs to it. */
  readonly kind: 'name' | 'everyday-word' | 'other';
}

/** One version of the catalogue, made to be looked through. It never changes: whoever looks through it keeps theirs. */
export interface Library {
  readonly catalogue: Catalogue;
  /** None is empty. */
  groups(by: GroupKind): readonly Group[];
  /** Undefined: there is no such group. */
  servicesOf(by: GroupKind, group: string | null): readonly CatalogueItem[] | undefined;
  /** Best first, at most some ten screens. */
  search(text: string): readonly FoundService[];
}

const mostFound = 30;

/** Reads every text once: a tenth of a second for the built-in catalogue, some seconds for 20,000 services. */
export function createLibrary(catalogue: Catalogue): Library {
  const documents = searchTexts(catalogue);
  const index = buildSearchIndex(documents);
  const textsOf = new Map(documents.map(({ id, texts }) => [id, texts]));
  const wordsOf = new Map(catalogue.everydayWords.map(({ item, words }) => [item, new Set(words)]));
  const groups = { 'life-event': lifeEvents(catalogue), department: departments(catalogue) };

  return {
    catalogue,
    groups: (by) => groups[by],
    servicesOf: (by, group) => {
      if (!groups[by].some(({ id }) => id === group)) return undefined;
      if (by === 'department') return itemsOfDepartment(catalogue, group ?? undefined);
      return group === null ? undefined : itemsOfLifeEvent(catalogue, group);
    },
    search: (typed) =>
      search(index, typed, { limit: mostFound }).flatMap(({ id, text: place, ranges }) => {
        const service = itemOf(catalogue, id);
        const text = textsOf.get(id)?.[place]?.text;
        if (!service || text === undefined) return [];
        const isWord = wordsOf.get(id)?.has(text) ?? false;
        return [{ service, text, ranges, kind: place === 0 ? 'name' : isWord ? 'everyday-word' : 'other' }];
      }),
  };
}

/** The same services, told in other guides: they are found by the same words. */
export function withGuides(library: Library, guides: Catalogue['guides']): Library {
  return { ...library, catalogue: { ...library.catalogue, guides } };
}

function lifeEvents(catalogue: Catalogue): readonly Group[] {
  return catalogue.lifeEvents.map(({ id, name, english }) => ({
    ...{ id, name, english },
    services: itemsOfLifeEvent(catalogue, id).length,
  }));
}

function departments(catalogue: Catalogue): readonly Group[] {
  const known = departmentsInOrder(catalogue).map(({ id, shortName, english }) => ({
    ...{ id, name: shortName, english },
    services: itemsOfDepartment(catalogue, id).length,
  }));
  const unknown = itemsOfDepartment(catalogue, undefined).length;
  return unknown > 0 ? [...known, { id: null, services: unknown }] : known;
}
