import type { CatalogueItem } from './item.ts';

/** A shorter name, such as `医保综合减负`, may well be part of another item's sentence. */
const shortestTellingName = 7;
const lengthOfABeginning = 4;

/** Finds the items whose names stand in a text, in one walk over it however many items there are. */
export function nameFinder(items: readonly CatalogueItem[]): (text: string) => readonly CatalogueItem[] {
  const telling = items.filter(({ name }) => name.length >= shortestTellingName);
  const byBeginning = Map.groupBy(telling, ({ name }) => name.slice(0, lengthOfABeginning));
  return (text) => {
    const found = new Set<CatalogueItem>();
    for (let start = 0; start < text.length; start++) {
      for (const item of byBeginning.get(text.slice(start, start + lengthOfABeginning)) ?? [])
        if (text.startsWith(item.name, start)) found.add(item);
    }
    return [...found];
  };
}
