import type { z } from 'zod';

/**
 * What the sources said of a matter, or that they said nothing. Whoever shows a fact must ask first whether it is known:
 * there is no value to show by mistake.
 */
export type Fact<T> = Known<T> | NotFound;
export interface Known<T> {
  readonly known: true;
  readonly value: T;
}
export interface NotFound {
  readonly known: false;
}

export const notFound: NotFound = { known: false };

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/** The value in a list of one, or an empty list: for joining what is known. */
export function knownOnly<T>(fact: Fact<T>): readonly T[] {
  return fact.known ? [fact.value] : [];
}

/** Of what is not found: `null`, or no such key. */
export function factOf<T>(schema: z.ZodType<T>) {
  return schema
    .nullish()
    .transform((value): Fact<T> => (value === undefined || value === null ? notFound : known(value)));
}
