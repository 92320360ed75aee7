import { describe, expect, onTestFinished, test } from 'vitest';
import { manualClock } from '../../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../../tests/support/temporary-store.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import { silentLog } from '../../../foundation/log.ts';
import { ok, type Result } from '../../../foundation/result.ts';
import type { TextMessage, DocumentReport as ToldDocument } from '../../../gateway/gateway.ts';
import { openAuditLog } from '../../../store/audit/audit-log.ts';
import { openOutbox, refusedReports } from '../../../store/outbox.ts';
import { messageKinds } from '../../questions/answer-message.ts';
import { keepSentMessages } from '../../questions/sent-messages.ts';
import { deliverReports } from '../../reporting/report-delivery.ts';
import type { News, NewsKind } from '../outgoing.ts';
import type { Stay } from '../stay.ts';
import { messageText } from './message-text.ts';
import { pickupMessage } from './pickup-message.ts';
import { lockerMessageSenders } from './send-messages.ts';
import { lockerReportSenders } from './send-reports.ts';
import { openLockerOutgoing } from './write-down-news.ts';

const code = '48271930';
const phone = '13812345678';
const stay: Stay = {
  ...{ id: 12, kind: 'document', cell: 'A14', state: 'inside', insideSince: 0, overAt: undefined },
  content: {
    ...{ title: '残疾人证', documentNumber: '3109900005', phone, receipt: '60417' },
    person: { number: '310105194803120428', name: '王小英' },
  },
  ...{ remindedAt: undefined, putInBy: 1 },
};
const withoutPhone: Stay = {
  ...stay,
  content: stay.content && { ...stay.content, phone: undefined },
};
const site = {
  ...{ name: '新华路街道社区事务受理服务中心', hotline: '021-62800000' },
  cabinets: [
    {
      ...{ name: 'A', place: { 'zh-CN': '这台机器右手边', en: 'to the right of this machine' } },
      columns: [
        {
          ...{ widthMillimetres: 400, bottomMillimetres: 200 },
          cells: [{ name: 'A14', size: 'small', heightMillimetres: 200, board: 'one', lock: 1 } as const],
        },
      ],
    },
  ],
};

function lockerThatTells() {
  const store = temporaryStore();
  const clock = manualClock();
  const audit = openAuditLog(store.database, clock);
  const sent = keepSentMessages(store, clock);
  let now = stay;
  let serial = 1;
  const locker = {
    stay: () => now,
    codeOf: (_: number, asked: number) => (asked === serial ? code : undefined),
    lastDay: () => '2026-11-28' as CalendarDate,
  };
  const messages: TextMessage[] = [];
  const reports: (ToldDocument & { readonly documentNumber: string })[] = [];
  let platform: () => Result<undefined, { code: 'gateway-refused'; reason: string }> = ok;
  const gateway = {
    sendTextMessage: async (message: TextMessage) => {
      const answer = platform();
      if (!answer.ok) return answer;
      messages.push(message);
      return ok({ messageId: `m${messages.length}` });
    },
    reportDocument: async (documentNumber: string, report: ToldDocument) => {
      const answer = platform();
      if (answer.ok) reports.push({ documentNumber, ...report });
      return answer;
    },
  };
  const outgoing = openLockerOutgoing({ store, clock, wake: () => {} });
  const senders = {
    ...lockerMessageSenders({ gateway, sent, locker, site, clock }),
    ...lockerReportSenders({ gateway, clock }),
  };
  const inLane = (lane: Parameters<typeof openOutbox>[2]) => {
    const outbox = openOutbox(store, clock, lane);
    const delivery = deliverReports({ outbox, senders, audit, clock, log: silentLog });
    onTestFinished(() => delivery.close());
    return delivery;
  };
  const [forPeople, forPlatform] = [inLane({ only: messageKinds }), inLane({ except: messageKinds })];
  return {
    ...{ store, clock, sent, messages, reports, outgoing },
    tell: (kind: NewsKind, of = now, more: Partial<News> = {}) =>
      outgoing.tell({ kind, stay: of, codeSerial: serial, at: clock.now(), ...more }),
    becomes: (change: Partial<Stay>) => {
      now = { ...now, ...change };
    },
    newCode: () => {
      serial += 1;
    },
    platformSays: (answer: typeof platform) => {
      platform = answer;
    },
    deliver: async () => {
      await forPeople.flush();
      await forPlatform.flush();
    },
    waitingForPerson: () => refusedReports(store.database).map(({ kind }) => kind),
  };
}

test('the code is in the message alone: nothing that is kept holds it, or says to whom it went', async () => {
  const { tell, deliver, messages, store, sent, clock } = lockerThatTells();
  tell('ready');
  const before = store.database.serialize();
  await deliver();
  expect(messages).toEqual([
    { phone, text: expect.stringContaining('取件码 4827 1930'), about: 'document-ready' },
  ]);
  for (const kept of [before, store.database.serialize()])
    for (const secret of [code, '4827 1930', phone, '王小英', '3109900005'])
      expect(kept.includes(secret)).toBe(false);
  clock.advance(5 * 60_000);
  expect(sent.due()?.content).toMatchObject({ phone, text: expect.stringContaining('取件码 **** ****') });
});

test('nobody is sent for a document that is gone meanwhile, or with a code that was replaced', async () => {
  const { tell, deliver, messages, newCode, becomes, waitingForPerson } = lockerThatTells();
  tell('ready');
  newCode();
  await deliver();
  tell('reminder');
  becomes({ state: 'taken' });
  await deliver();
  expect(messages).toEqual([]);
  expect(waitingForPerson()).toEqual([]);
});

test('without a phone a person must find another way, and no platform is blamed for it', async () => {
  const { tell, deliver, becomes, sent, waitingForPerson } = lockerThatTells();
  becomes(withoutPhone);
  tell('ready');
  expect(sent.undelivered()).toMatchObject([
    { id: expect.stringMatching(/^stay-12\/ready\//), content: undefined },
  ]);
  await deliver();
  expect(waitingForPerson()).toEqual([]);
});

test('a person who has no phone and stands there for a new code is not looked for', async () => {
  const { tell, deliver, becomes, sent, waitingForPerson } = lockerThatTells();
  becomes(withoutPhone);
  for (const kind of ['new-code', 'collected', 'collector-named', 'taken-back'] as const) tell(kind);
  await deliver();
  expect([waitingForPerson(), sent.undelivered()]).toEqual([[], []]);
});

test('what happened and what is told of it are on disk together, or neither', async () => {
  const { store, outgoing, clock, deliver, messages, reports } = lockerThatTells();
  const cutShort = store.database.transaction(() => {
    outgoing.report({ stay, state: 'placed', at: clock.now() });
    outgoing.tell({ kind: 'ready', stay, codeSerial: 1, at: clock.now() });
    throw new Error('power cut');
  });
  expect(cutShort).toThrow('power cut');
  await deliver();
  expect([messages, reports]).toEqual([[], []]);
});

test('whether an earlier message arrived means nothing once there is a new code, or the document is gone', async () => {
  const { tell, deliver, platformSays, sent, newCode, becomes, waitingForPerson } = lockerThatTells();
  tell('ready');
  await deliver();
  const ids = () => sent.undelivered().map(({ id }) => id);
  const arrives = (id = '') => sent.markUndelivered(id);
  platformSays(() => ({ ok: false, error: { code: 'gateway-refused', reason: 'phone-not-accepted' } }));
  tell('reminder');
  await deliver();
  expect(waitingForPerson()).toEqual(['pickup-message']);
  newCode();
  platformSays(ok);
  tell('new-code');
  expect(waitingForPerson()).toEqual([]);
  await deliver();
  sent.add({ id: 'stay-120/ready/1/other', messageId: 'm', phone, text: '', askAt: 0 });
  arrives('stay-120/ready/1/other');
  becomes({ state: 'taken' });
  tell('collected', { ...stay, state: 'taken' }, { by: 'code' });
  expect(ids()).toEqual(['stay-120/ready/1/other']);
});

test('the holder hears that it was collected, whatever whoever took it says afterwards; not where staff found it again', async () => {
  const { tell, deliver, messages, becomes } = lockerThatTells();
  for (const state of ['opened', 'lost', 'taken-back', 'inside'] as const) {
    becomes({ state: 'taken' });
    tell('collected', undefined, { by: 'code' });
    becomes({ state });
    await deliver();
  }
  expect(messages.map(({ about }) => about)).toEqual(Array(3).fill('document-collected'));
});

test('of what was collected while its message went out, no phone is kept', async () => {
  const { tell, deliver, messages, becomes, platformSays, store } = lockerThatTells();
  platformSays(() => {
    becomes({ state: 'taken' });
    return ok();
  });
  tell('ready');
  await deliver();
  expect(messages).toHaveLength(1);
  expect(store.database.prepare('SELECT * FROM sent_message').all()).toEqual([]);
});

describe('the platform hears', () => {
  test('where a document is, and how long ago that was', async () => {
    const { outgoing, clock, deliver, reports } = lockerThatTells();
    outgoing.report({ stay, state: 'placed', at: clock.now() });
    outgoing.report({ stay, state: 'collected', by: 'named-person', at: clock.now() + 1000 });
    clock.advance(5000);
    await deliver();
    expect(reports).toEqual([
      { documentNumber: '3109900005', state: 'placed', cell: 'A14', collectedBy: null, ageSeconds: 5 },
      {
        documentNumber: '3109900005',
        state: 'collected',
        cell: 'A14',
        collectedBy: 'named-person',
        ageSeconds: 4,
      },
    ]);
  });

  test('nothing of what has no number, and need not know what staff entered themselves', async () => {
    const { outgoing, clock, deliver, platformSays, waitingForPerson, store } = lockerThatTells();
    outgoing.report({ stay: { ...stay, content: undefined }, state: 'placed', at: clock.now() });
    expect(store.database.prepare('SELECT * FROM outbox').all()).toEqual([]);
    platformSays(() => ({ ok: false, error: { code: 'gateway-refused', reason: 'document-unknown' } }));
    outgoing.report({ stay, state: 'placed', at: clock.now() });
    await deliver();
    expect(waitingForPerson()).toEqual([]);
  });
});

describe('a message', () => {
  const kinds = pickupMessage.shape.kind.options;
  const longest = { ...site, name: '长'.repeat(20) };
  const locker = { codeOf: () => code, lastDay: () => '2026-11-28' as CalendarDate };
  const textOf = (kind: NewsKind, of: Stay, at = longest, now = 0) =>
    messageText({ stay: 12, kind, codeSerial: 1, at: 0, by: 'named-person' }, of, locker, at, now);

  test.each(kinds)(
    'fits into what a platform sends, and keeps to itself what lies there and whose it is: %s',
    (kind) => {
      for (const of of [stay, { ...stay, kind: 'papers' as const }]) {
        const text = textOf(kind, of);
        expect(text).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{20,160}$/u);
        expect(text).toContain(longest.name);
        for (const secret of ['残疾', '王小英', '310105', '{{']) expect(text).not.toContain(secret);
      }
    },
  );

  test('names no last day that is past when it goes out', () => {
    const onTheDay = Date.UTC(2026, 10, 28, 10);
    for (const kind of ['ready', 'reminder', 'new-code'] as const) {
      expect(textOf(kind, stay, longest, onTheDay)).toContain('最晚2026年11月28日来取');
      expect(textOf(kind, stay, longest, onTheDay + 24 * 3_600_000)).not.toContain('11月28日');
    }
    expect(textOf('reminder', stay, longest, onTheDay + 24 * 3_600_000)).toContain('就要收回了');
  });

  test('does not guess why staff took it back', () => {
    expect(textOf('taken-back', stay)).not.toContain('没人取');
  });

  test('says where the locker is, and nothing where that is not known any more', () => {
    expect(textOf('ready', stay)).toContain('柜子在这台机器右手边。');
    expect(textOf('ready', { ...stay, cell: 'B1' })).not.toContain('柜子在');
  });
});
