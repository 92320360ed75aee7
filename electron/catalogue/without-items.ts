import type { Catalogue } from './catalogue.ts';

/** The catalogue as if it had never had these items: a life event with none of the others is gone as well. */
export function withoutItems(catalogue: Catalogue, ids: ReadonlySet<string>): Catalogue {
  if (ids.size === 0) return catalogue;
  const stays = (id: string) => !ids.has(id);
  return {
    ...catalogue,
    items: catalogue.items
      .filter(({ id }) => stays(id))
      .map((item) => ({ ...item, parts: item.parts.filter(stays), related: item.related.filter(stays) })),
    lifeEvents: catalogue.lifeEvents
      .map((event) => ({ ...event, items: event.items.filter(stays) }))
      .filter(({ items }) => items.length > 0),
    everydayWords: catalogue.everydayWords.filter(({ item }) => stays(item)),
    guides: catalogue.guides.filter(({ item }) => stays(item)),
  };
}
