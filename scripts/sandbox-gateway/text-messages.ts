import { z } from 'zod';
import { type Answer, json, refuse, wrongControl } from './answer.ts';
import { keepMessage } from './messages.ts';
import type { Platform } from './platform.ts';
import { randomId } from './random.ts';
import { acts, asksFor, type Route } from './route.ts';
import { textMessageStates } from './state.ts';

const textMessage = z.object({
  phone: z.string().regex(/^\d{11}$/),
  text: z.string().regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,300}$/u),
  about: z.enum([
    'question-answered',
    'document-ready',
    'document-reminder',
    'document-new-code',
    'document-phone-corrected',
    'document-collected',
    'document-taken-back',
    'collector-named',
    'papers-received',
  ]),
});

export const textMessageRoutes: readonly Route[] = [
  acts('/v1/text-messages', textMessage, sendTextMessage),
  asksFor('/v1/text-messages/{id}', (platform, id) => {
    const message = messageOf(platform, id);
    return message ? json({ state: message.state }) : refuse('message-unknown');
  }),
];

/** Numbers of mainland mobiles begin with 1; no number of the invented cast is a real one. */
function sendTextMessage(platform: Platform, { phone, text }: z.infer<typeof textMessage>): Answer {
  if (!phone.startsWith('1')) return refuse('phone-not-accepted');
  const messageId = randomId();
  const [person = 'nobody-on-record'] =
    Object.entries(platform.state.people).find(([, record]) => record.phone === phone) ?? [];
  keepMessage(platform, { to: phone, person, text, messageId, state: 'delivered' });
  return json({ messageId }, 201);
}

const delivery = z.strictObject({ state: z.enum(textMessageStates) });

/** Answers `POST /control/messages/{messageId}`. */
export function controlDelivery(platform: Platform, id: string, body: unknown): Answer {
  const message = messageOf(platform, id);
  if (!message) return wrongControl('no kiosk sent a message of this id', 404);
  const asked = delivery.safeParse(body);
  if (!asked.success) return wrongControl(z.prettifyError(asked.error));
  message.state = asked.data.state;
  platform.save();
  return json(message);
}

function messageOf({ state }: Platform, id: string) {
  return state.messages.find(({ messageId }) => messageId === id);
}
