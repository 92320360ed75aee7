import { type Fact, knownOnly } from './fact.ts';
import { factsOfItem, wordsOf } from './facts-of-item.ts';
import type { Guide } from './guide.ts';
import type { CatalogueItem } from './item.ts';
import { longestSharedRun } from './likeness.ts';
import type { Channel } from './vocabulary.ts';

/** Two characters of a document's name are chance (`原件`), three are the document. */
const shortestSharedRun = 3;

/** A guide that calls a guess a fact would send people for nothing. */
export const wordsOfAGuess = '没有核实';

/** What a guide says that the item does not, or leaves out that the item says: one sentence each. */
export function strayFacts(
  guide: Guide,
  item: CatalogueItem,
  channels: readonly Channel[],
): readonly string[] {
  const facts = factsOfItem(item).join('\n');
  const text = wordsOf(guide).join('\n');
  const stray = (pattern: RegExp) => [...new Set(text.match(pattern) ?? [])];
  const numbers = new Set(facts.match(numberPattern));
  return [
    ...stray(numberPattern)
      .filter((number) => !numbers.has(number))
      .map((number) => `the number ${number} is not among the item's facts`),
    ...stray(/《[^》]*》|“[^”]*”/g)
      .filter((title) => !facts.includes(title) && !wordsForWays.includes(title))
      .map((title) => `${title} is not among the item's facts`),
    ...stray(/[半一二三四五六七八九十百]+(?:周岁|岁|年|个月|月|天|日|元)/g)
      .filter((span) => !facts.includes(span))
      .map((span) => `${span} is not among the item's facts`),
    ...knownTogether('who', guide.who, [item.applicants], [item.applicants, item.conditions]),
    ...knownTogether('howLong', guide.howLong, [item.timeLimit, item.legalTimeLimit]),
    ...knownTogether('fee', guide.fee, [item.fee]),
    ...knownTogether('bring', guide.bring, [item.materials]),
    ...knownTogether('terminal', guide.terminal, [item.terminal]),
    ...materialProblems(guide, item),
    ...placeProblems(guide, item, channels),
    ...warningProblems(item, text, knownOnly(guide.terminal).join()),
  ];
}

const numberPattern = /\d+(?:[.:]\d+)*/g;

/** How the ways of asking are called in every guide. */
const wordsForWays: readonly string[] = ['“一网通办”', '“随申办”'];

/** A guide must say what one of `asked` knows, and may say only what one of `allowed` knows. */
function knownTogether(
  part: string,
  said: Fact<unknown>,
  asked: readonly Fact<unknown>[],
  allowed: readonly Fact<unknown>[] = asked,
): readonly string[] {
  const isKnown = ({ known }: Fact<unknown>) => known;
  if (!said.known && asked.some(isKnown)) return [`"${part}" leaves out what the item knows`];
  if (said.known && !allowed.some(isKnown)) return [`"${part}" says what the item does not know`];
  return [];
}

/** Exactly the item's ways, and "anywhere in the city" only where that is known. */
function placeProblems(guide: Guide, item: CatalogueItem, channels: readonly Channel[]): readonly string[] {
  const where = knownOnly(guide.where).join().replaceAll('的', '');
  const says = ({ name }: Channel) => where.includes(name);
  const isOne = ({ id }: Channel) => item.channels.includes(id);
  const cityWide = item.cityWide.known && item.cityWide.value;
  return [
    ...channels
      .filter((channel) => says(channel) !== isOne(channel))
      .map(({ name }) => `"where" and the item disagree about ${name}`),
    ...(where.includes('全市') && !cityWide ? ['"where" says the whole city, the item does not'] : []),
  ];
}

/** Every material once, each in words that name it. */
function materialProblems(guide: Guide, item: CatalogueItem): readonly string[] {
  const things = knownOnly(guide.bring).flat();
  const cited = things.map(({ material }) => (material.known ? material.value : ''));
  return [
    ...knownOnly(item.materials)
      .flat()
      .filter((material) => cited.filter((each) => each === material).length !== 1)
      .map((material) => `the material "${material}" is not said once`),
    ...things
      .filter(({ text }, place) => longestSharedRun(text, cited[place] ?? '') < shortestSharedRun)
      .map(({ text }) => `"${text}" does not name its material`),
  ];
}

function warningProblems(item: CatalogueItem, text: string, terminal: string): readonly string[] {
  const guessed = item.terminal.known && item.terminal.value.basis === 'inferred';
  const [year] = knownOnly(item.asOf);
  return [
    ...(guessed && !terminal.includes(wordsOfAGuess)
      ? [`what a terminal can do was guessed, and it does not say so`]
      : []),
    ...(year !== undefined && !text.includes(String(year))
      ? [`it does not say that its facts are of ${year}`]
      : []),
  ];
}
