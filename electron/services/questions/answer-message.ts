import { z } from 'zod';
import { mobilePhone } from '../../contract/question-views.ts';
import { documentWords } from '../../documents/words.ts';
import { ok } from '../../foundation/result.ts';
import type { Gateway } from '../../gateway/gateway.ts';
import { type ReportSenders, senderOf } from '../reporting/report-sender.ts';

const kind = 'text-message';

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

export function textMessageSenders(gateway: Pick<Gateway, 'sendTextMessage'>): ReportSenders {
  return {
    [kind]: senderOf(message, async ({ body, personal }, id) => {
      const sent = await gateway.sendTextMessage({ ...personal, ...body }, id);
      return sent.ok ? ok() : sent;
    }),
  };
}
