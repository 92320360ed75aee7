import { z } from 'zod';
import { day } from './catalogue-text.ts';
import { author, guide } from './guide.ts';
import { item } from './item.ts';
import { channel, department, everydayWords, lifeEvent, source, topic } from './vocabulary.ts';

/** The shape of the files. A change that older kiosks cannot read takes the next number. */
export const catalogueFormat = 1;

/** More than any city has: a catalogue must not fill a kiosk's memory. */
const mostItems = 30_000;
export const mostGuides = 3_000;
/** In names and everyday words, each of which the search has to read: a million take it some seconds. */
const mostSearchable = 1_000_000;

export const catalogueSchema = z
  .strictObject({
    format: z.literal(catalogueFormat),
    /** Counts up with each change of anything but the guides. */
    version: z.int().min(1),
    updated: day,
    by: author,
    departments: z.array(department).min(1).max(200).readonly(),
    topics: z.array(topic).min(1).max(200).readonly(),
    channels: z.array(channel).min(1).max(50).readonly(),
    sources: z.array(source).min(1).max(500).readonly(),
    items: z.array(item).min(1).max(mostItems).readonly(),
    lifeEvents: z.array(lifeEvent).max(100).readonly(),
    everydayWords: z.array(everydayWords).max(mostItems).readonly(),
    /** Before merging: of any author. After it: one an item, the one to show. */
    guides: z.array(guide).max(mostGuides).readonly(),
  })
  .refine(
    ({ items, everydayWords }) =>
      lengthOf(items.map(({ name }) => name)) + lengthOf(everydayWords.flatMap(({ words }) => words)) <=
      mostSearchable,
    `has more than ${mostSearchable} characters in names and everyday words`,
  )
  .readonly();

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** All that a kiosk knows of what the centre can do. */
export type Catalogue = z.output<typeof catalogueSchema>;
