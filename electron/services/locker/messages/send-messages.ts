import { z } from 'zod';
import type { Clock } from '../../../foundation/clock.ts';
import { err, ok } from '../../../foundation/result.ts';
import type { Gateway } from '../../../gateway/gateway.ts';
import { pickupMessageKind } from '../../questions/answer-message.ts';
import { firstAskAfter } from '../../questions/message-arrival.ts';
import type { SentMessages } from '../../questions/sent-messages.ts';
import { type ReportSenders, senderOf } from '../../reporting/report-sender.ts';
import type { Locker } from '../locker.ts';
import type { Stay } from '../stay.ts';
import { hiddenCode, type MessageSite, messageText, subjectOf } from './message-text.ts';
import { isStillNews, type PickupMessage, pickupMessage } from './pickup-message.ts';

const waitingMessage = z.object({
  body: pickupMessage,
  /** Of `phone-corrected` alone; undefined also where it was sealed with another key. */
  personal: z.strictObject({ phone: z.string() }).optional().catch(undefined),
});

/**
 * Sends what the locker tells people. Phone, text and code come together here, at the moment of sending; what is kept until it is
 * known whether it arrived has no code. What is not true any more counts as sent.
 */
export function lockerMessageSenders(parts: {
  readonly gateway: Pick<Gateway, 'sendTextMessage'>;
  readonly sent: Pick<SentMessages, 'add'>;
  readonly locker: Pick<Locker, 'stay' | 'codeOf' | 'lastDay'>;
  readonly site: MessageSite;
  readonly clock: Clock;
}): ReportSenders {
  const { gateway, sent, locker, site, clock } = parts;

  /** Whether it arrives, or the platform takes it at all, is nobody's matter: what it tells of was done because it is wrong. */
  async function tellPhoneBefore(body: PickupMessage, stay: Stay, phone: string | undefined, id: string) {
    if (phone === undefined || phone === stay.content?.phone) return ok();
    const text = messageText(body, stay, locker, site, clock.now());
    const taken = await gateway.sendTextMessage({ phone, text, about: subjectOf(body.kind, stay) }, id);
    return taken.ok || taken.error.code === 'gateway-refused' ? ok() : taken;
  }

  return {
    [pickupMessageKind]: senderOf(waitingMessage, async ({ body, personal }, id) => {
      const stay = locker.stay(body.stay);
      if (stay && body.kind === 'phone-corrected') return tellPhoneBefore(body, stay, personal?.phone, id);
      if (!stay || !isStillNews(body, stay, locker)) return ok();
      const phone = stay.content?.phone;
      if (phone === undefined) return err('unreadable', body.kind);
      const about = subjectOf(body.kind, stay);
      const text = messageText(body, stay, locker, site, clock.now());
      const taken = await gateway.sendTextMessage({ phone, text, about }, id);
      if (!taken.ok) return taken;
      // It may have been collected meanwhile: whether this one arrives means nothing then.
      const now = locker.stay(body.stay);
      if (!now || !isStillNews(body, now, locker)) return ok();
      const kept = messageText(body, stay, locker, site, clock.now(), hiddenCode);
      const { messageId } = taken.value;
      sent.add({ id, messageId, phone, text: kept, askAt: clock.now() + firstAskAfter });
      return ok();
    }),
  };
}
