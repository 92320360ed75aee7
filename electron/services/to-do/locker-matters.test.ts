import { describe, expect, test } from 'vitest';
import { staffWithRole, toDoAtKiosk } from '../../../tests/support/to-do-at-kiosk.ts';
import { ok } from '../../foundation/result.ts';
import type { DoorDifference } from '../locker/locker.ts';
import { messageOf } from '../locker/messages/pickup-message.ts';
import { openLockerOutgoing } from '../locker/messages/write-down-news.ts';
import type { LockerOutgoing, NewsKind } from '../locker/outgoing.ts';
import type { Stay } from '../locker/stay.ts';
import { keepSentMessages } from '../questions/sent-messages.ts';

const clerk = staffWithRole(1, '周敏', 'clerk');
const technician = staffWithRole(3, '陈工', 'technician');
const stay: Stay = {
  ...{ id: 12, kind: 'document', cell: 'A14', state: 'inside', insideSince: 0, overAt: undefined },
  content: {
    ...{ title: '居住证', documentNumber: '3109900001', phone: '13812345678' },
    person: { number: '310105194803120428', name: '王小英' },
  },
  ...{ remindedAt: undefined, putInBy: 1 },
};

/** The list over a locker of which only what it remembers matters here. */
function listOverLocker(lies: Stay | null = stay) {
  let differences: DoorDifference[] = [];
  let wrong: { count: number; since: number } | undefined;
  const settled: [number, string, number][] = [];
  let serial = 1;
  let outgoing: LockerOutgoing | undefined;
  const kiosk = toDoAtKiosk({
    staff: [clerk],
    locker: (parts) => {
      const writes = openLockerOutgoing({ ...parts, wake: () => {} });
      outgoing = writes;
      return {
        cell: () => undefined,
        stay: (id) => (lies?.id === id ? lies : undefined),
        codeOf: (_, asked) => (asked === serial ? '48271930' : undefined),
        renewCode: () => {
          serial += 1;
          writes.tell({ kind: 'new-code', stay, codeSerial: serial, at: parts.clock.now() });
          return ok();
        },
        differences: () => differences,
        settleDifference: (...given) => {
          settled.push(given);
          differences = differences.filter(({ id }) => id !== given[0]);
          return true;
        },
        wrongCodes: () => wrong,
        wrongCodesSeen: () => {
          wrong = undefined;
        },
      };
    },
  });
  const { clock, store, list } = kiosk;
  const sent = keepSentMessages(store, clock);
  return {
    ...{ ...kiosk, sent, settled },
    only: () => list.lines()[0]?.key ?? '',
    newsRefused: (kind: NewsKind) => {
      outgoing?.tell({ kind, stay: lies ?? stay, codeSerial: serial, at: clock.now() });
      const entry = kiosk.outbox.next();
      if (entry) kiosk.outbox.settle(entry.id, 'refused');
    },
    newsUndelivered: (id: string) => {
      sent.add({ id, messageId: 'at-platform', askAt: 0, phone: '13812345678', text: '取件码 ********' });
      sent.markUndelivered(id);
    },
    differs: (kind: DoorDifference['kind']) => {
      differences = [{ id: 7, cell: 'A14', kind, stay: lies?.id, since: clock.now() }];
    },
    wrongCodes: (count: number) => {
      wrong = { count, since: clock.now() };
    },
  };
}

describe('a door of which the kiosk does not know enough', () => {
  test('names the door, and masked whose document lies there or should', () => {
    const { list, only, differs } = listOverLocker();
    differs('interrupted');
    expect(list.lines()).toMatchObject([{ key: 'door-difference/7', words: 'A14' }]);
    expect(list.find(only(), clerk)?.facts).toEqual({
      ...{ kind: 'door-difference', difference: 'interrupted', cell: 'A14' },
      lies: { kind: 'document', holder: '王*英', documentNumber: '3109900001' },
    });
  });

  test('is settled by what somebody found; having looked is no answer where something should lie', () => {
    const { list, only, differs, settled } = listOverLocker();
    differs('left-open');
    const key = only();
    expect(list.settle(key, 'looked', clerk)).toBe(false);
    expect(list.settle(key, 'gone', technician)).toBe(false);
    expect(list.settle(key, 'gone', clerk)).toBe(true);
    expect(settled).toEqual([[7, 'not-there', 1]]);
    expect(list.lines()).toEqual([]);
  });

  test('of an empty cell is settled by looking, and nothing can be found missing there', () => {
    const { list, only, differs, settled } = listOverLocker(null);
    differs('opened-unasked');
    expect(list.find(only(), clerk)?.facts).not.toHaveProperty('lies');
    expect(list.settle(only(), 'gone', clerk)).toBe(false);
    expect(list.settle(only(), 'looked', clerk)).toBe(true);
    expect(settled).toEqual([[7, 'seen', 1]]);
  });
});

describe('somebody who was not told', () => {
  test('gets a new code, and the old one with its matter is gone', () => {
    const { list, only, newsRefused, outbox } = listOverLocker();
    newsRefused('ready');
    expect(list.find(only(), clerk)?.facts).toMatchObject({
      why: 'refused',
      news: 'ready',
      phone: '138****5678',
    });
    expect(list.settle(only(), 'sent-again', clerk)).toBe(true);
    expect(outbox.next()).toMatchObject({ body: { stay: 12, kind: 'new-code', codeSerial: 2 } });
    expect(list.lines()).toEqual([]);
  });

  test('without a phone can only be found in another way', () => {
    const { list, only, newsRefused } = listOverLocker({
      ...stay,
      content: stay.content && { ...stay.content, phone: undefined },
    });
    newsRefused('ready');
    expect(list.find(only(), clerk)?.facts).toMatchObject({ why: 'no-phone', lies: { holder: '王*英' } });
    expect(list.settle(only(), 'sent-again', clerk)).toBe(false);
    expect(list.settle(only(), 'rang', clerk)).toBe(true);
    expect(list.lines()).toEqual([]);
  });

  test('of what needs no code hears the same once more', () => {
    const { list, only, outbox, newsUndelivered, clock } = listOverLocker();
    const news = { kind: 'collector-named', stay, codeSerial: 1, at: clock.now() } as const;
    const id = 'stay-12/collector-named/1/first';
    outbox.add({ id, kind: 'pickup-message', body: messageOf(news) });
    outbox.settle(id, 'sent');
    newsUndelivered(id);
    expect(list.settle(only(), 'sent-again', clerk)).toBe(true);
    const again = outbox.next();
    expect(again).toMatchObject({ body: { kind: 'collector-named', stay: 12 } });
    expect(again?.id).not.toBe(id);
    expect(list.lines()).toEqual([]);
  });

  test('waits no more once the document is gone, and never among the answers to questions', () => {
    const gone = listOverLocker({ ...stay, state: 'taken' });
    gone.newsUndelivered('stay-12/ready/1/first');
    expect(gone.list.lines()).toEqual([]);
    const there = listOverLocker();
    there.newsUndelivered('stay-12/ready/1/first');
    expect(there.list.lines().map(({ kind }) => kind)).toEqual(['pickup-message']);
    expect(there.list.settle(there.only(), 'not-reached', clerk)).toBe(true);
    expect(there.sent.undelivered()).toEqual([]);
  });
});

test('wrong pickup codes are one matter until somebody has looked', () => {
  const { list, only, wrongCodes } = listOverLocker();
  wrongCodes(9);
  expect(list.find(only(), clerk)?.facts).toMatchObject({ kind: 'wrong-pickup-codes', count: 9 });
  expect(list.settle(only(), 'looked', clerk)).toBe(true);
  expect(list.lines()).toEqual([]);
});
