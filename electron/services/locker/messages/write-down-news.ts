import type { Clock } from '../../../foundation/clock.ts';
import { openOutbox, refusedReports } from '../../../store/outbox.ts';
import type { Store } from '../../../store/store.ts';
import { pickupMessageKind } from '../../questions/answer-message.ts';
import { keepSentMessages } from '../../questions/sent-messages.ts';
import type { LockerOutgoing, News } from '../outgoing.ts';
import type { Stay } from '../stay.ts';
import {
  beginningOf,
  entryOf,
  isStillNews,
  messageIn,
  messageOf,
  readId,
  tellsCode,
} from './pickup-message.ts';
import { reportEntryOf } from './send-reports.ts';

/** For what tells none. */
const noCodes = { codeOf: () => undefined };

/** Writes what the locker tells into the outbox, within the locker's own transaction. */
export function openLockerOutgoing(parts: {
  readonly store: Store;
  readonly clock: Clock;
  /** There is something to send. Called once the transaction is over. */
  readonly wake: () => void;
}): LockerOutgoing {
  const { store, clock, wake } = parts;
  const outbox = openOutbox(store, clock);
  const sent = keepSentMessages(store, clock);

  function refusedOf(stay: number): readonly string[] {
    return refusedReports(store.database)
      .filter(({ id, kind }) => kind === pickupMessageKind && id.startsWith(beginningOf(stay)))
      .map(({ id }) => id);
  }

  /** Whether those arrived means nothing any more. */
  function forgetEarlier(stay: number, which: (id: string) => boolean = () => true): void {
    for (const id of sent.idsOf(beginningOf(stay)).filter(which)) sent.forget(id);
    for (const id of refusedOf(stay).filter(which)) outbox.drop(id);
  }

  function isToBeToldAgain(id: string, stay: Stay): boolean {
    const message = readId(id);
    return message !== undefined && !tellsCode(message.kind) && isStillNews(message, stay, noCodes);
  }

  return {
    tell: (news) => {
      const { id } = news.stay;
      if (tellsCode(news.kind)) forgetEarlier(id, toldCode);
      else if (news.kind === 'collected' || news.kind === 'taken-back') forgetEarlier(id);
      const entry = entryOf(messageOf(news));
      const phone = news.stay.content?.phone;
      if (phone !== undefined) {
        // The stay itself does not know the phone before any more.
        outbox.add(news.kind === 'phone-corrected' ? { ...entry, personal: { phone } } : entry);
        queueMicrotask(wake);
      } else if (mustBeReached(news)) {
        sent.addUnsent(entry.id);
      }
    },
    tellAgain: (stay) => {
      for (const id of [...sent.idsOf(beginningOf(stay.id)), ...refusedOf(stay.id)]) {
        const message = isToBeToldAgain(id, stay) ? messageIn(outbox.bodyOf(id)) : undefined;
        if (!message) continue;
        sent.forget(id);
        outbox.drop(id);
        outbox.add(entryOf(message));
        queueMicrotask(wake);
      }
    },
    report: (report) => {
      if (report.state === 'lost') forgetEarlier(report.stay.id);
      const entry = reportEntryOf(report);
      if (!entry) return;
      outbox.add(entry);
      queueMicrotask(wake);
    },
  };
}

function toldCode(id: string): boolean {
  const message = readId(id);
  return message !== undefined && tellsCode(message.kind);
}

/**
 * Whether staff must find another way where there is no phone: somebody would else not know that something waits for them. Whoever has
 * a new code made without a phone prints it.
 */
function mustBeReached({ kind }: News): boolean {
  return kind === 'ready' || kind === 'reminder';
}
