import type { SettledLine } from '../../../contract/staff/to-do-views.ts';
import type { AnsweredQuestion, QuestionDesk } from '../../questions/question-desk.ts';
import type { ToDoSource } from '../source.ts';

const mostWords = 24;

/** Questions that residents left. They are settled by an answer alone, which the desk sends and keeps. */
export function questionsSource(desk: QuestionDesk): ToDoSource {
  return {
    kind: 'question',
    roles: ['clerk'],
    verdicts: [],
    waiting: () =>
      desk.waiting().map(({ id, askedAt, content }) => ({
        ...{ id: String(id), since: askedAt },
        ...(content && { words: beginningOf(content.text) }),
      })),
    facts: (id) => {
      const question = desk.find(Number(id));
      if (!question) return undefined;
      const { content } = question;
      return {
        kind: 'question',
        ...(content && { text: content.text }),
        ...(content?.phone !== undefined && { phone: content.phone }),
      };
    },
    settle: () => undefined,
    owners: {
      of: (id) => {
        const content = desk.find(Number(id))?.content;
        if (content?.claimedBy === undefined) return undefined;
        return { id: content.claimedByStaff, name: content.claimedBy };
      },
      takeOn: (id, by) => desk.claim(Number(id), by.name, by.id).ok,
      giveBack: (id, by) => desk.release(Number(id), by.id).ok,
    },
    settledElsewhere: {
      lines: (since) => desk.answered(since).map(asSettled),
      count: desk.countAnswered,
      find: (id) => {
        const answered = desk.findAnswered(Number(id));
        return answered && asSettled(answered);
      },
    },
  };
}

function asSettled({ id, answeredAt, by, text }: AnsweredQuestion): SettledLine {
  return {
    ...{ key: `question/${id}`, kind: 'question', verdict: 'answered' },
    ...{ settledAt: answeredAt, by, words: beginningOf(text) },
  };
}

function beginningOf(text: string): string {
  const characters = [...text];
  return characters.length <= mostWords ? text : `${characters.slice(0, mostWords - 1).join('')}…`;
}
