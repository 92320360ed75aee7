import { expect, test } from 'vitest';
import { nextQuestionState, type QuestionEvent, type QuestionState } from './question-state.ts';

const closing = { answer: '带身份证来就行。' };
const open: QuestionState = { kind: 'open' };
const claimed: QuestionState = { kind: 'claimed', by: '小李' };
const closed: QuestionState = { kind: 'closed', by: '小李', closing };
const claim = (by: string): QuestionEvent => ({ type: 'claim', by });
const close = (by: string): QuestionEvent => ({ type: 'close', by, closing });
const release: QuestionEvent = { type: 'release' };

test.each<[string, QuestionState, QuestionEvent, QuestionState | string]>([
  ['an open one is claimed', open, claim('小李'), claimed],
  ['an open one cannot be given back', open, release, 'not-claimed'],
  ['an open one is answered at once', open, close('小李'), closed],
  ['whoever claimed one may say so again', claimed, claim('小李'), claimed],
  ["a colleague's is not taken away", claimed, claim('老王'), 'claimed-by-another'],
  ['a claimed one is given back to all', claimed, release, open],
  ['a claimed one is answered by whoever claimed it', claimed, close('小李'), closed],
  ["a colleague's is not answered", claimed, close('老王'), 'claimed-by-another'],
  ['an answered one is not claimed', closed, claim('小李'), 'already-closed'],
  ['an answered one is not given back', closed, release, 'already-closed'],
  ['an answered one is not answered twice', closed, close('小李'), 'already-closed'],
])('%s', (_, state, event, expected) => {
  const next = nextQuestionState(state, event);
  expect(next.ok ? next.value : next.error.code).toEqual(expected);
});
