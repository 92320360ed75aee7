import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';
import type { Stay, StayContent, StayKind, StayState } from './stay.ts';
import { nextStayState, type StayEvent } from './stay-state.ts';

/** The rows of stays, who and what they are about sealed. Says nothing to anybody: acts do. */
export interface StayBook {
  find(id: number): Stay | undefined;
  add(stay: {
    readonly kind: StayKind;
    readonly content: StayContent;
    readonly cell: string;
    readonly by: number | undefined;
  }): Stay;
  /** Undefined: it is in no state for this, and nothing has changed. */
  advance(id: number, event: StayEvent, by?: string): Stay | undefined;
  inCell(cell: string): Stay | undefined;
  /** Which cells are held, by which stay in which state. */
  living(): readonly { readonly cell: string; readonly stay: number; readonly state: StayState }[];
  waiting(kind: StayKind | undefined): readonly Stay[];
  /** Documents that came in before this moment, the oldest first. */
  waitingSince(before: number): readonly Stay[];
  /** Of these the cells alone: nothing is unsealed for it. */
  cellsWaitingSince(before: number): readonly string[];
  howManyWait(kind: StayKind): number;
  waitingFor(number: string): readonly { readonly stay: Stay; readonly named: boolean }[];
  reserved(before: number): readonly Stay[];
  lastOver(number: string): Stay | undefined;
  byDocument(documentNumber: string): Stay | undefined;
  reminded(id: number): void;
  /** Where messages about it go from now on; undefined: what it is about cannot be read. */
  putPhone(id: number, phone: string): Stay | undefined;
  /** The pseudonym of whoever it is for. */
  holderOf(id: number): string | undefined;
  overBefore(moment: number, most: number): readonly number[];
  /** What was over long ago no longer says whose it was. */
  wipe(id: number): void;
}

interface Row {
  readonly number: number;
  readonly kind: StayKind;
  readonly cell: string;
  readonly state: StayState;
  readonly sealed: Uint8Array | null;
  readonly put_in_by: number | null;
  readonly inside_at: number | null;
  readonly over_at: number | null;
  readonly reminded_at: number | null;
}

const living = `state IN ('reserved', 'inside', 'opened')`;
const waiting = `state IN ('inside', 'opened')`;

export function keepStays({ database, seal }: Store, clock: Clock): StayBook {
  const select = (where: string) => database.prepare<unknown[], Row>(`SELECT stay.* FROM stay ${where}`);
  const byId = select('WHERE number = ?');
  const inCell = select(`WHERE cell = ? AND ${living}`);
  const allWaiting = select(`WHERE ${waiting} ORDER BY inside_at, number`);
  const longWaiting = `WHERE kind = 'document' AND inside_at < ? AND ${waiting} ORDER BY inside_at, number`;
  const allLongWaiting = select(longWaiting);
  const cellsLongWaiting = database.prepare<[number], { cell: string }>(
    `SELECT cell FROM stay ${longWaiting}`,
  );
  const howMany = database.prepare<[StayKind], { count: number }>(
    `SELECT count(*) AS count FROM stay WHERE kind = ? AND ${waiting}`,
  );
  const ofHolder = select(`WHERE holder = ? AND ${waiting} AND kind = 'document' ORDER BY number`);
  const ofCollector = select(
    `JOIN collector ON collector.stay = stay.number
     WHERE collector.person = ? AND ${waiting} AND kind = 'document' ORDER BY number`,
  );
  const reserved = select(`WHERE state = 'reserved' AND reserved_at <= ? ORDER BY number`);
  const lastOver = select(
    `WHERE holder = ? AND state IN ('taken', 'taken-back', 'lost') AND kind = 'document' ORDER BY number DESC LIMIT 1`,
  );
  const ofDocument = select(`WHERE document = ? AND ${living}`);
  const cells = database.prepare<[], { cell: string; stay: number; state: StayState }>(
    `SELECT cell, number AS stay, state FROM stay WHERE ${living}`,
  );
  const insert = database.prepare(
    `INSERT INTO stay (kind, cell, state, holder, document, put_in_by, reserved_at)
     VALUES (@kind, @cell, 'reserved', @holder, @document, @by, @now)`,
  );
  const keepContent = database.prepare('UPDATE stay SET sealed = ? WHERE number = ?');
  const move = database.prepare(
    `UPDATE stay SET state = @state, over_by = @by,
       inside_at = iif(@state = 'inside', coalesce(inside_at, @now), inside_at),
       over_at = iif(@state IN ('reserved', 'inside', 'opened'), NULL, @now)
     WHERE number = @id`,
  );
  const remind = database.prepare('UPDATE stay SET reminded_at = ? WHERE number = ?');
  const holder = database.prepare<[number], { holder: string | null }>(
    'SELECT holder FROM stay WHERE number = ?',
  );
  const old = database.prepare<[number, number], { number: number }>(
    'SELECT number FROM stay WHERE over_at IS NOT NULL AND sealed IS NOT NULL AND over_at < ? ORDER BY over_at LIMIT ?',
  );
  const wipe = database.prepare(
    'UPDATE stay SET sealed = NULL, holder = NULL, document = NULL WHERE number = ?',
  );

  const placeOf = (id: number) => `stay.sealed/${id}`;
  const documentKey = (documentNumber: string) => seal.pseudonym(`document/${documentNumber}`);
  const asStay = (row: Row): Stay => ({
    ...{ id: row.number, kind: row.kind, cell: row.cell, state: row.state },
    content: row.sealed
      ? (seal.unsealJson(row.sealed, placeOf(row.number)) as StayContent | undefined)
      : undefined,
    insideSince: row.inside_at ?? undefined,
    overAt: row.over_at ?? undefined,
    remindedAt: row.reminded_at ?? undefined,
    putInBy: row.put_in_by ?? undefined,
  });
  const asStayIfAny = (row: Row | undefined) => row && asStay(row);
  const find = (id: number) => asStayIfAny(byId.get(id));

  return {
    find,
    add: ({ kind, content, cell, by }) => {
      const document = content.documentNumber === undefined ? null : documentKey(content.documentNumber);
      const id = Number(
        insert.run({
          ...{ kind, cell, document, by: by ?? null, now: clock.now() },
          holder: seal.pseudonym(content.person.number),
        }).lastInsertRowid,
      );
      keepContent.run(seal.sealJson(content, placeOf(id)), id);
      return find(id) as Stay;
    },
    advance: (id, event, by) => {
      const row = byId.get(id);
      const state = row && nextStayState(row.state, event);
      if (!state) return undefined;
      move.run({ id, state, by: by ?? null, now: clock.now() });
      return find(id);
    },
    inCell: (cell) => asStayIfAny(inCell.get(cell)),
    living: () => cells.all(),
    waiting: (kind) =>
      allWaiting
        .all()
        .filter((row) => kind === undefined || row.kind === kind)
        .map(asStay),
    waitingSince: (before) => allLongWaiting.all(before).map(asStay),
    cellsWaitingSince: (before) => cellsLongWaiting.all(before).map(({ cell }) => cell),
    howManyWait: (kind) => howMany.get(kind)?.count ?? 0,
    waitingFor: (number) => {
      const person = seal.pseudonym(number);
      const own = ofHolder.all(person).map((row) => ({ stay: asStay(row), named: false }));
      const others = ofCollector.all(person).map((row) => ({ stay: asStay(row), named: true }));
      return [...own, ...others.filter(({ stay }) => own.every((each) => each.stay.id !== stay.id))];
    },
    reserved: (before) => reserved.all(before).map(asStay),
    lastOver: (number) => asStayIfAny(lastOver.get(seal.pseudonym(number))),
    byDocument: (documentNumber) => asStayIfAny(ofDocument.get(documentKey(documentNumber))),
    reminded: (id) => void remind.run(clock.now(), id),
    putPhone: (id, phone) => {
      const content = find(id)?.content;
      if (!content) return undefined;
      keepContent.run(seal.sealJson({ ...content, phone }, placeOf(id)), id);
      return find(id);
    },
    holderOf: (id) => holder.get(id)?.holder ?? undefined,
    overBefore: (moment, most) => old.all(moment, most).map(({ number }) => number),
    wipe: (id) => void wipe.run(id),
  };
}
