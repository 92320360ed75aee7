import { isShowable } from '../../catalogue/catalogue-text.ts';
import { type Fact, known, knownOnly, notFound } from '../../catalogue/fact.ts';
import type { Guide } from '../../catalogue/guide.ts';
import type { CatalogueItem } from '../../catalogue/item.ts';
import { type GuideField, guideField } from '../../contract/staff/guides-views.ts';
import type { GuideText } from './own-guides.ts';

/** One line that is being written; it may be empty. */
export interface DraftLine {
  readonly text: string;
  /** Only in this case; empty: always. */
  readonly when: string;
  /** The line of the item's materials that this one says in plain words. */
  readonly material?: string;
}

/** A guide that is being written, each field as lines; all but `bring` and `tips` have at most one. */
export type Draft = Readonly<Record<GuideField, readonly DraftLine[]>>;

const lineOf = (text: string): DraftLine => ({ text, when: '' });
const only = (fact: Fact<string>) => knownOnly(fact).map(lineOf);

/** Begins with what the guide says. Without one only the further facts are taken over: a guide hides them. */
export function draftOf(item: CatalogueItem, guide: Guide | undefined): Draft {
  if (!guide) return { ...empty, tips: item.advice.slice(0, mostTips).map(lineOf) };
  const materials = knownOnly(item.materials).flat();
  return {
    who: only(guide.who),
    bring: knownOnly(guide.bring)
      .flat()
      .map(({ text, when, material }) => ({
        text,
        when: when.known ? when.value : '',
        // A city may have changed the item since.
        ...(material.known && materials.includes(material.value) && { material: material.value }),
      })),
    howLong: only(guide.howLong),
    fee: only(guide.fee),
    where: only(guide.where),
    terminal: only(guide.terminal),
    tips: guide.tips.map(lineOf),
  };
}

const mostTips = 10;
const empty: Draft = { who: [], bring: [], howLong: [], fee: [], where: [], terminal: [], tips: [] };

/** As it will be kept: without what is empty, in the item's own name. The lines must be showable. */
export function textOf(draft: Draft, item: CatalogueItem): GuideText {
  const lines = (field: GuideField) => draft[field].map(trimmed).filter(({ text }) => text !== '');
  const first = (field: GuideField): Fact<string> => {
    const [line] = lines(field);
    return line ? known(line.text) : notFound;
  };
  const bring = lines('bring').map(({ text, when, material }) => ({
    text,
    when: when === '' ? notFound : known(when),
    material: material === undefined ? notFound : known(material),
  }));
  return {
    ...{ item: item.id, name: item.name, department: item.department },
    ...{ who: first('who'), bring: bring.length > 0 ? known(bring) : notFound },
    ...{ howLong: first('howLong'), fee: first('fee'), where: first('where'), terminal: first('terminal') },
    tips: lines('tips').map(({ text }) => text),
  };
}

/** Whether two lists of lines say the same. */
export function saysTheSame(one: readonly DraftLine[], other: readonly DraftLine[]): boolean {
  const words = (lines: readonly DraftLine[]) =>
    JSON.stringify(lines.map(trimmed).map(({ text, when }) => [text, when]));
  return words(one) === words(other);
}

export function changedFields(draft: Draft, base: Draft): readonly GuideField[] {
  return guideField.options.filter((field) => !saysTheSame(draft[field], base[field]));
}

/** Why people cannot be shown this text; undefined: they can, or nothing stands there. */
export function textProblem(text: string): 'stands-for-nothing' | 'hidden-characters' | undefined {
  const shown = text.trim();
  if (shown === '' || isShowable(shown)) return undefined;
  return /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|\p{M}{5}/u.test(shown)
    ? 'hidden-characters'
    : 'stands-for-nothing';
}

function trimmed(line: DraftLine): DraftLine {
  return { ...line, text: line.text.trim(), when: line.when.trim() };
}
