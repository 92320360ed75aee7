import type { Catalogue } from '../../catalogue/catalogue.ts';
import { knownOnly } from '../../catalogue/fact.ts';
import type { Guide } from '../../catalogue/guide.ts';
import { guideProblems } from '../../catalogue/judge-guide.ts';
import { readGuides } from '../../catalogue/read-catalogue.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { OwnGuides } from './own-guides.ts';

export interface TakenOver {
  /** The services whose guides are in force here now. */
  readonly taken: readonly string[];
  /** Those that say the same here already, or have a later day. */
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
  const present = new Map(own.present().map((guide) => [guide.item, guide]));
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
    const here = present.get(guide.item);
    if (here && (saysTheSame(here, guide) || here.updated > guide.updated)) {
      kept.push(guide.item);
      continue;
    }
    const { version, updated: _, by: __, ...text } = guide;
    own.save(text, undefined, version - 1);
    taken.push(guide.item);
  }
  return ok({ taken, kept, refused });
}

function isOf(centre: string, { by }: Guide): boolean {
  return by.kind === 'centre' && by.centre === centre;
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
