import { randomUUID } from 'node:crypto';
import { isShowable } from '../../catalogue/catalogue-text.ts';
import { longestAnswer } from '../../contract/question-views.ts';
import type { Clock } from '../../foundation/clock.ts';
import { maskPhone } from '../../foundation/phone-number.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import { openOutbox } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';
import { answerMessage } from './answer-message.ts';
import { isReadable, keepQuestions, type Question, type UnreadableQuestion } from './kept-questions.ts';
import {
  type Closing,
  type Handler,
  nextQuestionState,
  type QuestionEvent,
  type QuestionRefusal,
} from './question-state.ts';

const longestName = 20;

/** A question without an answer, as staff see it; without `content` it was sealed with another key. */
export interface WaitingQuestion {
  readonly id: number;
  /** ms */
  readonly askedAt: number;
  readonly content?: {
    readonly text: string;
    /** Masked; undefined where the answer is to be sent nowhere. */
    readonly phone: string | undefined;
    /** Who claimed it. */
    readonly claimedBy: string | undefined;
    /** The id of whoever claimed it signed in at the kiosk. */
    readonly claimedByStaff?: number | undefined;
  };
}

/** A question with its answer, as staff see it. */
export interface AnsweredQuestion {
  readonly id: number;
  /** ms */
  readonly answeredAt: number;
  readonly text: string;
  readonly by: string;
  readonly closing: Closing;
}

export type DeskFailure = Failure<
  | QuestionRefusal
  | 'unknown-question'
  | 'unreadable'
  | 'name-not-showable'
  | 'answer-not-showable'
  | 'answer-too-long'
  | 'unknown-service'
>;

/** The staff's side of the questions that were left at this kiosk. */
export interface QuestionDesk {
  /** Oldest first. */
  waiting(): readonly WaitingQuestion[];
  /** One of those. */
  find(id: number): WaitingQuestion | undefined;
  /** Since this moment (ms), the latest first; those that can be read. */
  answered(since: number): readonly AnsweredQuestion[];
  /** How many; also those that cannot be read, for nothing is unsealed for it. */
  countAnswered(since: number): number;
  findAnswered(id: number): AnsweredQuestion | undefined;
  /** `by`: the name by which colleagues know who is finding out; `staff`: the id of whoever signed in. */
  claim(id: number, by: string, staff?: number): Result<undefined, DeskFailure>;
  /** Gives a claimed question back to all. */
  release(id: number, staff?: number): Result<undefined, DeskFailure>;
  /** Answers it: whoever knows its number sees that at once, and a phone that was left gets it as a text message. */
  close(id: number, closing: Closing & Handler): Result<undefined, DeskFailure>;
}

/** Works beside a running kiosk too: it hears of each change when it next looks. */
export function openQuestionDesk(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly isService: (id: string) => boolean;
}): QuestionDesk {
  const { store, audit, clock } = parts;
  const questions = keepQuestions(store, clock);
  const outbox = openOutbox(store, clock);

  const tell = store.database.transaction(
    (id: number, event: QuestionEvent): Result<undefined, DeskFailure> => {
      const question = questions.find(id);
      if (!question) return err('unknown-question');
      if (!isReadable(question)) return err('unreadable');
      const next = nextQuestionState(question.state, event);
      if (!next.ok) return next;
      const { phone } = question.asked;
      const over = next.value.kind === 'closed';
      questions.change(id, over ? { ...question.asked, phone: null } : question.asked, next.value);
      if (next.value.kind === 'closed' && phone !== null)
        outbox.add(answerMessage(`${randomUUID()}/question-answered`, phone, next.value.closing.answer));
      record(id, event);
      return ok();
    },
  ).immediate;

  function record(question: number, event: QuestionEvent): void {
    if (event.type === 'release') {
      const { staff } = event;
      audit.record('question-released', { question, ...(staff !== undefined && { by: staff }) });
    } else {
      const by = event.staff ?? store.seal.pseudonym(`staff/${event.by}`);
      audit.record(event.type === 'claim' ? 'question-claimed' : 'question-closed', { question, by });
    }
  }

  return {
    waiting: () => questions.waiting().map(asWaiting),
    find: (id) => {
      const question = questions.find(id);
      if (!question || (isReadable(question) && question.state.kind === 'closed')) return undefined;
      return asWaiting(question);
    },
    answered: (since) => questions.closedSince(since).flatMap((question) => asAnswered(question) ?? []),
    countAnswered: questions.countClosedSince,
    findAnswered: (id) => {
      const question = questions.find(id);
      return question && asAnswered(question);
    },
    claim: (id, by, staff) =>
      isName(by) ? tell(id, { type: 'claim', by, staff }) : err('name-not-showable'),
    release: (id, staff) => tell(id, { type: 'release', staff }),
    close: (id, { by, staff, ...closing }) => {
      if (!isName(by)) return err('name-not-showable');
      if (!isShowable(closing.answer)) return err('answer-not-showable');
      if (closing.answer.length > longestAnswer)
        return err('answer-too-long', `${closing.answer.length} characters`);
      if (closing.service !== undefined && !parts.isService(closing.service)) return err('unknown-service');
      return tell(id, { type: 'close', by, staff, closing });
    },
  };
}

function isName(by: string): boolean {
  return isShowable(by) && by.length <= longestName;
}

function asWaiting(question: Question | UnreadableQuestion): WaitingQuestion {
  const { id, askedAt } = question;
  if (!isReadable(question)) return { id, askedAt };
  const { asked, state } = question;
  return {
    id,
    askedAt,
    content: {
      text: asked.text,
      phone: asked.phone === null ? undefined : maskPhone(asked.phone),
      claimedBy: state.kind === 'claimed' ? state.by : undefined,
      claimedByStaff: state.kind === 'claimed' ? state.staff : undefined,
    },
  };
}

function asAnswered(question: Question | UnreadableQuestion): AnsweredQuestion | undefined {
  if (!isReadable(question) || question.state.kind !== 'closed') return undefined;
  const { id, changedAt, asked, state } = question;
  return { id, answeredAt: changedAt, text: asked.text, by: state.by, closing: state.closing };
}
