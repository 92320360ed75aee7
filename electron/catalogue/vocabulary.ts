import { z } from 'zod';
import { identifier, lineOfText, shortName, telephone } from './catalogue-text.ts';
import { factOf } from './fact.ts';

/** Who is responsible. The order of the list is the order on the screen: what old people ask for most comes first. */
export const department = z
  .strictObject({
    id: identifier,
    /** As in the notices of the city: `市医保局`. */
    name: shortName,
    /** As on a tile: `看病医保`. */
    shortName,
    english: shortName,
    /** A public number for all its matters. */
    hotline: factOf(telephone),
  })
  .readonly();
export type Department = z.output<typeof department>;

/** What a matter is about, as a hall's signs group them. */
export const topic = z
  .strictObject({ id: identifier, name: shortName, shortName, english: shortName })
  .readonly();
export type Topic = z.output<typeof topic>;

/** A place or a way to get a matter done. */
export const channel = z.strictObject({ id: identifier, name: shortName, english: shortName }).readonly();
export type Channel = z.output<typeof channel>;

/** `secondary`: pages that retell; their addresses are not kept, as some belong to private persons. */
const sourceKinds = [
  'terminal-program',
  'public-body',
  'press',
  'secondary',
  'this-project',
  'city',
  'centre',
] as const;
const mayHaveAddress: readonly string[] = ['public-body', 'press', 'city', 'centre'];

/** Where facts were read. */
export const source = z
  .strictObject({
    id: identifier,
    title: lineOfText,
    kind: z.enum(sourceKinds),
    url: factOf(z.url({ protocol: /^https?$/ })),
  })
  .refine(
    ({ kind, url }) => !url.known || mayHaveAddress.includes(kind),
    'a source of this kind has no address',
  )
  .readonly();
export type Source = z.output<typeof source>;

/** What happens in a life, and the matters that come with it, the most urgent first. */
export const lifeEvent = z
  .strictObject({
    id: identifier,
    name: shortName,
    english: shortName,
    items: z.array(identifier).min(1).max(60).readonly(),
  })
  .readonly();
export type LifeEvent = z.output<typeof lifeEvent>;

/** What people call a matter who do not know its name. */
export const everydayWords = z
  .strictObject({ item: identifier, words: z.array(shortName).min(1).max(40).readonly() })
  .readonly();
export type EverydayWords = z.output<typeof everydayWords>;
