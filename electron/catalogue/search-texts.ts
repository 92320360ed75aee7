import type { Catalogue } from './catalogue.ts';
import { knownOnly } from './fact.ts';

/** What an item is found by. */
export interface SearchableItem {
  readonly id: string;
  /** `weight` above 0, at most 1: how surely somebody who types this means the item. */
  readonly texts: readonly { readonly text: string; readonly weight: number }[];
}

const weights = { name: 1, everydayWord: 0.95, lifeEvent: 0.4, topic: 0.4, department: 0.3 };
/** Fewer old people look for what professionals do. */
const forProfessionals = 0.6;

/** Every item with its name, everyday words and, more lightly, what it belongs to. */
export function searchTexts(catalogue: Catalogue): readonly SearchableItem[] {
  const words = new Map(catalogue.everydayWords.map(({ item, words }) => [item, words]));
  const departments = new Map(catalogue.departments.map((department) => [department.id, department]));
  const topics = new Map(catalogue.topics.map((topic) => [topic.id, topic]));
  return catalogue.items.map((item) => {
    const { id, name, audience } = item;
    const department = departments.get(knownOnly(item.department)[0] ?? '');
    const topic = topics.get(item.topic);
    const events = catalogue.lifeEvents.filter(({ items }) => items.includes(id));
    const share = audience === 'professionals' ? forProfessionals : 1;
    const texts = [
      { text: name, weight: weights.name },
      ...(words.get(id) ?? []).map((text) => ({ text, weight: weights.everydayWord })),
      ...events.map((event) => ({ text: event.name, weight: weights.lifeEvent })),
      ...(topic ? [{ text: topic.shortName, weight: weights.topic }] : []),
      ...(department ? [{ text: department.shortName, weight: weights.department }] : []),
    ];
    return { id, texts: texts.map(({ text, weight }) => ({ text, weight: weight * share })) };
  });
}
