import type { Catalogue } from '../../catalogue/catalogue.ts';
import { knownOnly } from '../../catalogue/fact.ts';
import type { Guide } from '../../catalogue/guide.ts';
import { guideProblems } from '../../catalogue/judge-guide.ts';
import { readGuides } from '../../catalogue/read-catalogue.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { GuideVersion, OwnGuides } from './own-guides.ts';

export interface TakenOver {
  /** The services whose guides are in force here now. */
  readonly taken: readonly string[];
  /** Those that say the same here already, or are no newer than what was decided here. */
  readonly kept: readonly string[];
  /** One sentence for each that was not taken. */
  readonly refused: readonly string[];
}

/**
 * Takes the guides of a file into this kiosk, as versions of their own: those of this centre that belong to their items and
 * are newer than what is here. The others stay out, each with its reason; nothing is taken of a file that is no file of guides.
 */
export function takeOverGuides(
  json: unknown,
  parts: { readonly own: OwnGuides; readonly catalogue: Catalogue; readonly centre: string },
): Result<TakenOver, Failure<'unknown-format' | 'not-guides'>> {
  const { own, catalogue, centre } = parts;
  const read = readGuides(json);
  if (!read.ok) return err(read.error.code, read.error.detail);
  const problemsOf = guideProblems(catalogue);
  const taken: string[] = [];
  const kept: string[] = [];
  const refused = [...read.value.refused];
  for (const guide of read.value.guides) {
    const reasons = isOf(centre, guide)
      ? problemsOf(guide).map(({ sentence }) => sentence)
      : ['it is of another centre'];
    if (reasons.length > 0) {
      refused.push(`guide to ${guide.item}: ${reasons.join('; ')}`);
      continue;
    }
    const [here] = own.versionsOf(guide.item);
    if (here && (isAsNew(here, guide) || (here.guide && saysTheSame(here.guide, guide)))) {
      kept.push(guide.item);
      continue;
    }
    own.takeOver(guide);
    taken.push(guide.item);
  }
  return ok({ taken, kept, refused });
}

function isOf(centre: string, { by }: Guide): boolean {
  return by.kind === 'centre' && by.centre === centre;
}

/** A guide that was taken back here counts as well. Numbers go on across kiosks: they tell what the day alone does not. */
function isAsNew(here: GuideVersion, guide: Guide): boolean {
  const day = here.guide?.updated ?? calendarDateInShanghai(here.at);
  return day === guide.updated ? here.version >= guide.version : day > guide.updated;
}

function saysTheSame(one: Guide, other: Guide): boolean {
  const words = ({ who, bring, howLong, fee, where, terminal, tips }: Guide) =>
    JSON.stringify([
      ...[who, howLong, fee, where, terminal].map(knownOnly),
      knownOnly(bring)
        .flat()
        .map(({ text, when }) => [text, ...knownOnly(when)]),
      tips,
    ]);
  return words(one) === words(other);
}
