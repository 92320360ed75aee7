import type { GuideField, GuideListField } from '../../contract/staff/guides-views.ts';
import type { Draft, DraftLine } from './draft.ts';

const emptyLine: DraftLine = { text: '', when: '' };

/** The text of one line, or the case in which it holds; a line that is not there yet begins with it. */
export function written(
  draft: Draft,
  at: { readonly field: GuideField; readonly place: number; readonly part: 'text' | 'when' },
  text: string,
): Draft {
  const lines = [...draft[at.field]];
  lines[at.place] = { ...(lines[at.place] ?? emptyLine), [at.part]: text };
  return { ...draft, [at.field]: lines };
}

/** Without the lines in which nothing stands. */
export function tidied(draft: Draft, field: GuideField): Draft {
  const lines = draft[field].filter(({ text, when }) => text.trim() !== '' || when.trim() !== '');
  return lines.length === draft[field].length ? draft : { ...draft, [field]: lines };
}

/** Undefined where the line cannot go further. */
export function moved(draft: Draft, field: GuideListField, place: number, by: 1 | -1): Draft | undefined {
  const lines = [...draft[field]];
  const [line, other] = [lines[place], lines[place + by]];
  if (!line || !other) return undefined;
  lines[place] = other;
  lines[place + by] = line;
  return { ...draft, [field]: lines };
}

export function without(draft: Draft, field: GuideListField, place: number): Draft {
  return { ...draft, [field]: draft[field].filter((_, index) => index !== place) };
}
