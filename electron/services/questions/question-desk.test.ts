import { expect, test } from 'vitest';
import { questionsAtKiosk } from '../../../tests/support/questions-at-kiosk.ts';
import { longestAnswer } from '../../contract/question-views.ts';
import { ok } from '../../foundation/result.ts';
import type { TextMessage } from '../../gateway/text-message-gateway.ts';
import { textMessageSenders } from './answer-message.ts';
import { keepQuestions } from './kept-questions.ts';
import { keepSentMessages } from './sent-messages.ts';

const phone = '13812345678';

test('staff see what waits, the phone masked, and who is finding out', () => {
  const { clock, desk, leave } = questionsAtKiosk();
  const askedAt = clock.now();
  leave('孙子上学怎么报名', phone);
  leave('低保怎么办');
  expect(desk.claim(2, '小李')).toEqual(ok());
  expect(desk.waiting()).toEqual([
    { id: 1, askedAt, content: { text: '孙子上学怎么报名', phone: '138****5678', claimedBy: undefined } },
    { id: 2, askedAt, content: { text: '低保怎么办', phone: undefined, claimedBy: '小李' } },
  ]);
  expect(desk.release(2)).toEqual(ok());
  desk.close(1, { by: '小李', answer: '可以的。' });
  expect(desk.waiting()).toMatchObject([{ id: 2, content: { claimedBy: undefined } }]);
});

test('an answer goes to the phone that was left, word for word, and the phone is forgotten', async () => {
  const { clock, desk, leave, outbox, store } = questionsAtKiosk();
  leave('孙子上学怎么报名', phone);
  leave('低保怎么办');
  const kept = keepQuestions(store, clock);
  expect(kept.find(1)).toMatchObject({ asked: { phone } });
  const answer = '打 12345 问，说{{answer}}和$t(card.title)也行。';
  desk.close(2, { by: '小李', answer: '可以的。' });
  desk.close(1, { by: '小李', answer });
  const entry = outbox.next();
  if (!entry) throw new Error('no message');
  expect(entry).toMatchObject({
    kind: 'text-message',
    body: { about: 'question-answered' },
    personal: { phone },
  });
  outbox.settle(entry.id, 'sent');
  expect(outbox.next()).toBeUndefined();
  expect(kept.find(1)).toMatchObject({ asked: { text: '孙子上学怎么报名', phone: null } });

  const sent: [TextMessage, string][] = [];
  const senders = textMessageSenders(
    {
      sendTextMessage: async (message, id) => {
        sent.push([message, id]);
        return ok({ messageId: 'message-1' });
      },
    },
    keepSentMessages(store, clock),
    clock,
  );
  expect(await senders['text-message']?.(entry)).toEqual(ok());
  expect(sent).toEqual([
    [{ phone, about: 'question-answered', text: expect.stringMatching(/工作人员.+：打 12345/) }, entry.id],
  ]);
  expect(sent[0]?.[0].text.endsWith(answer)).toBe(true);
});

test('with a refused answer nothing is closed, sent or recorded', () => {
  const { desk, leave, outbox, events } = questionsAtKiosk();
  leave('孙子上学怎么报名', phone);
  const by = '小李';
  const recorded = events().length;
  for (const [closing, code] of [
    [{ by, answer: '' }, 'answer-not-showable'],
    [{ by, answer: '可以\u202e的' }, 'answer-not-showable'],
    [{ by, answer: '可以\n的' }, 'answer-not-showable'],
    [{ by, answer: '可以\u2028的' }, 'answer-not-showable'],
    [{ by, answer: '不详' }, 'answer-not-showable'],
    [{ by, answer: '好'.repeat(longestAnswer + 1) }, 'answer-too-long'],
    [{ by, answer: '可以的。', service: 'no-such-thing' }, 'unknown-service'],
    [{ by: '', answer: '可以的。' }, 'name-not-showable'],
    [{ by: '李'.repeat(21), answer: '可以的。' }, 'name-not-showable'],
  ] as const)
    expect(desk.close(1, closing), code).toMatchObject({ error: { code } });
  expect(desk.close(7, { by, answer: '可以的。' })).toMatchObject({ error: { code: 'unknown-question' } });
  expect(desk.waiting()).toHaveLength(1);
  expect(outbox.next()).toBeUndefined();
  expect(events()).toHaveLength(recorded);
  expect(desk.close(1, { by, answer: '好'.repeat(longestAnswer) })).toEqual(ok());
});

test('the audit log tells what became of a question by its id, and of staff a pseudonym', () => {
  const { desk, leave, events, store } = questionsAtKiosk();
  leave('孙子上学怎么报名', phone);
  desk.claim(1, '小李');
  desk.release(1);
  desk.close(1, { by: '小李', answer: '可以的。' });
  const by = store.seal.pseudonym('staff/小李');
  expect(events().map(({ kind, details }) => [kind, JSON.parse(details)])).toEqual([
    ['question-left', { question: 1 }],
    ['question-claimed', { question: 1, by }],
    ['question-released', { question: 1 }],
    ['question-closed', { question: 1, by }],
  ]);
});

test('an answer that the disk does not take is no answer: neither half of it is kept', () => {
  const { book, desk, leave, outbox, store } = questionsAtKiosk();
  const number = leave('孙子上学怎么报名', phone);
  store.database.exec(
    `CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  );
  expect(() => desk.close(1, { by: '小李', answer: '可以的。' })).toThrow('disk full');
  expect(() => book.leave({ text: '问一下', phone: null })).toThrow('disk full');
  expect(outbox.next()).toBeUndefined();
  expect(book.lookUp(number)).toMatchObject({ value: { state: 'open' } });
  expect(desk.waiting()).toHaveLength(1);
});
