import { z } from 'zod';
import { mobilePhone } from '../../contract/question-views.ts';
import { documentWords } from '../../documents/words.ts';
import type { Clock } from '../../foundation/clock.ts';
import { ok } from '../../foundation/result.ts';
import type { Gateway } from '../../gateway/gateway.ts';
import { type ReportSenders, senderOf } from '../reporting/report-sender.ts';
import { firstAskAfter } from './message-arrival.ts';
import type { MessageContent, SentMessages } from './sent-messages.ts';

/** Messages go out beside the reports: one that the platform does not take holds up no report on a card. */
const kind = 'text-message';
/** What the document locker tells people: made of what lies there only when it is sent. */
export const pickupMessageKind = 'pickup-message';
export const messageKinds = [kind, pickupMessageKind] as const;

const message = z.object({
  body: z.strictObject({ about: z.literal('question-answered') }),
  personal: z.strictObject({ phone: mobilePhone, text: z.string() }),
});

/** The outbox's entry that brings an answer to the phone that was left with the question. */
export function answerMessage(id: string, phone: string, answer: string) {
  // Staff answer in Chinese, whatever language the screen had.
  const text = documentWords('zh-CN').say('message.questionAnswered', { answer });
  const said: z.infer<typeof message> = { body: { about: 'question-answered' }, personal: { phone, text } };
  return { id, kind, ...said };
}

/** The same message once more, as an entry of its own. */
export function messageAgain(id: string, personal: MessageContent) {
  return { id, kind, body: { about: 'question-answered' }, personal };
}

/** Whether it is an entry of these, and not another kind of message. */
export function isAnswerMessage(entry: { readonly kind: string }): boolean {
  return entry.kind === kind;
}

/** What a refused entry of the outbox was to say, and to whom; undefined when it cannot be read. */
export function messageIn(entry: unknown): MessageContent | undefined {
  return message.safeParse(entry).data?.personal;
}

/** Those that the platform takes are kept in `sent` until it is known whether they arrived. */
export function textMessageSenders(
  gateway: Pick<Gateway, 'sendTextMessage'>,
  sent: Pick<SentMessages, 'add'>,
  clock: Clock,
): ReportSenders {
  return {
    [kind]: senderOf(message, async ({ body, personal }, id) => {
      const taken = await gateway.sendTextMessage({ ...personal, ...body }, id);
      if (!taken.ok) return taken;
      const { messageId } = taken.value;
      sent.add({ id, messageId, ...personal, askAt: clock.now() + firstAskAfter });
      return ok();
    }),
  };
}
