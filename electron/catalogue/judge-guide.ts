import type { Catalogue } from './catalogue.ts';
import { knownOnly } from './fact.ts';
import { factsOfItem, wordsOf } from './facts-of-item.ts';
import type { Guide } from './guide.ts';
import type { CatalogueItem } from './item.ts';
import { likenessJudge } from './judge-likeness.ts';
import { nameFinder } from './names-in-text.ts';
import { strayFacts } from './stray-facts.ts';

/** Why a guide does not belong to its item: one sentence each, empty when it does. */
export type JudgeGuide = (guide: Guide) => readonly string[];

/** One reason: what kind of it, what it is about (a name, a line), and the same as a sentence. */
export interface GuideProblem {
  readonly code:
    | 'no-item'
    | 'other-name'
    | 'other-department'
    | 'names-another'
    | 'resembles-another'
    | 'copied-applicants'
    | 'no-such-material'
    | 'stray-fact';
  readonly about: string;
  readonly sentence: string;
}

/** As `guideProblems`, in sentences alone. */
export function guideJudge(catalogue: Catalogue): JudgeGuide {
  const problemsOf = guideProblems(catalogue);
  return (guide) => problemsOf(guide).map(({ sentence }) => sentence);
}

/**
 * Judges guides by the items of a catalogue, and by the guides that the project made. A guide in service once
 * carried another item's text. The project's own guides are made from the item's facts alone and are held to them; those of
 * a city or a centre may say what the item does not know, but not of another item.
 */
export function guideProblems({
  items,
  guides,
  channels,
}: Catalogue): (guide: Guide) => readonly GuideProblem[] {
  const itemsById = new Map(items.map((item) => [item.id, item]));
  const namesIn = nameFinder(items);
  // Only guides that are held to the facts: one at a wrong item must not make the right one look foreign.
  const known = guides.filter(({ by }) => by.kind === 'project');
  const resembles = likenessJudge(items, known);

  return (guide) => {
    const item = itemsById.get(guide.item);
    if (!item) return [problem('no-item', guide.item, `there is no item ${guide.item}`)];
    const other = resembles(guide);
    const isOfProject = guide.by.kind === 'project';
    // Staff may well tip people off to another item.
    const ofItself = wordsOf(isOfProject ? guide : { ...guide, tips: [] });
    const likeness =
      other === undefined
        ? []
        : [
            problem(
              'resembles-another',
              itemsById.get(other)?.name ?? other,
              `its words are those of ${other} rather than of its own item`,
            ),
          ];
    return [
      ...namingProblems(guide, item),
      ...foreignNames(item, namesIn(ofItself.join('\n'))),
      ...likeness,
      ...copiedApplicants(guide, known, itemsById),
      ...citationProblems(guide, item),
      ...(isOfProject ? strayFacts(guide, item, channels) : []).map((sentence) =>
        problem('stray-fact', sentence, sentence),
      ),
    ];
  };
}

function problem(code: GuideProblem['code'], about: string, sentence: string): GuideProblem {
  return { code, about, sentence };
}

function namingProblems(guide: Guide, item: CatalogueItem): readonly GuideProblem[] {
  const [guides = '(none)'] = knownOnly(guide.department);
  const [items = '(none)'] = knownOnly(item.department);
  return [
    ...(guide.name === item.name
      ? []
      : [problem('other-name', guide.name, `its name "${guide.name}" is not the item's "${item.name}"`)]),
    ...(guides === items
      ? []
      : [problem('other-department', guides, `its department ${guides} is not the item's ${items}`)]),
  ];
}

/** An item may speak of those that belong to it. */
function foreignNames(item: CatalogueItem, named: readonly CatalogueItem[]): readonly GuideProblem[] {
  const own = factsOfItem(item).join('\n');
  const familiar = [item.id, ...item.parts, ...item.related];
  return named
    .filter(({ id, name }) => !familiar.includes(id) && !own.includes(name))
    .map(({ name }) => problem('names-another', name, `it speaks of another item, "${name}"`));
}

/** Items of one kind, such as the old files of the archives, differ in little but who may ask. */
function copiedApplicants(
  { item, who }: Guide,
  guides: readonly Guide[],
  itemsById: ReadonlyMap<string, CatalogueItem>,
): readonly GuideProblem[] {
  if (!who.known) return [];
  const same = guides.filter((each) => each.who.known && each.who.value === who.value);
  if (same.length === 0 || same.some((each) => each.item === item)) return [];
  return same.map((each) =>
    problem(
      'copied-applicants',
      itemsById.get(each.item)?.name ?? each.item,
      `who may ask is word for word that of ${each.item}`,
    ),
  );
}

function citationProblems(guide: Guide, item: CatalogueItem): readonly GuideProblem[] {
  const materials = knownOnly(item.materials).flat();
  const cited = knownOnly(guide.bring)
    .flat()
    .flatMap(({ material }) => knownOnly(material));
  return cited
    .filter((material) => !materials.includes(material))
    .map((material) => problem('no-such-material', material, `the item has no material "${material}"`));
}
