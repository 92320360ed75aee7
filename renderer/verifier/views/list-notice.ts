import { momentIn } from '../moments.ts';
import type { ListOutcome } from '../status-lists.ts';
import { fill, type Language, type Words } from '../words.ts';

/** What became of a status list that was chosen. */
export function listNotice(words: Words, language: Language, outcome: ListOutcome): string {
  if ('refused' in outcome) return words.list[outcome.refused];
  const taken = fill(words.list.loaded, { when: momentIn(language, outcome.taken.issuedAt) });
  return outcome.kept ? taken : `${taken} ${words.list.notKept}`;
}
