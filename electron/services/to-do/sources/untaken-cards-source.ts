import type { Store } from '../../../store/store.ts';
import { nothingMore, type ToDoSource } from '../source.ts';
import { type UntakenCard, untakenCards } from '../untaken-cards.ts';

/** A card came out and nobody said that they took it. The audit log knows of it; what was settled, the list knows. */
export function untakenCardsSource({ database }: Pick<Store, 'database'>): ToDoSource {
  const waiting = () => untakenCards(database);
  const find = (id: string) => waiting().find(({ number }) => String(number) === id);
  return {
    kind: 'untaken-card',
    roles: ['clerk'],
    verdicts: ['in-safe', 'destroyed', 'not-there'],
    waiting: () => waiting().map(({ number, at }) => ({ id: String(number), since: at })),
    facts: (id) => {
      const card = find(id);
      return card && { kind: 'untaken-card', where: whereItIs(card) };
    },
    settle: (id) => (find(id) ? nothingMore : undefined),
  };
}

function whereItIs({ liesThere, retracted }: UntakenCard): 'outlet' | 'machine' | 'unknown' {
  if (retracted) return 'machine';
  return liesThere ? 'outlet' : 'unknown';
}
