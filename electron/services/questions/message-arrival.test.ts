import { expect, onTestFinished, test } from 'vitest';
import { keepLog } from '../../../tests/support/keep-log.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { err, ok, type Result } from '../../foundation/result.ts';
import type { GatewayFailure } from '../../gateway/answered.ts';
import type { TextMessageState } from '../../gateway/text-message-gateway.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { watchMessageArrival } from './message-arrival.ts';
import { keepSentMessages } from './sent-messages.ts';

const minute = 60_000;
const hour = 60 * minute;

const refused = (reason: string): Result<never, GatewayFailure> => ({
  ok: false,
  error: { code: 'gateway-refused', reason },
});

function messagesOnTheirWay() {
  const store = temporaryStore();
  const clock = manualClock();
  const sent = keepSentMessages(store, clock);
  let says: Result<TextMessageState, GatewayFailure> = ok('on-its-way');
  let asked = 0;
  const { log, entries: logged } = keepLog();
  const arrival = watchMessageArrival({
    ...{ store, clock, audit: openAuditLog(store.database, clock), log },
    gateway: {
      textMessageState: async () => {
        asked += 1;
        return says;
      },
    },
  });
  onTestFinished(arrival.close);
  const rows = () => store.database.prepare('SELECT id FROM sent_message').all().length;
  return {
    ...{ store, clock, sent, arrival, rows, logged },
    asked: () => asked,
    platformSays: (next: typeof says) => {
      says = next;
    },
    send: (id = 'one') =>
      sent.add({
        id,
        messageId: `m-${id}`,
        askAt: clock.now() + 5 * minute,
        phone: '13812345678',
        text: '好。',
      }),
    /** Moves on, and lets each look come to its end before the next. */
    pass: async (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += 5 * minute) {
        clock.advance(5 * minute);
        await new Promise(setImmediate);
      }
    },
  };
}

test('a message is asked for five minutes later; once it arrived its phone is forgotten', async () => {
  const { send, pass, platformSays, rows, asked } = messagesOnTheirWay();
  send();
  expect(asked()).toBe(0);
  platformSays(ok('delivered'));
  await pass(10 * minute);
  expect(asked()).toBe(1);
  expect(rows()).toBe(0);
});

test('one that will not arrive is kept for a person, on record, and not asked for again', async () => {
  const { send, pass, platformSays, sent, store, arrival, asked } = messagesOnTheirWay();
  let told = 0;
  arrival.onUndelivered(() => {
    told += 1;
  });
  send();
  platformSays(ok('undelivered'));
  await pass(2 * hour);
  expect(sent.undelivered()).toMatchObject([{ id: 'one', content: { phone: '13812345678' } }]);
  expect([told, asked()]).toEqual([1, 1]);
  expect(store.database.prepare('SELECT kind, details FROM audit_event').all()).toEqual([
    { kind: 'message-undelivered', details: '{"message":"one"}' },
  ]);
});

test('of which nobody says anything, it is asked less and less, and forgotten after three days', async () => {
  const { send, pass, rows, asked } = messagesOnTheirWay();
  send();
  await pass(48 * hour);
  expect(asked()).toBe(6);
  expect(rows()).toBe(1);
  await pass(48 * hour);
  expect(asked()).toBe(7);
  expect(rows()).toBe(0);
});

test('while the platform is out of reach nothing is concluded; what it knows nothing of is forgotten', async () => {
  const { send, pass, platformSays, rows } = messagesOnTheirWay();
  send();
  platformSays(err('gateway-offline'));
  await pass(96 * hour);
  expect(rows()).toBe(1);
  platformSays(refused('message-unknown'));
  await pass(10 * minute);
  expect(rows()).toBe(0);
});

test('a platform that has too much to do, or forbids the call, has said nothing about the message', async () => {
  const { send, pass, platformSays, sent, rows, logged } = messagesOnTheirWay();
  send('one');
  send('two');
  platformSays(refused('too-many-calls'));
  await pass(10 * minute);
  expect(rows()).toBe(2);
  platformSays(ok('undelivered'));
  await pass(hour);
  expect(sent.undelivered()).toHaveLength(2);
  expect(logged).toEqual([]);
});

test('what is given up without an answer stands in the technical log', async () => {
  const { send, pass, platformSays, rows, logged } = messagesOnTheirWay();
  send();
  platformSays(refused('not-authorised'));
  await pass(96 * hour);
  expect(rows()).toBe(0);
  expect(logged).toEqual(['{"event":"message-given-up","message":"one","state":"on-its-way"}']);
});
