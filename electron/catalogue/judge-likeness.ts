import { factsOfItem, ownWordsOf } from './facts-of-item.ts';
import type { Guide } from './guide.ts';
import type { CatalogueItem } from './item.ts';
import { pairsOf } from './likeness.ts';

/** Pairs in more items than this (`身份`, `原件`) tell nothing of which item a text is about. */
const mostItemsOfATellingPair = 3;
/** Counting all the items of `身份` in a huge catalogue would hold a kiosk up for half a minute. */
const mostItemsOfACountedPair = 300;
/** With fewer, a resemblance is chance. */
const fewestTellingPairs = 6;
/**
 * The guide of a city or a centre tells what the item does not know, so that many of its words are nowhere in it, and some
 * documents are asked for by other items too. It is foreign where it is another item's text nearly as a whole.
 */
const shareOfAForeignText = 0.7;
const toleratedLikeness = 0.25;

/**
 * Which other item a guide resembles more than its own, if there is one. A guide of the project is compared by all its
 * words with what is known of the items; others by their rarer words, and with the project's guides as well.
 */
export function likenessJudge(
  items: readonly CatalogueItem[],
  projectGuides: readonly Guide[],
): (guide: Guide) => string | undefined {
  const facts = indexOf(items.map((item) => [item.id, factsOfItem(item)]));
  const factsAndGuides = indexOf([
    ...items.map((item) => [item.id, factsOfItem(item)] as const),
    ...projectGuides.map((guide) => [guide.item, ownWordsOf(guide)] as const),
  ]);
  return (guide) => {
    const said = [...pairsOf(ownWordsOf(guide))];
    const foundInAtMost = (most: number) => (pair: string) => (factsAndGuides.get(pair)?.size ?? 0) <= most;
    if (guide.by.kind === 'project')
      return closestOther(guide.item, said.filter(foundInAtMost(mostItemsOfACountedPair)), facts, 0, 0);
    const telling = said.filter(foundInAtMost(mostItemsOfATellingPair));
    if (telling.length < fewestTellingPairs) return undefined;
    return closestOther(guide.item, telling, factsAndGuides, toleratedLikeness, shareOfAForeignText);
  };
}

/** The items in whose texts a pair is found. */
type ItemsOfPair = ReadonlyMap<string, ReadonlySet<string>>;

function indexOf(texts: Iterable<readonly [item: string, lines: readonly string[]]>): ItemsOfPair {
  const index = new Map<string, Set<string>>();
  for (const [item, lines] of texts) {
    for (const pair of pairsOf(lines)) {
      const found = index.get(pair);
      if (found) found.add(item);
      else index.set(pair, new Set([item]));
    }
  }
  return index;
}

/** The item that holds the largest share of what was said; undefined while that is not clearly more than the own item's. */
function closestOther(
  ownItem: string,
  said: readonly string[],
  index: ItemsOfPair,
  tolerated: number,
  smallestShare: number,
): string | undefined {
  const shared = new Map<string, number>();
  for (const pair of said) {
    for (const item of index.get(pair) ?? []) shared.set(item, (shared.get(item) ?? 0) + 1);
  }
  const own = (shared.get(ownItem) ?? 0) / said.length;
  shared.delete(ownItem);
  const [best] = [...shared].sort(([, one], [, other]) => other - one);
  if (!best) return undefined;
  const share = best[1] / said.length;
  return share > own + tolerated && share >= smallestShare ? best[0] : undefined;
}
