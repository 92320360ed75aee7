import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { pickupMessageKind } from '../../questions/answer-message.ts';
import type { Locker } from '../locker.ts';
import type { News } from '../outgoing.ts';
import type { Stay } from '../stay.ts';

const newsKind = z.enum([
  ...(['ready', 'reminder', 'new-code', 'collected', 'doubted', 'collector-named'] as const),
  ...(['taken-back', 'papers-left', 'phone-corrected'] as const),
]);

/**
 * What waits to be sent about a stay. Neither phone nor text nor code is in it: they are made of the stay at the moment of
 * sending, so that nothing that is kept holds a code.
 */
export const pickupMessage = z.strictObject({
  stay: z.int(),
  kind: newsKind,
  codeSerial: z.int(),
  /** ms */
  at: z.number(),
  by: z.enum(['holder', 'named-person', 'code']).optional(),
});
export type PickupMessage = z.infer<typeof pickupMessage>;

/** The outbox's entry. Its id says which stay it is about, wherever the message is met again. */
export function entryOf(message: PickupMessage) {
  const id = `${beginningOf(message.stay)}${message.kind}/${message.codeSerial}/${randomUUID()}`;
  return { id, kind: pickupMessageKind, body: message };
}

/** What the body of an entry says; undefined where it cannot be read. */
export function messageIn(body: unknown): PickupMessage | undefined {
  return pickupMessage.safeParse(body).data;
}

export function messageOf({ stay, kind, codeSerial, at, by }: News): PickupMessage {
  return { stay: stay.id, kind, codeSerial, at, ...(by && { by }) };
}

/** How the ids of all messages about a stay begin. */
export function beginningOf(stay: number): string {
  return `stay-${stay}/`;
}

/** Undefined: the id of another kind of message. */
export function readId(id: string): Pick<PickupMessage, 'stay' | 'kind' | 'codeSerial'> | undefined {
  const [, stay, kind, codeSerial] = /^stay-(\d+)\/([a-z-]+)\/(\d+)\//.exec(id) ?? [];
  const read = pickupMessage
    .pick({ stay: true, kind: true, codeSerial: true })
    .safeParse({ stay: Number(stay), kind, codeSerial: Number(codeSerial) });
  return read.data;
}

/** Whether it tells a pickup code. */
export function tellsCode(kind: PickupMessage['kind']): boolean {
  return kind === 'ready' || kind === 'reminder' || kind === 'new-code';
}

/** Whether it is still true: nobody is sent for a document that is gone, with a code that is worth nothing. */
export function isStillNews(
  { kind, codeSerial }: Pick<PickupMessage, 'kind' | 'codeSerial'>,
  { id, state }: Stay,
  locker: Pick<Locker, 'codeOf'>,
): boolean {
  const isThere = state === 'inside' || state === 'opened';
  switch (kind) {
    case 'ready':
    case 'reminder':
    case 'new-code':
      return isThere && locker.codeOf(id, codeSerial) !== undefined;
    case 'collector-named':
    case 'papers-left':
      return isThere;
    case 'doubted':
      return state === 'opened';
    case 'collected':
      // Also where whoever took it says that it was not there: its holder has to hear of it.
      return state !== 'inside';
    case 'taken-back':
      return state === 'taken-back';
    case 'phone-corrected':
      return true;
  }
}
