import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Gateway } from '../../gateway/gateway.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import { keepSentMessages, type SentMessage } from './sent-messages.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long after each look the next one is: most messages arrive at once, and a phone may be off for days. */
const waits = [5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour, 24 * hour] as const;
export const firstAskAfter = waits[0];

/** While the platform is out of reach, and for what was sent meanwhile. */
const lookAgain = 5 * minute;

/** The platform's reason for a message that it knows nothing (more) of. */
const unknownThere = 'message-unknown';

export interface MessageArrival {
  /** Calls back when a message is found not to have arrived. */
  onUndelivered(listener: () => void): () => void;
  close(): Promise<void>;
}

/**
 * Asks the platform, with patience, whether text messages arrived; those that will not are kept for a person. Of which
 * nobody says anything in three days, or the platform knows nothing any more, is forgotten.
 */
export function watchMessageArrival(parts: {
  readonly store: Store;
  readonly gateway: Pick<Gateway, 'textMessageState'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
}): MessageArrival {
  const { store, gateway, audit, clock, log } = parts;
  const messages = keepSentMessages(store, clock);
  const listeners = new Set<() => void>();
  let closed = false;
  let cancel = () => {};
  let running: Promise<void> = Promise.resolve();

  const isUndelivered = store.database.transaction(({ id }: SentMessage) => {
    messages.markUndelivered(id);
    audit.record('message-undelivered', { message: id });
  }).immediate;

  async function askAll(): Promise<void> {
    for (let message = messages.due(); message && !closed; message = messages.due()) {
      const answer = await gateway.textMessageState(message.messageId);
      if (closed) return;
      if (answer.ok) hear(message, answer.value);
      else if (answer.error.code !== 'gateway-refused') return;
      // Any other refusal, of too many calls for one, says nothing about the message.
      else hear(message, answer.error.reason === unknownThere ? 'unknown' : 'on-its-way');
    }
  }

  function hear(message: SentMessage, state: 'on-its-way' | 'delivered' | 'undelivered' | 'unknown'): void {
    const wait = waits[message.asked + 1];
    if (state === 'undelivered') {
      isUndelivered(message);
      for (const listener of listeners) listener();
    } else if (state === 'on-its-way' && wait !== undefined) {
      messages.askLater(message.id, clock.now() + wait);
    } else {
      if (state !== 'delivered') log.warn('message-given-up', { message: message.id, state });
      messages.forget(message.id);
    }
  }

  function look(): void {
    running = askAll()
      .catch((thrown) => log.error('asking-for-messages-threw', describeThrown(thrown)))
      .finally(() => {
        if (!closed) cancel = clock.after(lookAgain, look);
      });
  }

  look();
  return {
    onUndelivered: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      cancel();
      await running;
    },
  };
}
