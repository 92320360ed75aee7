import type { Grant, IdentityLevel, Need } from './declare.ts';

/** What the present session holds. Lives in the core only. `open` is held by everybody. */
export interface HeldGrants {
  readonly identity?: IdentityLevel | undefined;
  readonly others: ReadonlySet<Exclude<Grant, 'identity' | 'open'>>;
}

export const noGrants: HeldGrants = { others: new Set() };

/** Whether these grants satisfy the need. A card and a second proof also satisfy a need for a card. */
export function holds(held: HeldGrants, need: Need): boolean {
  if ('oneOf' in need) return need.oneOf.some((role) => held.others.has(role));
  if (need.grant === 'open') return true;
  if (need.grant !== 'identity') return held.others.has(need.grant);
  return held.identity === 'card-and-second-proof' || held.identity === need.level;
}
