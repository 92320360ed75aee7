import { z } from 'zod';
import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';

const content = z.strictObject({ phone: z.string(), text: z.string() });
export type MessageContent = z.infer<typeof content>;

/** A text message that the platform took, until it is known to have arrived. */
export interface SentMessage {
  /** Of the outbox's entry. */
  readonly id: string;
  /** Under which the platform knows it; empty: there was nobody to send it to. */
  readonly messageId: string;
  /** ms */
  readonly sentAt: number;
  /** How often the platform was asked whether it arrived. */
  readonly asked: number;
  /** Undefined: there is none, or it was sealed with another key. */
  readonly content: MessageContent | undefined;
}

/** The rows. What arrived, or was settled, is forgotten with its phone. */
export interface SentMessages {
  /** The same one twice is one. */
  add(message: { id: string; messageId: string; askAt: number } & MessageContent): void;
  /** There is nobody to send it to: it stands with those that will not arrive. */
  addUnsent(id: string): void;
  /** The one that is to be asked for next, if its time has come. */
  due(): SentMessage | undefined;
  askLater(id: string, askAt: number): void;
  markUndelivered(id: string): void;
  /** Oldest first. */
  undelivered(): readonly SentMessage[];
  /** One of those. */
  findUndelivered(id: string): SentMessage | undefined;
  /** Of all whose ids begin so, whatever is known of them; in the order in which they were sent. */
  idsOf(beginning: string): readonly string[];
  forget(id: string): void;
}

interface Row {
  readonly id: string;
  readonly message_id: string;
  readonly asked: number;
  readonly sealed: Uint8Array;
  readonly sent_at: number;
}

export function keepSentMessages({ database, seal }: Store, clock: Clock): SentMessages {
  const insert = database.prepare(
    `INSERT INTO sent_message (id, message_id, state, sealed, ask_at, sent_at)
     VALUES (@id, @messageId, 'on-its-way', @sealed, @askAt, @now) ON CONFLICT DO NOTHING`,
  );
  const insertUnsent = database.prepare(
    `INSERT INTO sent_message (id, message_id, state, sealed, ask_at, sent_at)
     VALUES (@id, '', 'undelivered', x'', 0, @now) ON CONFLICT DO NOTHING`,
  );
  const firstDue = database.prepare<[number], Row>(
    `SELECT * FROM sent_message WHERE state = 'on-its-way' AND ask_at <= ? ORDER BY ask_at LIMIT 1`,
  );
  const later = database.prepare('UPDATE sent_message SET ask_at = ?, asked = asked + 1 WHERE id = ?');
  const mark = database.prepare(`UPDATE sent_message SET state = 'undelivered' WHERE id = ?`);
  const failed = `SELECT * FROM sent_message WHERE state = 'undelivered'`;
  const allFailed = database.prepare<[], Row>(`${failed} ORDER BY sent_at, id`);
  const oneFailed = database.prepare<[string], Row>(`${failed} AND id = ?`);
  const allOf = database
    .prepare<[{ beginning: string }], string>(
      `SELECT id FROM sent_message
       WHERE substr(id, 1, length(@beginning)) = @beginning ORDER BY sent_at, id`,
    )
    .pluck();
  const remove = database.prepare('DELETE FROM sent_message WHERE id = ?');
  const placeOf = (id: string) => `sent_message.sealed/${id}`;

  function asMessage(row: Row): SentMessage {
    const read = content.safeParse(seal.unsealJson(row.sealed, placeOf(row.id)));
    const { id, asked } = row;
    return { id, asked, messageId: row.message_id, sentAt: row.sent_at, content: read.data };
  }
  const found = (row: Row | undefined) => row && asMessage(row);

  return {
    add: ({ id, messageId, askAt, phone, text }) => {
      const sealed = seal.sealJson({ phone, text }, placeOf(id));
      insert.run({ id, messageId, sealed, askAt, now: clock.now() });
    },
    addUnsent: (id) => {
      insertUnsent.run({ id, now: clock.now() });
    },
    due: () => found(firstDue.get(clock.now())),
    askLater: (id, askAt) => {
      later.run(askAt, id);
    },
    markUndelivered: (id) => {
      mark.run(id);
    },
    undelivered: () => allFailed.all().map(asMessage),
    findUndelivered: (id) => found(oneFailed.get(id)),
    idsOf: (beginning) => allOf.all({ beginning }),
    forget: (id) => {
      remove.run(id);
    },
  };
}
