import { z } from 'zod';
import { opaqueId } from './answer-parts.ts';
import type { Send } from './platform-call.ts';
import { jsonBody } from './read-answer.ts';
import type { TextMessageGateway } from './text-message-gateway.ts';

const sentAnswer = z.object({ messageId: opaqueId });
const stateAnswer = z
  .object({ state: z.enum(['on-its-way', 'delivered', 'undelivered']) })
  .transform(({ state }) => state);

export function textMessageCalls(send: Send): TextMessageGateway {
  return {
    sendTextMessage: ({ phone, text, about }, idempotencyKey) =>
      send(
        {
          ...{ name: 'sendTextMessage', path: '/v1/text-messages', isReport: true },
          ...{ body: { phone, text, about }, idempotencyKey },
        },
        jsonBody(sentAnswer),
      ),
    textMessageState: (messageId) =>
      send(
        { name: 'textMessageState', path: `/v1/text-messages/${encodeURIComponent(messageId)}` },
        jsonBody(stateAnswer),
      ),
  };
}
