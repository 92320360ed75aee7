import type { Catalogue } from './catalogue.ts';
import { type Fact, known, knownOnly, notFound } from './fact.ts';
import type { Guide } from './guide.ts';
import type { CatalogueItem } from './item.ts';
import type { Channel, Department } from './vocabulary.ts';

export function itemOf(catalogue: Catalogue, id: string): CatalogueItem | undefined {
  return catalogue.items.find((item) => item.id === id);
}

/** Of an item without one, only its facts can be shown. */
export function guideOf(catalogue: Catalogue, id: string): Guide | undefined {
  return catalogue.guides.find(({ item }) => item === id);
}

/** Departments that have something for residents, then those for professionals alone, each in the catalogue's order. */
export function departmentsInOrder(catalogue: Catalogue): readonly Department[] {
  const { departments, items } = catalogue;
  const serving = (audience: CatalogueItem['audience']) =>
    new Set(
      items.filter((item) => item.audience === audience).flatMap(({ department }) => knownOnly(department)),
    );
  const [forResidents, forProfessionals] = [serving('residents'), serving('professionals')];
  return [
    ...departments.filter(({ id }) => forResidents.has(id)),
    ...departments.filter(({ id }) => !forResidents.has(id) && forProfessionals.has(id)),
  ];
}

/** `undefined`: the items whose department was not found; they belong on a tile of their own. */
export function itemsOfDepartment(
  catalogue: Catalogue,
  department: string | undefined,
): readonly CatalogueItem[] {
  return inOrder(catalogue.items.filter((item) => knownOnly(item.department)[0] === department));
}

/** In the order of the life event; none of an event that is not there. */
export function itemsOfLifeEvent(catalogue: Catalogue, lifeEvent: string): readonly CatalogueItem[] {
  const ids = catalogue.lifeEvents.find(({ id }) => id === lifeEvent)?.items ?? [];
  return ids.flatMap((id) => itemOf(catalogue, id) ?? []);
}

/** Where or how an item is done, in the item's order. */
export function channelsOf(catalogue: Catalogue, item: CatalogueItem): readonly Channel[] {
  return item.channels.flatMap((id) => catalogue.channels.find((channel) => channel.id === id) ?? []);
}

/** The item's own numbers, or its department's. Where none is known, people ring the number of their site. */
export function numbersToRing(catalogue: Catalogue, item: CatalogueItem): Fact<readonly string[]> {
  if (item.hotlines.length > 0) return known(item.hotlines);
  const [id] = knownOnly(item.department);
  const hotline = catalogue.departments.find((department) => department.id === id)?.hotline ?? notFound;
  return hotline.known ? known([hotline.value]) : notFound;
}

/** What has a guide comes first and what is for professionals last; else the catalogue's order. */
function inOrder(items: readonly CatalogueItem[]): readonly CatalogueItem[] {
  const rank = ({ audience, materials }: CatalogueItem) =>
    audience === 'professionals' ? 2 : materials.known ? 0 : 1;
  return items.toSorted((one, other) => rank(one) - rank(other));
}
