import type { Named } from '../../words/named.ts';

type MaybeNamed = { readonly [K in keyof Named]?: Named[K] | undefined };

/** Whether a group has a name; without one it holds the services of which no department is known. */
export function hasName<G extends MaybeNamed>(group: G): group is G & Named {
  return group.name !== undefined && group.english !== undefined;
}
