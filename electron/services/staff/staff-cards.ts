import type { Clock } from '../../foundation/clock.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';

/** What says who somebody is before they give their PIN: their own identity card, or a badge with a code. */
export type ShownCard =
  | { readonly kind: 'identity-card'; readonly number: string }
  | { readonly kind: 'badge'; readonly code: string };

export interface EnrolledCard {
  readonly id: number;
  readonly kind: ShownCard['kind'];
  /** ms */
  readonly enrolledAt: number;
}

/** Shorter ones are no badges: digits that a hand could have written. */
const shortestBadge = 4;

/** Which card belongs to whom. Only pseudonyms are kept: no card can be made from them. */
export interface StaffCards {
  /** Whose it is; undefined for every other card. */
  memberOf(card: ShownCard): number | undefined;
  /** By which the attempts with this card are counted, whoever it belongs to. */
  pseudonymOf(card: ShownCard): string;
  of(member: number): readonly EnrolledCard[];
  enrol(
    member: number,
    card: ShownCard,
    by: number,
  ): Result<Record<string, never>, Failure<'belongs-to-somebody' | 'enrolled-already' | 'no-badge'>>;
  /** False: there is no such card of theirs. */
  remove(member: number, id: number, by: number): boolean;
}

export function openStaffCards(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): StaffCards {
  const { audit, clock } = parts;
  const { database, seal } = parts.store;
  const find = database.prepare<[string], { member: number }>(
    'SELECT member FROM staff_card WHERE pseudonym = ?',
  );
  const ofMember = database.prepare<[number], EnrolledCard>(
    'SELECT id, kind, enrolled_at AS enrolledAt FROM staff_card WHERE member = ? ORDER BY id',
  );
  const insert = database.prepare(
    'INSERT INTO staff_card (pseudonym, member, kind, enrolled_at) VALUES (?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM staff_card WHERE id = ? AND member = ?');

  const pseudonymOf = (card: ShownCard) =>
    seal.pseudonym(card.kind === 'badge' ? `staff-badge/${card.code}` : `staff-identity-card/${card.number}`);
  const memberOf = (card: ShownCard) => find.get(pseudonymOf(card))?.member;

  return {
    memberOf,
    pseudonymOf,
    of: (member) => ofMember.all(member),
    enrol: database.transaction((member: number, card: ShownCard, by: number) => {
      if (card.kind === 'badge' && card.code.length < shortestBadge) return err('no-badge');
      const owner = memberOf(card);
      if (owner !== undefined) return err(owner === member ? 'enrolled-already' : 'belongs-to-somebody');
      const { lastInsertRowid } = insert.run(pseudonymOf(card), member, card.kind, clock.now());
      audit.record('staff-card-enrolled', { by, member, card: Number(lastInsertRowid), kind: card.kind });
      return ok<Record<string, never>>({});
    }).immediate,
    remove: database.transaction((member: number, id: number, by: number) => {
      if (remove.run(id, member).changes === 0) return false;
      audit.record('staff-card-removed', { by, member, card: id });
      return true;
    }).immediate,
  };
}
