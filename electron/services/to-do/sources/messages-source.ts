import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../foundation/clock.ts';
import { maskPhone } from '../../../foundation/phone-number.ts';
import { openOutbox, refusedReports } from '../../../store/outbox.ts';
import type { Store } from '../../../store/store.ts';
import { readId } from '../../locker/messages/pickup-message.ts';
import { isAnswerMessage, messageAgain, messageIn } from '../../questions/answer-message.ts';
import { keepSentMessages, type MessageContent } from '../../questions/sent-messages.ts';
import type { RingingSource } from '../source.ts';

/** Text messages that did not reach their phone, or that the platform would not send. */
export function messagesSource(parts: {
  readonly store: Store;
  readonly clock: Clock;
  /** There is something to send. */
  readonly wake: () => void;
}): RingingSource {
  const { store, clock, wake } = parts;
  const outbox = openOutbox(store, clock);
  const sent = keepSentMessages(store, clock);

  const refused = () => refusedReports(store.database).filter(isAnswerMessage);
  /** Those of the document locker stand in a list of their own: there is more to be done about them. */
  const undelivered = () => sent.undelivered().filter(({ id }) => readId(id) === undefined);

  function find(id: string) {
    const found = readId(id) ? undefined : sent.findUndelivered(id);
    if (found) return { why: 'undelivered', content: found.content } as const;
    const entry = outbox.findRefused(id);
    if (!entry || !isAnswerMessage(entry)) return undefined;
    return { why: 'refused', content: messageIn(entry) } as const;
  }

  function sendAgain(id: string, why: 'undelivered' | 'refused', content: MessageContent): void {
    if (why === 'refused') outbox.sendAgain(id);
    else {
      sent.forget(id);
      outbox.add(messageAgain(`${randomUUID()}/question-answered`, content));
    }
  }

  return {
    kind: 'undelivered-message',
    roles: ['clerk', 'technician'],
    verdicts: ['sent-again', 'rang', 'not-reached'],
    waiting: () => [
      ...undelivered().map(({ id, sentAt }) => ({ id, since: sentAt })),
      ...refused().map(({ id, since }) => ({ id, since })),
    ],
    facts: (id) => {
      const found = find(id);
      if (!found) return undefined;
      const { why, content } = found;
      return {
        ...{ kind: 'undelivered-message', why, phoneShown: false },
        ...(content && { text: content.text, phone: maskPhone(content.phone) }),
      };
    },
    phoneOf: (id) => find(id)?.content?.phone,
    settle: (id, verdict) => {
      const found = find(id);
      if (!found) return undefined;
      const { why, content } = found;
      if (verdict === 'sent-again') {
        if (!content) return undefined;
        sendAgain(id, why, content);
        return wake;
      }
      if (why === 'refused') outbox.drop(id);
      else sent.forget(id);
      return wake;
    },
  };
}
