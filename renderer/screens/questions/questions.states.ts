import type { ScreenView } from '../../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from '../screen-state.ts';

const nobodyKnown = { known: false };
/** What was left is left: there is nothing to go back to. */
const noWayBack = { known: false, can: { goBack: false, goHome: true } };

const state = (name: string, view: ScreenView, around: object = nobodyKnown) => stateOf(name, view, around);

const phone = '138****5678';
const number = '482913';
const longQuestion =
  '我孙子户口在外地，现在跟着我们住在浦东，明年九月份要上小学，听说要先办居住证还要积分，我和老伴都是本地户口，他爸爸妈妈在杭州上班，请问要在哪里报名，要带哪些材料，几月份开始报名，可不可以由我们老人代替他们来办理，谢谢您了。我的手机不会上网。';
const answer =
  '孙子随爷爷奶奶住的，由学校所在的街道登记。每年四月在“一网通办”上先登记信息，不会用手机的，带户口簿、孩子的预防接种证、爸爸妈妈的居住证，到一楼 3 号窗口，工作人员帮您填。五月再带这些到学校验证。爸爸妈妈不在上海，写一张委托书，您可以代办。还有不清楚的，打 021-12345，早上八点半到下午五点都有人。';
const longestName =
  '上海市居住证持有人随迁子女接受义务教育和学前教育（含幼儿园、小学、初中）信息登记及相关证明材料核验以及跨区转学申请受理（由父母或者其他法定监护人以及受委托的祖父';

const left = { screen: 'question-left', number } as const;
const asked = { screen: 'question-answer', askedOn: '2026-11-18' } as const;
const answered = { ...asked, state: 'answered' } as const;

export const states: readonly ScreenState[] = [
  state('leave-question', { screen: 'leave-question', text: '' }),
  state('leave-question-searched', { screen: 'leave-question', text: '孙子上小学' }),
  state('leave-question-longest', { screen: 'leave-question', text: longQuestion }),
  state('question-phone', { screen: 'question-phone' }),
  state('question-phone-wrong', { screen: 'question-phone', problem: 'no-mobile-phone' }),
  state('question-phone-full', { screen: 'question-phone', problem: 'too-many-questions' }),
  state('question-left', { ...left, slip: { kind: 'ready' } }, noWayBack),
  state('question-left-phone', { ...left, phone, slip: { kind: 'ready' } }, noWayBack),
  state(
    'question-left-no-slip',
    { ...left, phone, slip: { kind: 'out-of-order', trouble: 'paper-out' } },
    noWayBack,
  ),
  state('question-left-no-printer', left, noWayBack),
  state('question-number', { screen: 'question-number' }),
  state('question-number-unknown', { screen: 'question-number', problem: 'unknown-number' }),
  state('question-number-too-many', { screen: 'question-number', problem: 'too-many-attempts' }),
  state('question-answer-open', { ...asked, state: 'open' }),
  state('question-answer-claimed', { ...asked, state: 'claimed' }),
  state('question-answer', { ...answered, answer: '带身份证和户口簿来就行，不收钱。' }),
  state('question-answer-service', {
    ...answered,
    answer: '要先办居住证。带身份证、租房合同，到一楼 3 号窗口。',
    service: { id: 'residence-permit', name: '居住证办理' },
  }),
  state('question-answer-longest', {
    ...answered,
    answer: answer.slice(0, 160),
    service: { id: 'longest', name: longestName.slice(0, 80) },
  }),
];
