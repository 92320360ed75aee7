import type { Catalogue } from './catalogue.ts';
import type { Guide } from './guide.ts';

/** A catalogue, or guides, as the JSON value from which it was read: for keeping it. */
export function documentOf(read: Catalogue | readonly Guide[]): unknown {
  return withoutFacts(read);
}

function withoutFacts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFacts);
  if (typeof value !== 'object' || value === null) return value;
  if ('known' in value) return value.known && 'value' in value ? withoutFacts(value.value) : null;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutFacts(each)]));
}
