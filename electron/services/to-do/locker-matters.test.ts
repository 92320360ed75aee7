import { describe, expect, onTestFinished, test } from 'vitest';
import { boardsByHand } from '../../../tests/support/boards-by-hand.ts';
import { someDocument, wallByHand } from '../../../tests/support/locker-by-hand.ts';
import { staffWithRole, toDoAtKiosk } from '../../../tests/support/to-do-at-kiosk.ts';
import { silentLog } from '../../foundation/log.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { openOutbox } from '../../store/outbox.ts';
import type { Locker } from '../locker/locker.ts';
import { openLockerOutgoing } from '../locker/messages/write-down-news.ts';
import { openLocker } from '../locker/open-locker.ts';
import { keepSentMessages } from '../questions/sent-messages.ts';

const clerk = staffWithRole(1, '周敏', 'clerk');
const technician = staffWithRole(3, '陈工', 'technician');
const holder = '310105194803120428';
const document = someDocument(holder, { documentNumber: '3109900001', phone: '13812345678' });

/** The list over a real locker, of which the doors are moved by hand. */
function listOverLocker() {
  const hand = boardsByHand();
  const opened: Locker[] = [];
  const kiosk = toDoAtKiosk({
    staff: [clerk],
    locker: ({ store, clock }) => {
      const tools = { store, clock, audit: openAuditLog(store.database, clock), log: silentLog };
      const outgoing = openLockerOutgoing({ ...tools, wake: () => {} });
      const locker = openLocker({ ...tools, boards: hand.boards, configuration: wallByHand, outgoing });
      onTestFinished(() => locker.close());
      opened.push(locker);
      return locker;
    },
  });
  const [locker] = opened;
  if (!locker) throw new Error('no locker');
  const { list, store, clock } = kiosk;
  const sent = keepSentMessages(store, clock);
  const messages = openOutbox(store, clock, { only: ['pickup-message'] });
  return {
    ...{ ...kiosk, hand, locker, sent, messages },
    only: () => {
      expect(list.lines()).toHaveLength(1);
      return list.lines()[0]?.key ?? '';
    },
    putIn: (content = document) => {
      const stay = locker.reserve({ kind: 'document', content, cell: '01', by: 3 });
      if (!stay.ok) throw new Error(stay.error.code);
      locker.putIn(stay.value.id);
      return stay.value.id;
    },
    /** What came of the message that is to go out next. */
    message: (state: 'sent' | 'refused' | 'undelivered') => {
      const { id } = messages.next() ?? { id: '' };
      messages.settle(id, state === 'refused' ? 'refused' : 'sent');
      if (state !== 'undelivered') return;
      sent.add({ id, messageId: 'at-platform', askAt: 0, phone: '13812345678', text: '取件码 ********' });
      sent.markUndelivered(id);
    },
  };
}

describe('a door of which the kiosk does not know enough', () => {
  test('names the door, and masked whose document lies there or should', () => {
    const { list, only, hand, putIn } = listOverLocker();
    putIn();
    hand.see(1, 'open');
    expect(list.lines()).toMatchObject([{ kind: 'door-difference', words: '01' }]);
    expect(list.find(only(), clerk)?.facts).toEqual({
      ...{ kind: 'door-difference', difference: 'opened-unasked', cell: '01', mayLookThrough: true },
      lies: { kind: 'document', holder: '王*英', documentNumber: '3109900001' },
    });
  });

  test('is settled by what somebody found; having looked is no answer where something should lie', () => {
    const { list, only, hand, putIn, locker } = listOverLocker();
    const stay = putIn();
    hand.see(1, 'open');
    const key = only();
    expect(list.settle(key, 'looked', clerk)).toBe(false);
    expect(list.settle(key, 'gone', technician)).toBe(false);
    expect(locker.stay(stay)?.state).toBe('inside');
    expect(list.settle(key, 'gone', clerk)).toBe(true);
    expect(locker.stay(stay)?.state).toBe('lost');
    expect(list.lines()).toEqual([]);
    expect(list.settled()).toMatchObject([{ verdict: 'gone', by: '周敏' }]);
  });

  test('is told to whoever draws the wall once it is settled', async () => {
    const { list, only, hand, locker } = listOverLocker();
    const uses: unknown[] = [];
    onTestFinished(locker.onChange(() => void uses.push(locker.cell('01')?.use)));
    hand.see(1, 'open');
    hand.see(1, 'closed');
    await expect.poll(() => uses.at(-1)).toBe('doubtful');
    expect(list.settle(only(), 'looked', clerk)).toBe(true);
    await expect.poll(() => uses.at(-1)).toBe('free');
  });

  test('that stuck, while the document went behind another one, asks of no document', async () => {
    const { list, only, hand, locker, clock, putIn } = listOverLocker();
    hand.pulseWill('does-nothing');
    const stay = locker.reserve({ kind: 'document', content: document, cell: '02', by: 3 });
    if (!stay.ok) throw new Error(stay.error.code);
    const order = { cell: '02', purpose: 'put-in', stay: stay.value.id, who: { staff: 3 } } as const;
    const opened = locker.openDoor(order);
    if (!opened.ok) throw new Error(opened.error.code);
    await expect.poll(() => opened.value.state().at).toBe('waiting');
    clock.advance(8000);
    locker.cancel(stay.value.id);
    expect(list.find(only(), clerk)?.facts).toHaveProperty('lies');
    putIn();
    expect(list.find(only(), clerk)?.facts).not.toHaveProperty('lies');
    expect(list.settle(only(), 'inside', clerk)).toBe(false);
    expect(list.settle(only(), 'looked', clerk)).toBe(true);
  });

  test('of an empty cell is settled by looking, and nothing can be found missing there', () => {
    const { list, only, hand } = listOverLocker();
    hand.see(1, 'open');
    expect(list.find(only(), clerk)?.facts).not.toHaveProperty('lies');
    expect(list.settle(only(), 'gone', clerk)).toBe(false);
    expect(list.settle(only(), 'looked', clerk)).toBe(true);
    expect(list.lines()).toEqual([]);
  });
});

describe('somebody who was not told', () => {
  test('gets a new code, and the old one with its matter is gone', () => {
    const { list, only, putIn, message, messages, locker } = listOverLocker();
    const stay = putIn();
    message('refused');
    expect(list.find(only(), clerk)?.facts).toMatchObject({
      ...{ why: 'refused', news: 'ready', phone: '138****5678' },
    });
    const old = locker.pickupCode(stay);
    expect(list.settle(only(), 'sent-again', clerk)).toBe(true);
    expect(locker.pickupCode(stay)).not.toBe(old);
    expect(messages.next()).toMatchObject({ body: { stay, kind: 'new-code', codeSerial: 2 } });
    expect(list.lines()).toEqual([]);
  });

  test('without a phone can only be found in another way', () => {
    const { list, only, putIn } = listOverLocker();
    putIn({ ...document, phone: undefined });
    expect(list.find(only(), clerk)?.facts).toMatchObject({ why: 'no-phone', lies: { holder: '王*英' } });
    expect(list.settle(only(), 'sent-again', clerk)).toBe(false);
    expect(list.settle(only(), 'rang', clerk)).toBe(true);
    expect(list.lines()).toEqual([]);
  });

  test('by a phone that is wrong gets a new code on the right one', () => {
    const { list, only, putIn, message, messages, locker, events } = listOverLocker();
    const stay = putIn();
    message('undelivered');
    const old = locker.pickupCode(stay);
    expect(list.settle(only(), 'phone-corrected', clerk)).toBe(false);
    expect(list.settle(only(), 'phone-corrected', clerk, '13812345678')).toBe(false);
    expect(locker.pickupCode(stay)).toBe(old);
    expect(list.settle(only(), 'phone-corrected', clerk, '13900000002')).toBe(true);
    expect(locker.pickupCode(stay)).not.toBe(old);
    expect(locker.stay(stay)?.content?.phone).toBe('13900000002');
    expect(messages.next()).toMatchObject({ body: { stay, kind: 'new-code', codeSerial: 2 } });
    expect(list.lines()).toEqual([]);
    expect(list.settled()).toMatchObject([{ verdict: 'phone-corrected', by: '周敏' }]);
    expect(events('pickup-phone-corrected')).toEqual([['pickup-phone-corrected', { stay, by: clerk.id }]]);
  });

  describe('of what needs no code, by a phone that is wrong', () => {
    const kindsWaiting = ({ store }: ReturnType<typeof listOverLocker>) =>
      store.database
        .prepare<[], { body: string }>(`SELECT body FROM outbox WHERE state = 'waiting' ORDER BY number`)
        .all()
        .flatMap(({ body }) => JSON.parse(body).kind ?? []);

    test.each(['undelivered', 'refused'] as const)(
      'hears it on the right one besides the new code: %s',
      (state) => {
        const kiosk = listOverLocker();
        const { list, only, putIn, message, locker } = kiosk;
        const stay = putIn();
        message('sent');
        locker.nameCollector(stay, { number: '310101198001010018' });
        message(state);
        expect(list.settle(only(), 'phone-corrected', clerk, '13900000002')).toBe(true);
        expect(kindsWaiting(kiosk)).toEqual(['collector-named', 'new-code', 'phone-corrected']);
        expect(list.lines()).toEqual([]);
      },
    );

    test.each(['undelivered', 'refused'] as const)(
      'hears it also where the phone is put right at another message, or at the cell: %s',
      (state) => {
        for (const at of ['ready', 'cell']) {
          const kiosk = listOverLocker();
          const { list, putIn, message, locker } = kiosk;
          const stay = putIn();
          message(state);
          locker.nameCollector(stay, { number: '310101198001010018' });
          message(state);
          const ready = list.lines().find(({ key }) => key.includes('/ready/'))?.key ?? '';
          if (at === 'cell') locker.correctPhone(stay, '13900000002', clerk.id);
          else expect(list.settle(ready, 'phone-corrected', clerk, '13900000002')).toBe(true);
          expect(kindsWaiting(kiosk)).toEqual(['collector-named', 'new-code', 'phone-corrected']);
          expect(list.lines()).toEqual([]);
        }
      },
    );
  });

  test('is nobody where the phone that was wrong does not hear that it is no more told', () => {
    const { list, putIn, message, locker } = listOverLocker();
    const stay = putIn();
    message('sent');
    locker.correctPhone(stay, '13900000002', clerk.id);
    message('sent');
    message('refused');
    expect(list.lines()).toEqual([]);
  });

  test('of what needs no code hears the same once more', () => {
    const { list, only, putIn, message, messages, locker } = listOverLocker();
    const stay = putIn();
    message('sent');
    locker.nameCollector(stay, { number: '310101198001010018' });
    const { id } = messages.next() ?? {};
    message('undelivered');
    expect(list.settle(only(), 'sent-again', clerk)).toBe(true);
    const again = messages.next();
    expect(again).toMatchObject({ body: { kind: 'collector-named', stay } });
    expect(again?.id).not.toBe(id);
    expect(list.lines()).toEqual([]);
  });

  test('waits no more once the document is gone, and never among the answers to questions', () => {
    const { list, only, putIn, message, locker, sent } = listOverLocker();
    const stay = putIn();
    message('undelivered');
    expect(only()).toMatch(/^pickup-message\//);
    locker.takenBack(stay, 3);
    expect(list.lines()).toEqual([]);
    expect(sent.undelivered()).toEqual([]);
  });

  test('with the disk full nothing is settled by halves', () => {
    const { list, only, putIn, message, locker, store } = listOverLocker();
    const stay = putIn();
    message('undelivered');
    const old = locker.pickupCode(stay);
    store.database.exec(
      `CREATE TRIGGER full BEFORE INSERT ON to_do_settled BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
    );
    expect(() => list.settle(only(), 'sent-again', clerk)).toThrow('disk full');
    expect(locker.pickupCode(stay)).toBe(old);
    expect(only()).toMatch(/^pickup-message\//);
  });
});

test('papers that a resident left wait from the moment they were put in, until they are taken out', () => {
  const { list, only, locker, clock } = listOverLocker();
  const content = { title: '材料', person: { number: holder, name: '王小英' }, receipt: '204518' };
  const left = locker.reserve({ kind: 'papers', content, cell: '04' });
  const stay = left.ok ? left.value.id : 0;
  expect(list.lines()).toEqual([]);
  locker.putIn(stay);
  expect(list.lines()).toMatchObject([{ kind: 'left-papers', words: '04', since: clock.now() }]);
  expect(list.find(only(), clerk)?.facts).toEqual({
    ...{ kind: 'left-papers', cell: '04', receipt: '204518' },
    lies: { kind: 'papers', holder: '王*英' },
  });
  expect(list.settle(only(), 'looked', clerk)).toBe(false);
  locker.takenBack(stay, 1);
  expect(list.lines()).toEqual([]);
});

test('wrong pickup codes are one matter until somebody has looked', () => {
  const { list, only, locker } = listOverLocker();
  for (let tries = 0; tries < 5; tries += 1) locker.byPickupCode('00000000');
  expect(list.find(only(), clerk)?.facts).toMatchObject({ kind: 'wrong-pickup-codes', count: 5 });
  expect(list.settle(only(), 'looked', clerk)).toBe(true);
  expect(list.lines()).toEqual([]);
});
