import type { Guide } from '../../catalogue/guide.ts';
import type { CatalogueItem } from '../../catalogue/item.ts';
import type { GuideProblem } from '../../catalogue/judge-guide.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import { type GuideField, guideField } from '../../contract/staff/guides-views.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import { type Draft, textOf, textProblem } from './draft.ts';
import type { Centre } from './own-guides.ts';

/** Why a draft cannot be saved, at the field it belongs to. */
export type DraftProblem = Extract<ScreenView, { screen: 'guides-edit' }>['problems'][number];

/** All that keeps a draft from being saved; empty: it may be. */
export function draftProblems(
  draft: Draft,
  item: CatalogueItem,
  by: Centre,
  problemsOf: (guide: Guide) => readonly GuideProblem[],
): readonly DraftProblem[] {
  const wrong = guideField.options.flatMap((field) => fieldProblems(draft, field));
  if (wrong.length > 0) return wrong;
  const text = textOf(draft, item);
  const saysNothing = guideField.options.every((field) =>
    draft[field].every((line) => line.text.trim() === ''),
  );
  if (saysNothing) return [{ code: 'says-nothing' }];
  const guide: Guide = { ...text, version: 1, updated: calendarDateInShanghai(0), by };
  return problemsOf(guide).flatMap((problem) => atItsField(problem, draft));
}

function fieldProblems(draft: Draft, field: GuideField): readonly DraftProblem[] {
  return draft[field].flatMap(({ text, when }): readonly DraftProblem[] => {
    // The case without the thing says nothing.
    if (text.trim() === '' && when.trim() !== '') return [{ field, code: 'empty', about: when }];
    return [text, when].flatMap((each) => {
      const code = textProblem(each);
      return code ? [{ field, code, about: each.trim() }] : [];
    });
  });
}

function atItsField({ code, about }: GuideProblem, draft: Draft): readonly DraftProblem[] {
  switch (code) {
    case 'names-another': {
      const fields = guideField.options.filter(
        (field) =>
          field !== 'tips' && draft[field].some(({ text, when }) => `${text}\n${when}`.includes(about)),
      );
      return fields.length > 0 ? fields.map((field) => ({ field, code, about })) : [{ code, about }];
    }
    case 'copied-applicants':
      return [{ field: 'who', code, about }];
    case 'resembles-another':
      return [{ code, about }];
    case 'no-item':
      return [{ code }];
    default:
      return [{ code: 'other', about }];
  }
}
