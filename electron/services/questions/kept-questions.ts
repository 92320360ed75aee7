import { z } from 'zod';
import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';
import type { QuestionState } from './question-state.ts';

const asked = z.strictObject({ text: z.string(), phone: z.string().nullable() });
/** What a resident left: the phone is wiped once the answer is on its way there. */
export type Asked = z.infer<typeof asked>;

const claim = z.strictObject({ by: z.string(), staff: z.int().optional() });
const closed = claim.extend({
  closing: z.strictObject({ answer: z.string(), service: z.string().optional() }),
});

export interface Question {
  readonly id: number;
  /** ms */
  readonly askedAt: number;
  /** When it was left, claimed, released or closed (ms). */
  readonly changedAt: number;
  readonly asked: Asked;
  readonly state: QuestionState;
}

/** Sealed with another key: only this much is known of it. */
export type UnreadableQuestion = Pick<Question, 'id' | 'askedAt' | 'changedAt'>;

/** The rows. Whoever reads and then writes does so in a transaction of theirs. */
export interface KeptQuestions {
  /** Its id; undefined when another question has this number. */
  add(asked: Asked, number: string): number | undefined;
  withNumber(number: string): Question | UnreadableQuestion | undefined;
  find(id: number): Question | UnreadableQuestion | undefined;
  /** Those without an answer, oldest first. */
  waiting(): readonly (Question | UnreadableQuestion)[];
  countWaiting(): number;
  hasAny(): boolean;
  change(id: number, asked: Asked, state: QuestionState): void;
  closedBefore(moment: number): readonly number[];
  /** Those that were answered since then (ms), the latest first. */
  closedSince(moment: number): readonly (Question | UnreadableQuestion)[];
  countClosedSince(moment: number): number;
  wipe(id: number): void;
}

interface Row {
  readonly id: number;
  readonly number_pseudonym: string;
  readonly state: QuestionState['kind'];
  readonly asked: Uint8Array;
  readonly handling: Uint8Array | null;
  readonly asked_at: number;
  readonly changed_at: number;
}

export function keepQuestions({ database, seal }: Store, clock: Clock): KeptQuestions {
  const insert = database.prepare(
    `INSERT INTO question (number_pseudonym, state, asked, asked_at, changed_at)
     VALUES (@pseudonym, 'open', @asked, @now, @now) ON CONFLICT DO NOTHING`,
  );
  const byNumber = database.prepare<[string], Row>('SELECT * FROM question WHERE number_pseudonym = ?');
  const byId = database.prepare<[number], Row>('SELECT * FROM question WHERE id = ?');
  const allWaiting = database.prepare<[], Row>(`SELECT * FROM question WHERE state <> 'closed' ORDER BY id`);
  const count = database.prepare<[], { waiting: number }>(
    `SELECT count(*) AS waiting FROM question WHERE state <> 'closed'`,
  );
  const any = database.prepare('SELECT 1 FROM question LIMIT 1');
  const update = database.prepare(
    `UPDATE question SET state = @state, asked = @asked, handling = @handling, changed_at = @now WHERE id = @id`,
  );
  const longClosed = database.prepare<[number], { id: number }>(
    `SELECT id FROM question WHERE state = 'closed' AND changed_at < ? ORDER BY id`,
  );
  const lately = database.prepare<[number], Row>(
    `SELECT * FROM question WHERE state = 'closed' AND changed_at >= ? ORDER BY changed_at DESC`,
  );
  const countLately = database
    .prepare<[number], number>(`SELECT count(*) FROM question WHERE state = 'closed' AND changed_at >= ?`)
    .pluck();
  const remove = database.prepare('DELETE FROM question WHERE id = ?');

  // The number is its owner's secret: the disk must not tell it either.
  const pseudonymOf = (number: string) => seal.pseudonym(`question-number/${number}`);
  const sealAsked = (value: Asked, pseudonym: string) => seal.sealJson(value, `question.asked/${pseudonym}`);

  function asQuestion(row: Row): Question | UnreadableQuestion {
    const known = { id: row.id, askedAt: row.asked_at, changedAt: row.changed_at };
    const place = row.number_pseudonym;
    const read = asked.safeParse(seal.unsealJson(row.asked, `question.asked/${place}`));
    const handling = row.handling && seal.unsealJson(row.handling, `question.handling/${place}`);
    const state = readState(row.state, handling);
    return read.success && state ? { ...known, asked: read.data, state } : known;
  }

  return {
    add: (content, number) => {
      const pseudonym = pseudonymOf(number);
      const sealed = sealAsked(content, pseudonym);
      const { changes, lastInsertRowid } = insert.run({ pseudonym, asked: sealed, now: clock.now() });
      return changes === 0 ? undefined : Number(lastInsertRowid);
    },
    withNumber: (number) => {
      const row = byNumber.get(pseudonymOf(number));
      return row && asQuestion(row);
    },
    find: (id) => {
      const row = byId.get(id);
      return row && asQuestion(row);
    },
    waiting: () => allWaiting.all().map(asQuestion),
    countWaiting: () => count.get()?.waiting ?? 0,
    hasAny: () => any.get() !== undefined,
    change: (id, content, { kind, ...handling }) => {
      const pseudonym = (byId.get(id) as Row).number_pseudonym;
      const sealed = kind === 'open' ? null : seal.sealJson(handling, `question.handling/${pseudonym}`);
      const now = clock.now();
      update.run({ id, state: kind, asked: sealAsked(content, pseudonym), handling: sealed, now });
    },
    closedBefore: (moment) => longClosed.all(moment).map(({ id }) => id),
    closedSince: (moment) => lately.all(moment).map(asQuestion),
    countClosedSince: (moment) => countLately.get(moment) ?? 0,
    wipe: (id) => {
      remove.run(id);
    },
  };
}

function readState(kind: QuestionState['kind'], handling: unknown): QuestionState | undefined {
  switch (kind) {
    case 'open':
      return { kind };
    case 'claimed': {
      const read = claim.safeParse(handling);
      return read.success ? { kind, ...read.data } : undefined;
    }
    case 'closed': {
      const read = closed.safeParse(handling);
      return read.success ? { kind, ...read.data } : undefined;
    }
  }
}

export function isReadable(question: Question | UnreadableQuestion): question is Question {
  return 'asked' in question;
}
