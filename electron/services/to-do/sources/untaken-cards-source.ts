import type { Clock } from '../../../foundation/clock.ts';
import type { Store } from '../../../store/store.ts';
import { type UntakenCard, untakenCards } from '../../cards/issuing/uncertain-prints.ts';
import { nothingMore, type ToDoSource } from '../source.ts';

const sevenDays = 7 * 24 * 3_600_000;

/** A card came out and nobody said that they took it. The audit log knows of it; what was settled, the list knows. */
export function untakenCardsSource(parts: { readonly store: Store; readonly clock: Clock }): ToDoSource {
  const { database } = parts.store;
  const settled = database.prepare<[string]>(`SELECT 1 FROM to_do_settled WHERE key = 'untaken-card/' || ?`);
  const waiting = () =>
    untakenCards(database, parts.clock.now() - sevenDays).filter(
      ({ number }) => settled.get(String(number)) === undefined,
    );
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
