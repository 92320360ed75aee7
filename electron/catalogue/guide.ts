import { z } from 'zod';
import { day, identifier, lineOfText, shortName } from './catalogue-text.ts';
import { factOf } from './fact.ts';

/** `centre`: staff of one centre, for their centre alone. */
export const author = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('project'), name: shortName }).readonly(),
  z.strictObject({ kind: z.literal('city'), name: shortName }).readonly(),
  z.strictObject({ kind: z.literal('centre'), centre: identifier, name: shortName }).readonly(),
]);
export type Author = z.output<typeof author>;

/** One thing to bring. */
const thingToBring = z
  .strictObject({
    text: lineOfText,
    /** Only in this case: `代人来办`. Without it, always. */
    when: factOf(lineOfText),
    /** The line of the item's materials that this one says in plain words. */
    material: factOf(lineOfText),
  })
  .readonly();
export type ThingToBring = z.output<typeof thingToBring>;

/** A matter in plain words, for the screen and for the slip. */
export const guide = z
  .strictObject({
    item: identifier,
    /** The item's own name and department once more: a guide that landed at a wrong item is noticed by them. */
    name: shortName,
    department: factOf(identifier),
    /** Counts up for one item; a city goes on counting where the project stopped. */
    version: z.int().min(1),
    updated: day,
    by: author,
    who: factOf(lineOfText),
    bring: factOf(z.array(thingToBring).min(1).max(20).readonly()),
    howLong: factOf(lineOfText),
    fee: factOf(lineOfText),
    where: factOf(lineOfText),
    /** What terminals can do; not a promise that the one in front of somebody does it, unless it says so. */
    terminal: factOf(lineOfText),
    tips: z.array(lineOfText).max(10).readonly().default([]),
  })
  .readonly();
export type Guide = z.output<typeof guide>;
