import { knownOnly } from './fact.ts';
import type { Guide } from './guide.ts';
import type { CatalogueItem } from './item.ts';

/** All that is known of an item, as lines. */
export function factsOfItem(item: CatalogueItem): readonly string[] {
  return [
    item.name,
    ...knownOnly(item.applicants),
    ...knownOnly(item.conditions).flat(),
    ...knownOnly(item.materials).flat(),
    ...knownOnly(item.timeLimit),
    ...knownOnly(item.legalTimeLimit),
    ...knownOnly(item.fee),
    ...knownOnly(item.output),
    ...item.advice,
    ...item.hotlines,
    ...knownOnly(item.asOf).map(String),
    ...knownOnly(item.doubt),
  ];
}

/** What a guide says that tells its item apart: not where and at which machine, which many share. */
export function ownWordsOf(guide: Guide): readonly string[] {
  const things = knownOnly(guide.bring).flat();
  return [
    ...knownOnly(guide.who),
    ...things.flatMap(({ text, when }) => [text, ...knownOnly(when)]),
    ...knownOnly(guide.howLong),
    ...knownOnly(guide.fee),
    ...guide.tips,
  ];
}

/** All that a guide says. */
export function wordsOf(guide: Guide): readonly string[] {
  return [...ownWordsOf(guide), ...knownOnly(guide.where), ...knownOnly(guide.terminal)];
}
