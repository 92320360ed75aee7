import type { ScreenView, SessionView } from '../../../../electron/contract/session-view.ts';
import type { ToDoFacts } from '../../../../electron/contract/staff/to-do-views.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';

const staff: Partial<SessionView> = {
  staff: { name: '周敏', roles: ['clerk'], doing: 'maintenance' },
};
const state = (name: string, view: ScreenView) => stateOf(name, view, staff);

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 20, 18, 14);
const question =
  '我孙子户口在外地，现在跟着我们住在浦东，明年九月份要上小学，请问要在哪里报名，要带哪些材料？';
const longestQuestion =
  `${question}听说要先办居住证还要积分，我和老伴都是本地户口，他爸爸妈妈在杭州上班，可不可以由我们老人代替他们来办理？谢谢您了，我的手机不会上网。`.slice(
    0,
    120,
  );
const answer = '请带身份证和户口簿到一楼服务大厅办。';
const longestAnswer =
  `${answer}孙子随爷爷奶奶住的，由学校所在的街道登记。每年四月在“一网通办”上先登记信息，不会用手机的，带户口簿、孩子的预防接种证、爸爸妈妈的居住证，到一楼 3 号窗口，工作人员帮您填。五月再带这些到学校验证。爸爸妈妈不在上海，写一张委托书，您可以代办。还有不清楚的，打 021-12345，八点半到五点都有人。`.slice(
    0,
    160,
  );
const service = {
  id: 'residence-permit',
  name: '上海市居住证持有人随迁子女接受义务教育和学前教育信息登记及相关证明材料核验',
};

const line = (kind: ToDoFacts['kind'], id: string, sinceHours: number, leftHours: number) =>
  ({
    ...{ key: `${kind}/${id}`, kind, since: now - sinceHours * hour, due: now + leftHours * hour },
    ...{ overdue: leftHours < 0, hoursLeft: Math.max(0, leftHours), mine: false },
  }) as const;

const lines = [
  { ...line('door-difference', '7', 3, -1), words: 'A14' },
  line('uncertain-print', 'a', 30, -6),
  { ...line('untaken-card', '17', 21, 3), owner: '李建国', mine: false },
  {
    ...line('question', '4', 20, 28),
    words: '我孙子户口在外地，现在跟着我们住在浦东，明…',
    owner: '周敏',
    mine: true,
  },
  { ...line('refused-report', 'b', 2, 22) },
  { ...line('undelivered-message', 'c', 1, 47) },
  ...Array.from({ length: 9 }, (_, index) => ({
    ...line('question', String(10 + index), 1, 47),
    words: '低保怎么办',
  })),
];

const matter = (facts: ToDoFacts, more: object = {}): ScreenView => ({
  screen: 'to-do-matter',
  line: line(facts.kind, '1', 20, 28),
  ...{ facts, mayAct: true, mayGiveBack: false },
  ...more,
});
const mine = (kind: ToDoFacts['kind']) => ({
  line: { ...line(kind, '1', 30, -6), owner: '周敏', mine: true },
  mayGiveBack: true,
});
const lying = { kind: 'document', holder: '买****力', documentNumber: '3109900006' } as const;
const asked = { text: longestQuestion, phone: '138****5678' };

export const states: readonly ScreenState[] = [
  state('to-do', { screen: 'to-do', lines, settled: 12 }),
  state('to-do-none', { screen: 'to-do', lines: [], settled: 0 }),
  state('to-do-settled-meanwhile', {
    ...{ screen: 'to-do', lines: lines.slice(1, 4), settled: 3 },
    notice: { about: 'settled-meanwhile' },
  }),
  state('to-do-just-settled', {
    ...{ screen: 'to-do', lines, settled: 13 },
    notice: { about: 'settled', verdict: 'not-printed' },
  }),
  state('to-do-just-answered', {
    ...{ screen: 'to-do', lines: [], settled: 1 },
    notice: { about: 'answered', phone: '138****5678' },
  }),
  state(
    'to-do-matter-print',
    matter(
      {
        ...{ kind: 'uncertain-print', isTest: false, holder: '买****力', begunAt: now - 30 * hour, copy: 2 },
        reasons: ['card-jam', 'cover-open'],
      },
      mine('uncertain-print'),
    ),
  ),
  state(
    'to-do-matter-test-card',
    matter(
      {
        ...{ kind: 'uncertain-print', isTest: true, begunAt: now - 30 * hour, copy: 1 },
        reasons: ['card-jam', 'cover-open'],
      },
      mine('uncertain-print'),
    ),
  ),
  state(
    'to-do-matter-print-nobody',
    matter({ kind: 'uncertain-print', isTest: false, begunAt: now - 20 * hour, copy: 1, reasons: [] }),
  ),
  state('to-do-matter-card', matter({ kind: 'untaken-card', where: 'outlet' }, mine('untaken-card'))),
  state('to-do-matter-question', matter({ kind: 'question', ...asked }, mine('question'))),
  state(
    'to-do-matter-question-anothers',
    matter(
      { kind: 'question', text: question },
      {
        line: { ...line('question', '1', 20, 28), owner: '李建国' },
        ...{ mayAct: false, mayGiveBack: true },
      },
    ),
  ),
  state('to-do-matter-question-unreadable', matter({ kind: 'question' })),
  state(
    'to-do-matter-report',
    matter(
      { kind: 'refused-report', report: 'offline-issue', reason: 'code-not-genuine' },
      mine('refused-report'),
    ),
  ),
  state(
    'to-do-matter-report-looks-only',
    matter({ kind: 'refused-report', report: 'loss-report' }, { mayAct: false }),
  ),
  state(
    'to-do-matter-message',
    matter(
      {
        ...{ kind: 'undelivered-message', why: 'undelivered', phoneShown: false },
        ...{ text: `您在自助机上问的事，工作人员这样回答：${longestAnswer}`, phone: '138****5678' },
      },
      mine('undelivered-message'),
    ),
  ),
  state(
    'to-do-matter-message-phone',
    matter(
      {
        ...{ kind: 'undelivered-message', why: 'refused', phoneShown: true },
        ...{ text: `您在自助机上问的事，工作人员这样回答：${answer}`, phone: '13812345678' },
      },
      { ...mine('undelivered-message'), problem: 'unchanged' },
    ),
  ),
  state(
    'to-do-matter-door',
    matter(
      { kind: 'door-difference', difference: 'interrupted', cell: 'A14', lies: lying },
      { ...mine('door-difference'), problem: 'unchanged' },
    ),
  ),
  state(
    'to-do-matter-door-empty',
    matter({ kind: 'door-difference', difference: 'opened-unasked', cell: 'A14' }, mine('door-difference')),
  ),
  state(
    'to-do-matter-pickup',
    matter(
      {
        ...{ kind: 'pickup-message', why: 'undelivered', news: 'ready', cell: 'A14', lies: lying },
        ...{ hasCode: true, phone: '138****5678', phoneShown: false },
      },
      mine('pickup-message'),
    ),
  ),
  state(
    'to-do-matter-pickup-no-code',
    matter(
      {
        ...{ kind: 'pickup-message', why: 'refused', news: 'papers-left', cell: 'A14' },
        lies: { kind: 'papers', holder: lying.holder },
        ...{ hasCode: false, phone: '138****5678', phoneShown: false },
      },
      mine('pickup-message'),
    ),
  ),
  state(
    'to-do-matter-pickup-no-phone',
    matter(
      {
        ...{ kind: 'pickup-message', why: 'no-phone', news: 'reminder', cell: 'A14' },
        ...{ lies: { kind: 'document', holder: '王*英' }, hasCode: true, phoneShown: false },
      },
      mine('pickup-message'),
    ),
  ),
  state(
    'to-do-matter-papers',
    matter(
      {
        ...{ kind: 'left-papers', cell: 'A14', receipt: '204518' },
        lies: { kind: 'papers', holder: lying.holder },
      },
      mine('left-papers'),
    ),
  ),
  state(
    'to-do-matter-wrong-codes',
    matter({ kind: 'wrong-pickup-codes', count: 12, since: now - hour }, mine('wrong-pickup-codes')),
  ),
  state('to-do-new-phone', { screen: 'to-do-new-phone', cell: 'A14' }),
  state('to-do-new-phone-check', {
    ...{ screen: 'to-do-new-phone-check', cell: 'A14', phone: '13912345678', sendsCode: false },
  }),
  state('to-do-answer-begin', { screen: 'to-do-answer-begin', ...asked }),
  state('to-do-answer', { screen: 'to-do-answer', ...asked, draft: answer }),
  state('to-do-answer-longest', { screen: 'to-do-answer', ...asked, draft: longestAnswer }),
  state('to-do-answer-check', {
    ...{ screen: 'to-do-answer-check', ...asked, answer: longestAnswer, service },
  }),
  state('to-do-answer-check-refused', {
    ...{ screen: 'to-do-answer-check', text: question, answer },
    problem: 'claimed-by-another',
  }),
  state('to-do-answer-service', {
    ...{ screen: 'to-do-answer-service', text: 'jzz' },
    found: [service, { id: 'two', name: '居住证办理' }, { id: 'three', name: '居住证续签' }],
  }),
  state('to-do-answer-service-none', { screen: 'to-do-answer-service', text: '火星', found: [] }),
  state('to-do-settled', {
    screen: 'to-do-settled',
    lines: [
      {
        key: 'question/4',
        kind: 'question',
        verdict: 'answered',
        settledAt: now,
        by: '周敏',
        words: '低保怎么办',
      },
      {
        key: 'uncertain-print/a',
        kind: 'uncertain-print',
        verdict: 'not-printed',
        settledAt: now - hour,
        by: '李建国',
      },
      {
        key: 'undelivered-message/c',
        kind: 'undelivered-message',
        verdict: 'rang',
        settledAt: now - 30 * hour,
        by: '周敏',
      },
    ],
  }),
  state('to-do-settled-none', { screen: 'to-do-settled', lines: [] }),
  state('to-do-settled-matter', {
    screen: 'to-do-settled-matter',
    line: { key: 'question/4', kind: 'question', verdict: 'answered', settledAt: now, by: '周敏' },
    question: { text: longestQuestion, answer: longestAnswer, service },
  }),
  state('to-do-settled-matter-print', {
    screen: 'to-do-settled-matter',
    line: {
      key: 'uncertain-print/a',
      kind: 'uncertain-print',
      verdict: 'printed',
      settledAt: now,
      by: '周敏',
    },
  }),
];
