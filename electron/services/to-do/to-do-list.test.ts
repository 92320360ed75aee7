import { expect, test, vi } from 'vitest';
import { staffWithRole, toDoAtKiosk } from '../../../tests/support/to-do-at-kiosk.ts';
import { openCardIssues } from '../cards/issuing/card-issues.ts';

const hour = 3_600_000;
const clerk = staffWithRole(1, '周敏', 'clerk');
const otherClerk = staffWithRole(2, '李建国', 'clerk');
const technician = staffWithRole(3, '陈工', 'technician');
const administrator = staffWithRole(4, '陈敏', 'administrator');

test('all that waits stands in one list, the most urgent first', () => {
  const { list, clock, uncertainPrint, untakenCard, leave, refusedReport } = toDoAtKiosk();
  leave('低保怎么办');
  clock.advance(hour);
  uncertainPrint('job-1');
  clock.advance(hour);
  untakenCard('issue-1');
  refusedReport('report-1');
  expect(list.lines().map(({ key }) => key)).toEqual([
    'uncertain-print/job-1',
    expect.stringMatching(/^untaken-card\/\d+$/),
    'refused-report/report-1',
    'question/1',
  ]);
  const since = clock.now() - 2 * hour;
  expect(list.lines().at(-1)).toMatchObject({ words: '低保怎么办', since, due: since + 48 * hour });
});

test('whoever takes a matter on is named, and it is theirs until they give it back', () => {
  const { list, uncertainPrint } = toDoAtKiosk();
  uncertainPrint('job-1');
  const key = 'uncertain-print/job-1';
  expect(list.takeOn(key, clerk)).toBe(true);
  expect(list.lines()[0]).toMatchObject({ owner: '周敏' });
  expect(list.find(key, otherClerk)).toMatchObject({ mine: false, mayAct: false, mayGiveBack: true });
  expect(list.settle(key, 'printed', otherClerk)).toBe(false);
  expect(list.takeOn(key, otherClerk)).toBe(false);
  expect(list.giveBack(key, otherClerk)).toBe(true);
  expect(list.takeOn(key, otherClerk)).toBe(true);
});

test('a question that was taken on at the kiosk is claimed, and two people of one name are two', () => {
  const { list, desk, leave } = toDoAtKiosk();
  leave('低保怎么办');
  expect(list.takeOn('question/1', clerk)).toBe(true);
  expect(desk.waiting()).toMatchObject([{ content: { claimedBy: '周敏' } }]);
  const namesake = staffWithRole(9, '周敏', 'clerk');
  expect(list.find('question/1', namesake)).toMatchObject({ mine: false, mayAct: false });
  const closing = { by: '周敏', staff: 9, answer: '可以的。' };
  expect(desk.close(1, closing)).toMatchObject({ error: { code: 'claimed-by-another' } });
});

test('everybody may look, and each role may settle only what is its own', () => {
  const { list, uncertainPrint, untakenCard, leave, refusedReport } = toDoAtKiosk();
  uncertainPrint('job-1');
  untakenCard('issue-1');
  refusedReport('report-1');
  leave('低保怎么办');
  const mayAct = (by: typeof clerk) =>
    list.lines().map(({ key, kind }) => [kind, list.find(key, by)?.mayAct]);
  const all = (print: boolean, report: boolean) => [
    ['uncertain-print', print],
    ['untaken-card', print],
    ['refused-report', report],
    ['question', print],
  ];
  expect(mayAct(clerk)).toEqual(all(true, true));
  expect(mayAct(technician)).toEqual(all(false, true));
  expect(mayAct(administrator)).toEqual(all(false, false));
  for (const { key } of list.lines()) {
    expect(list.takeOn(key, administrator)).toBe(false);
    for (const verdict of ['printed', 'in-safe', 'sent-again', 'done-by-hand'] as const)
      expect(list.settle(key, verdict, administrator)).toBe(false);
  }
});

test('a matter ends only in a way that belongs to it', () => {
  const { list, uncertainPrint, leave, jobs } = toDoAtKiosk();
  uncertainPrint('job-1');
  leave('低保怎么办');
  expect(list.settle('uncertain-print/job-1', 'done-by-hand', clerk)).toBe(false);
  expect(list.settle('question/1', 'answered', clerk)).toBe(false);
  expect(list.settle('uncertain-print/job-2', 'printed', clerk)).toBe(false);
  expect(list.settle('nothing/at-all', 'printed', clerk)).toBe(false);
  expect(jobs.find('job-1')?.state).toBe('uncertain');
});

test("a test card of which nobody knows whether it came out waits as well, and says that it is nobody's", () => {
  const { list, uncertainPrint, events } = toDoAtKiosk();
  uncertainPrint('job-1');
  uncertainPrint('test-1', 'print-test-card');
  expect(list.find('uncertain-print/job-1', clerk)?.facts).toMatchObject({ isTest: false });
  expect(list.find('uncertain-print/test-1', clerk)?.facts).toMatchObject({ isTest: true });
  expect(list.settle('uncertain-print/test-1', 'not-printed', clerk)).toBe(true);
  expect(events('print-failed')).toMatchObject([['print-failed', { job: 'test-1', by: 'staff' }]]);
  expect(list.lines().map(({ key }) => key)).toEqual(['uncertain-print/job-1']);
});

test('a matter is settled once, on record with who and how, and seen for thirty days', () => {
  const { list, clock, uncertainPrint, events } = toDoAtKiosk({ staff: [clerk] });
  uncertainPrint('job-1');
  const key = 'uncertain-print/job-1';
  list.takeOn(key, clerk);
  expect(list.settle(key, 'not-printed', clerk)).toBe(true);
  expect(list.settle(key, 'printed', clerk)).toBe(false);
  expect(list.lines()).toEqual([]);
  expect(list.settled()).toMatchObject([{ key, verdict: 'not-printed', by: '周敏' }]);
  expect(events('to-do-')).toEqual([
    ['to-do-taken-on', { matter: key, by: 1 }],
    ['to-do-settled', { matter: key, by: 1, verdict: 'not-printed' }],
  ]);
  clock.advance(30 * 24 * hour + 1);
  expect(list.settled()).toEqual([]);
});

test('what was settled is counted without opening any of it, and each is found alone', () => {
  const { list, store, clock, desk, leave, uncertainPrint } = toDoAtKiosk({ staff: [clerk] });
  leave('低保怎么办');
  leave('孙子上学怎么报名');
  uncertainPrint('job-1');
  for (const id of [1, 2]) desk.close(id, { by: '周敏', staff: 1, answer: '可以的。' });
  list.settle('uncertain-print/job-1', 'printed', clerk);
  const unsealing = vi.spyOn(store.seal, 'unsealJson');
  expect(list.countSettled()).toBe(3);
  expect(unsealing).not.toHaveBeenCalled();
  expect(list.findSettled('question/2')).toMatchObject({ words: '孙子上学怎么报名', by: '周敏' });
  expect(list.findSettled('uncertain-print/job-1')).toMatchObject({ verdict: 'printed', by: '周敏' });
  // What was asked and how it was handled, of this one alone.
  expect(unsealing).toHaveBeenCalledTimes(2);
  for (const key of ['question/3', 'question/x', 'uncertain-print/job-2', 'nothing/at-all'])
    expect(list.findSettled(key)).toBeUndefined();
  clock.advance(30 * 24 * hour + 1);
  expect(list.countSettled()).toBe(0);
  expect(list.findSettled('question/2')).toBeUndefined();
});

test('with the disk full nothing is settled by halves', () => {
  const { list, store, untakenCard, refusedReport, outbox } = toDoAtKiosk();
  untakenCard('issue-1');
  refusedReport('report-1');
  store.database.exec(
    `CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  );
  expect(() => list.settle('refused-report/report-1', 'done-by-hand', clerk)).toThrow('disk full');
  expect(outbox.findRefused('report-1')).toBeDefined();
  expect(list.lines()).toHaveLength(2);
  expect(list.settled()).toEqual([]);
});

test('a card that nobody took waits until somebody says where it is, and is settled for good', () => {
  const { list, clock, untakenCard, uncertainPrint } = toDoAtKiosk();
  untakenCard('issue-1');
  const [first] = list.lines();
  if (!first) throw new Error('no card');
  clock.advance(60 * 24 * hour);
  expect(list.lines()).toEqual([first]);
  expect(list.settle(first.key, 'in-safe', clerk)).toBe(true);
  // What was found out about one says nothing of the next.
  untakenCard('issue-1');
  const [second] = list.lines();
  expect(second).toMatchObject({ kind: 'untaken-card' });
  expect(second?.key).not.toBe(first.key);
  clock.advance(60 * 24 * hour);
  uncertainPrint('job-1');
  list.settle('uncertain-print/job-1', 'printed', clerk);
  expect(list.lines()).toEqual([second]);
});

test('an uncertain print says whose card it is, masked, while its issue is open, and when it was begun', () => {
  const { list, clock, store, uncertainPrint } = toDoAtKiosk();
  const issues = openCardIssues({ ...store, clock });
  const holder = { number: '310105194803120428', name: '王小英' };
  const request = { holder, agent: null, reason: 'first', declaresNoSmartphone: false } as const;
  issues.ask({
    id: 'issue-1',
    holder: 'pseudonym',
    reason: 'first',
    request: { ...request, secondProofToken: null },
  });
  const begunAt = clock.now();
  uncertainPrint('job-1');
  const facts = () => list.find('uncertain-print/job-1', clerk)?.facts;
  expect(facts()).toMatchObject({ holder: '王*英', begunAt });
  issues.close('issue-1', 'ended');
  expect(facts()).not.toHaveProperty('holder');
});

test('a refused report says why, waits once more under its own key, or is dropped with what it held', () => {
  const { list, outbox, refusedReport, woken } = toDoAtKiosk();
  refusedReport('report-1', 'code-not-genuine');
  refusedReport('report-2');
  expect(list.find('refused-report/report-1', technician)?.facts).toEqual({
    ...{ kind: 'refused-report', report: 'loss-report', reason: 'code-not-genuine' },
  });
  expect(list.settle('refused-report/report-1', 'sent-again', technician)).toBe(true);
  expect(outbox.next()).toMatchObject({ id: 'report-1', personal: { name: '王春英' } });
  expect(woken()).toBe(1);
  expect(list.settle('refused-report/report-2', 'done-by-hand', clerk)).toBe(true);
  expect(outbox.findRefused('report-2')).toBeUndefined();
  expect(list.lines()).toEqual([]);
});

test('a message that did not arrive is sent again as one of its own, or forgotten with its phone', () => {
  const { list, outbox, undeliveredMessage, store } = toDoAtKiosk();
  undeliveredMessage('message-1');
  undeliveredMessage('message-2');
  expect(list.find('undelivered-message/message-1', clerk)?.facts).toMatchObject({
    ...{ why: 'undelivered', phone: '138****5678', phoneShown: false },
  });
  expect(list.settle('undelivered-message/message-1', 'sent-again', clerk)).toBe(true);
  const again = outbox.next();
  expect(again).toMatchObject({ kind: 'text-message', personal: { phone: '13812345678' } });
  expect(again?.id).not.toBe('message-1');
  expect(list.settle('undelivered-message/message-2', 'rang', technician)).toBe(true);
  expect(store.database.prepare('SELECT * FROM sent_message').all()).toEqual([]);
});
