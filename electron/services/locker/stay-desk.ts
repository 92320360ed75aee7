import type { Clock } from '../../foundation/clock.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Changes } from './changes.ts';
import type { CollectorBook } from './collector-book.ts';
import type { CollectedBy, LockerOutgoing, NewsKind } from './outgoing.ts';
import type { PickupCodes } from './pickup-codes.ts';
import type { Stay } from './stay.ts';
import type { StayBook } from './stay-book.ts';
import type { UnlockBook } from './unlock-book.ts';

type Done = Result<undefined, Failure<'not-there'>>;

/** What becomes of stays: each act with its words in the audit log, its news and its report, all of it or nothing. */
export interface StayDesk {
  putIn(id: number, by?: number): Result<Stay, Failure<'not-there'>>;
  cancel(id: number): Done;
  renewCode(id: number, by: number): Done;
  correctPhone(id: number, phone: string, by: number): Result<undefined, Failure<'not-there' | 'same-phone'>>;
  nameCollector(
    id: number,
    person: { readonly name?: string | undefined; readonly number: string },
    by: number | undefined,
  ): Done;
  unnameCollectors(id: number, by: number): Done;
  /** A door was opened, or may have been, for somebody who collects it. */
  doorOpened(id: number): void;
  /** Once more means nothing. `isTold`: they shut its door before, and what they were told then is true again. */
  taken(id: number, isTold?: boolean): Done;
  takenBack(id: number, by: number): Done;
  doubted(id: number): boolean;
  /** Whoever had its door open says that they did not get it: what its holder was told is true no longer. */
  saidMissing(id: number): boolean;
  /** Staff found it in its cell. False: its document is in another one by now. */
  found(id: number, by: number): boolean;
  missing(id: number, by: number): Done;
  remind(id: number): void;
}

export function openStayDesk(parts: {
  readonly stays: StayBook;
  readonly codes: PickupCodes;
  readonly collectors: CollectorBook;
  readonly unlocks: UnlockBook;
  readonly outgoing: LockerOutgoing;
  readonly audit: AuditLog;
  readonly changes: Changes;
  readonly clock: Clock;
  /** A document was collected: real people stand there, and codes may be tried anew. */
  readonly onTaken: () => void;
}): StayDesk {
  const { stays, codes, collectors, unlocks, outgoing, audit, changes, clock } = parts;
  const { act } = changes;

  const tell = (kind: NewsKind, stay: Stay, by?: CollectedBy) =>
    outgoing.tell({ kind, stay, codeSerial: codes.serialOf(stay.id), at: clock.now(), ...(by && { by }) });
  const report = (state: 'placed' | 'taken-back' | 'lost', stay: Stay) => {
    if (stay.kind === 'document') outgoing.report({ state, stay, at: clock.now() });
  };

  /** Whoever last opened its door to collect it. */
  function collectedBy(id: number): CollectedBy {
    const who = unlocks.ofStay(id).findLast(({ purpose }) => purpose === 'collect')?.who ?? '';
    const pseudonym = who.replace(/^resident:/, '');
    if (pseudonym === stays.holderOf(id)) return 'holder';
    return collectors.isNamed(id, pseudonym) ? 'named-person' : 'code';
  }

  /** To collect it. */
  const timesOpened = (id: number) =>
    unlocks.ofStay(id).filter(({ purpose, job }) => purpose === 'collect' && job.state === 'confirmed')
      .length;

  const doubted = act((id: number) => {
    const stay = stays.find(id);
    // Something else may be in its cell by now.
    if (stay?.state === 'taken' && stays.inCell(stay.cell)) return false;
    return stay?.state === 'opened' || stays.advance(id, 'doubted') !== undefined;
  });

  const notThere = () => err('not-there');
  return {
    putIn: act((id: number, by?: number) => {
      const stay = stays.advance(id, 'put-in');
      if (!stay) return notThere();
      audit.record('stay-put-in', { stay: id, by: by ?? stay.putInBy ?? null, cell: stay.cell });
      if (stay.kind === 'document') codes.renew(id);
      tell(stay.kind === 'document' ? 'ready' : 'papers-left', stay);
      report('placed', stay);
      return ok(stay);
    }),
    cancel: act((id: number) => {
      if (!stays.advance(id, 'cancel')) return notThere();
      audit.record('stay-cancelled', { stay: id });
      return ok();
    }),
    renewCode: act((id: number, by: number) => {
      const stay = stays.find(id);
      if (!isIn(stay) || stay.kind !== 'document') return notThere();
      codes.renew(id);
      audit.record('pickup-code-renewed', { stay: id, by });
      tell('new-code', stay);
      return ok();
    }),
    correctPhone: act((id: number, phone: string, by: number) => {
      const before = stays.find(id);
      if (before?.content?.phone === phone) return err('same-phone');
      const mayBeTold = before?.state !== 'reserved' && before?.state !== 'cancelled';
      const stay = mayBeTold ? stays.putPhone(id, phone) : undefined;
      if (!before || !stay) return notThere();
      audit.record('pickup-phone-corrected', { stay: id, by });
      outgoing.tellAgain(stay);
      if (isIn(stay) && stay.kind === 'document') {
        codes.renew(id);
        audit.record('pickup-code-renewed', { stay: id, by });
        tell('new-code', stay);
      }
      tell('phone-corrected', before);
      return ok();
    }),
    nameCollector: act((id, person, by) => {
      const stay = stays.find(id);
      if (!isIn(stay) || stay.kind !== 'document') return notThere();
      const pseudonym = collectors.add(id, person, by === undefined ? 'resident' : `staff:${by}`);
      audit.record('collector-named', { stay: id, person: pseudonym, by: by ?? null });
      tell('collector-named', stay);
      return ok();
    }),
    unnameCollectors: act((id: number, by: number) => {
      if (!isIn(stays.find(id)) || collectors.of(id).length === 0) return notThere();
      collectors.wipe(id);
      audit.record('collectors-unnamed', { stay: id, by });
      return ok();
    }),
    doorOpened: act((id: number) => void stays.advance(id, 'door-opened')),
    taken: act((id: number, isTold = false) => {
      if (stays.find(id)?.state === 'taken') return ok();
      const who = collectedBy(id);
      const stay = stays.advance(id, 'taken', who);
      if (!stay) return notThere();
      audit.record('stay-taken', { stay: id, who });
      if (isTold) return ok();
      tell('collected', stay, who);
      outgoing.report({ state: 'collected', stay, at: clock.now(), by: who });
      // Once for each document: its own code, given and said to have opened an empty cell, buys no guesses.
      if (timesOpened(id) <= 1) parts.onTaken();
      return ok();
    }),
    takenBack: act((id: number, by: number) => {
      const stay = stays.advance(id, 'taken-back', `staff:${by}`);
      if (!stay) return notThere();
      audit.record('stay-taken-back', { stay: id, by });
      tell('taken-back', stay);
      report('taken-back', stay);
      return ok();
    }),
    doubted,
    saidMissing: act((id: number) => {
      if (!doubted(id)) return false;
      const stay = stays.find(id);
      if (stay?.kind === 'document') tell('doubted', stay);
      return true;
    }),
    found: act((id: number, by: number) => {
      const before = stays.find(id);
      // What lies there is something else.
      if (!before || (before.overAt !== undefined && stays.inCell(before.cell))) return true;
      const { documentNumber } = before.content ?? {};
      const other = documentNumber === undefined ? undefined : stays.byDocument(documentNumber);
      if (other && other.id !== id) return false;
      const stay = stays.advance(id, 'found');
      if (!stay) return true;
      audit.record('stay-found', { stay: id, by });
      // Nobody expects it: whoever it is for was never told, or staff said that it was gone.
      if (before.state === 'cancelled' || before.state === 'lost') {
        if (stay.kind === 'document') codes.renew(id);
        tell(stay.kind === 'document' ? 'ready' : 'papers-left', stay);
      }
      report('placed', stay);
      return true;
    }),
    missing: act((id: number, by: number) => {
      const stay = stays.advance(id, 'missing', `staff:${by}`);
      if (!stay) return notThere();
      audit.record('stay-lost', { stay: id, by });
      report('lost', stay);
      return ok();
    }),
    remind: act((id: number) => {
      const stay = stays.find(id);
      if (!isIn(stay)) return;
      stays.reminded(id);
      audit.record('stay-reminded', { stay: id });
      tell('reminder', stay);
    }),
  };
}

export function isIn(stay: Stay | undefined): stay is Stay {
  return stay?.state === 'inside' || stay?.state === 'opened';
}
