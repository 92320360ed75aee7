import type { Clock } from '../../../foundation/clock.ts';
import { maskPhone } from '../../../foundation/phone-number.ts';
import { openOutbox, refusedReports } from '../../../store/outbox.ts';
import type { Store } from '../../../store/store.ts';
import { entryOf, isStillNews, messageIn, readId, tellsCode } from '../../locker/messages/pickup-message.ts';
import type { Stay } from '../../locker/stay.ts';
import { isIn } from '../../locker/stay-desk.ts';
import { pickupMessageKind } from '../../questions/answer-message.ts';
import { keepSentMessages } from '../../questions/sent-messages.ts';
import type { RingingSource } from '../source.ts';
import type { LockerForToDo } from './locker-sources.ts';
import { lyingThere } from './lying-there.ts';

type Why = 'undelivered' | 'refused' | 'no-phone';

/** People who were not told of what lies in the document locker. What is no news any more waits for nobody. */
export function pickupMessagesSource(parts: {
  readonly locker: Pick<LockerForToDo, 'codeOf' | 'correctPhone' | 'renewCode' | 'stay'>;
  readonly store: Store;
  readonly clock: Clock;
  /** There is something to send. */
  readonly wake: () => void;
}): RingingSource {
  const { locker, store, clock, wake } = parts;
  const outbox = openOutbox(store, clock);
  const sent = keepSentMessages(store, clock);

  function stayOf(id: string): Stay | undefined {
    const read = readId(id);
    // Whether the phone that was wrong hears of it is nobody's matter.
    if (read?.kind === 'phone-corrected') return undefined;
    const stay = read && locker.stay(read.stay);
    return read && stay && isStillNews(read, stay, locker) ? stay : undefined;
  }

  function whyNotTold(id: string): Why | undefined {
    const undelivered = sent.findUndelivered(id);
    if (undelivered) return undelivered.messageId === '' ? 'no-phone' : 'undelivered';
    return outbox.findRefused(id) && 'refused';
  }

  function find(id: string) {
    const { kind } = readId(id) ?? {};
    const stay = stayOf(id);
    if (kind === undefined || kind === 'phone-corrected' || !stay) return undefined;
    const why = whyNotTold(id);
    return why && { kind, stay, why };
  }

  /** The same once more, to the phone that its stay names now. */
  function tellAgain(id: string): boolean {
    const again = messageIn(outbox.bodyOf(id));
    if (again) outbox.add(entryOf(again));
    return again !== undefined;
  }

  function forget(id: string): void {
    sent.forget(id);
    outbox.drop(id);
  }

  return {
    kind: 'pickup-message',
    roles: ['clerk'],
    verdicts: ['sent-again', 'phone-corrected', 'rang', 'not-reached'],
    waiting: () =>
      [
        ...sent.undelivered().map(({ id, sentAt }) => ({ id, since: sentAt })),
        ...refusedReports(store.database).filter(({ kind }) => kind === pickupMessageKind),
      ].flatMap(({ id, since }) => {
        const stay = stayOf(id);
        return stay ? [{ id, since, words: stay.cell }] : [];
      }),
    facts: (id) => {
      const found = find(id);
      if (!found) return undefined;
      const { why, kind, stay } = found;
      const phone = stay.content?.phone;
      return {
        ...{ kind: 'pickup-message', why, news: kind, cell: stay.cell, lies: lyingThere(stay) },
        ...(phone !== undefined && { phone: maskPhone(phone) }),
        ...{ hasCode: stay.kind === 'document' && isIn(stay), phoneShown: false },
      };
    },
    phoneOf: (id) => find(id)?.stay.content?.phone,
    settle: (id, verdict, by, phone) => {
      const found = find(id);
      if (!found) return undefined;
      const { why, kind, stay } = found;
      if (verdict === 'sent-again') {
        if (why === 'no-phone') return undefined;
        // Whoever did get the first message must not be able to use it beside the second.
        if (tellsCode(kind) ? !locker.renewCode(stay.id, by.id).ok : !tellAgain(id)) return undefined;
      }
      if (verdict === 'phone-corrected') {
        // With that goes there all that they were not told, this too.
        const isCorrected = phone !== undefined && locker.correctPhone(stay.id, phone, by.id).ok;
        if (!isCorrected) return undefined;
      }
      forget(id);
      return wake;
    },
  };
}
