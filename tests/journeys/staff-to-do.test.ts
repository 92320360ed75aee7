import { expect, test } from 'vitest';
import { signIn } from '../support/staff-at-kiosk.ts';
import { openWholeCore, type WholeCore } from '../support/whole-core.ts';

const answer = '请带身份证和户口簿到一楼服务大厅办。';

/** A resident leaves a question; gives its number. */
async function leaveQuestion(core: WholeCore, text: string): Promise<string> {
  await core.shows('home');
  await core.call('catalogue.start', {});
  await core.call('catalogue.chooseWay', { way: 'words' });
  await core.call('catalogue.search', { text });
  await core.call('questions.start', {});
  await core.call('questions.write', { text });
  await core.call('questions.leave', { phone: null });
  const { number } = await core.shows('question-left');
  await core.call('session.end', {});
  return number;
}

test('a clerk finds what waits, takes a question on, answers it, and the resident reads the answer', async () => {
  const core = await openWholeCore();
  const number = await leaveQuestion(core, '火星上的户口怎么迁');
  await signIn(core);
  expect((await core.shows('maintenance')).toDo).toMatchObject([{ kind: 'question' }]);
  await core.call('toDo.open', {});
  const [line] = (await core.shows('to-do')).lines;
  await core.call('toDo.openMatter', { key: line?.key ?? '' });
  await core.call('toDo.takeOn', {});
  expect(await core.shows('to-do-matter')).toMatchObject({ line: { owner: '陈敏', mine: true } });
  await core.call('toDo.answer', {});
  await core.call('toDo.beginAnswer', { text: answer });
  await core.call('toDo.writeAnswer', { text: answer });
  await core.call('toDo.findService', {});
  await core.call('toDo.searchService', { text: '敬老卡' });
  const [service] = (await core.shows('to-do-answer-service')).found;
  await core.call('toDo.chooseService', { id: service?.id ?? '' });
  expect(await core.shows('to-do-answer-check')).toMatchObject({ answer, service });
  await core.call('toDo.sendAnswer', {});
  expect(await core.shows('to-do')).toMatchObject({ lines: [], settled: 1 });
  await core.call('toDo.sendAnswer', {});
  await core.call('toDo.openSettled', {});
  expect((await core.shows('to-do-settled')).lines).toMatchObject([{ verdict: 'answered', by: '陈敏' }]);
  await core.call('session.end', {});

  await core.call('catalogue.start', {});
  await core.call('questions.askForAnswer', {});
  await core.call('questions.enterNumber', { number });
  expect(await core.shows('question-answer')).toMatchObject({ state: 'answered', answer, service });
});

test('what staff did stands in the records with their name, and the chain is found whole', async () => {
  const core = await openWholeCore();
  await leaveQuestion(core, '火星上的户口怎么迁');
  await signIn(core);
  await core.call('toDo.open', {});
  await core.call('toDo.openMatter', { key: 'question/1' });
  await core.call('toDo.takeOn', {});
  await core.call('records.open', {});
  await core.call('records.filter', { day: null, group: 'questions', by: null });
  const { rows } = await core.shows('records');
  expect(rows.map(({ event, by }) => [event, by])).toEqual([
    ['question-claimed', '陈敏'],
    ['question-left', undefined],
  ]);
  await core.call('records.check', {});
  await expect
    .poll(() => core.present().view)
    .toMatchObject({ screen: 'records-check', state: { kind: 'whole' } });
  await core.call('session.goBack', {});
  await core.call('records.openExport', {});
  await core.call('records.export', { stick: null });
  await expect.poll(() => core.present().view).toMatchObject({ state: { kind: 'done' } });
});

test('whoever is not signed in can ask for none of it, and a part that was left answers nothing', async () => {
  const core = await openWholeCore();
  await core.shows('home');
  for (const name of [
    'toDo.open',
    'toDo.takeOn',
    'toDo.sendAnswer',
    'records.open',
    'records.check',
  ] as const)
    expect(await core.call(name, {})).toMatchObject({ error: { code: 'not-permitted' } });
  await signIn(core);
  expect(await core.call('toDo.takeOn', {})).toMatchObject({ error: { code: 'moved-on' } });
  await core.call('toDo.open', {});
  await core.call('records.open', {});
  expect(await core.call('toDo.openSettled', {})).toMatchObject({ error: { code: 'moved-on' } });
  expect(await core.call('records.openFilter', {})).toMatchObject({ ok: true });
});
