import type { IppAttribute, IppGroup, IppMessage, IppValue } from './ipp-message.ts';

/** The first group with this tag; an empty one when the message has none. */
export function groupOf(message: IppMessage, tag: number): IppGroup {
  return message.groups.find((group) => group.tag === tag) ?? { tag, attributes: [] };
}

type Attributes = { readonly attributes: readonly IppAttribute[] };

/** All values of an attribute; none when it is not there. */
export function valuesOf(group: Attributes, name: string): readonly IppValue[] {
  return group.attributes.find((attribute) => attribute.name === name)?.values ?? [];
}

/** The integers and enumerations among an attribute's values. */
export function integersOf(group: Attributes, name: string): readonly number[] {
  return valuesOf(group, name).flatMap((value) =>
    value.type === 'integer' || value.type === 'enum' ? [value.value] : [],
  );
}

/** The words (keywords, names, texts, addresses) among an attribute's values. */
export function wordsOf(group: Attributes, name: string): readonly string[] {
  return valuesOf(group, name).flatMap((value) =>
    'value' in value && typeof value.value === 'string' ? [value.value] : [],
  );
}

export function booleanOf(group: Attributes, name: string): boolean | undefined {
  const value = valuesOf(group, name)[0];
  return value?.type === 'boolean' ? value.value : undefined;
}

/** The collections among an attribute's values, each to be asked like a group. */
export function collectionsOf(group: Attributes, name: string): readonly Attributes[] {
  return valuesOf(group, name).flatMap((value) =>
    value.type === 'collection' ? [{ attributes: value.members }] : [],
  );
}
