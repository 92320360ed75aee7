import { channelsOf } from '../../catalogue/browse.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { knownOnly } from '../../catalogue/fact.ts';
import type { Guide } from '../../catalogue/guide.ts';
import type { CatalogueItem } from '../../catalogue/item.ts';
import { type GuideField, guideField, neededFields } from '../../contract/staff/guides-views.ts';
import { type DraftLine, draftOf } from './draft.ts';

export type Speaker = 'project' | 'city' | 'centre' | 'catalogue';

/** What residents read of one field, and whose word that is. */
export interface SaidField {
  readonly field: GuideField;
  readonly speaker: Speaker;
  readonly lines: readonly Pick<DraftLine, 'text' | 'when'>[];
}

/** Every field as residents read it: what a guide does not say, the catalogue's own facts tell. */
export function saidFields(
  catalogue: Catalogue,
  item: CatalogueItem,
  guide: Guide | undefined,
): readonly SaidField[] {
  const inWords = guide && draftOf(item, guide);
  return guideField.options.map((field) => {
    const lines = inWords?.[field] ?? [];
    if (guide && lines.length > 0) return { field, speaker: guide.by.kind, lines };
    // Whoever writes a guide decides about the tips.
    const facts = field === 'tips' && guide ? [] : factsOfField(field, item, catalogue);
    return { field, speaker: 'catalogue', lines: facts.map((text) => ({ text, when: '' })) };
  });
}

/** What the catalogue's item says of a field. */
export function factsOfField(
  field: GuideField,
  item: CatalogueItem,
  catalogue: Catalogue,
): readonly string[] {
  switch (field) {
    case 'where':
      return channelsOf(catalogue, item).map(({ name }) => name);
    case 'terminal':
      return [];
    case 'tips':
      return item.advice;
    default:
      return neededFacts(field, item);
  }
}

/** Of what people need to know, what neither the guide nor the catalogue says. */
export function missingFields(
  item: CatalogueItem,
  guide: Guide | undefined,
): readonly (typeof neededFields.options)[number][] {
  return neededFields.options.filter(
    (field) => !guide?.[field].known && neededFacts(field, item).length === 0,
  );
}

function neededFacts(field: (typeof neededFields.options)[number], item: CatalogueItem): readonly string[] {
  switch (field) {
    case 'who':
      return knownOnly(item.applicants);
    case 'bring':
      return knownOnly(item.materials).flat();
    case 'howLong':
      return [...knownOnly(item.timeLimit), ...knownOnly(item.legalTimeLimit)].slice(0, 1);
    case 'fee':
      return knownOnly(item.fee);
  }
}

/** The fields in which two guides differ for whoever reads them. */
export function differences(before: readonly SaidField[], after: readonly SaidField[]) {
  const words = ({ lines }: SaidField) => JSON.stringify(lines.map(({ text, when }) => [text, when]));
  return before.flatMap((was, index) => {
    const is = after[index];
    if (!is || words(was) === words(is)) return [];
    return [{ field: was.field, before: linesOf(was.lines), after: linesOf(is.lines) }];
  });
}

/** As a view holds lines. */
export function linesOf(lines: readonly Pick<DraftLine, 'text' | 'when'>[]) {
  return lines.map(({ text, when }) => ({ text, ...(when.trim() !== '' && { when }) }));
}
