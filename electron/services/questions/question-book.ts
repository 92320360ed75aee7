import { randomInt } from 'node:crypto';
import { mobilePhone, questionNumberDigits, questionText } from '../../contract/question-views.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import { maskPhone } from '../../foundation/phone-number.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import { isReadable, keepQuestions } from './kept-questions.ts';
import { limitWrongNumbers } from './wrong-numbers.ts';

/** More than staff could answer in days: then somebody fills the book, or nobody reads it. */
export const mostWaiting = 200;
/** An answer is kept for so long after it was given (ms): two months are enough to come back for it. */
const keptAfterAnswer = 60 * 24 * 3_600_000;
const wipeEvery = 3_600_000;

export interface LeftQuestion {
  /** Six digits; told to its owner and nowhere else. */
  readonly number: string;
  readonly maskedPhone?: string;
}

/** What may be told to whoever knows a question's number. */
export interface AskedQuestion {
  readonly state: 'open' | 'claimed' | 'answered';
  /** ms */
  readonly askedAt: number;
  readonly answer?: string;
  /** The id of the service that the answer names. */
  readonly service?: string;
}

/** The residents' side of the questions that are left at this kiosk. Staff have `openQuestionDesk`. */
export interface QuestionBook {
  /** On disk before the number is told. `phone`: 11 digits, where the answer shall be sent; null: nowhere. */
  leave(question: {
    readonly text: string;
    readonly phone: string | null;
  }): Result<LeftQuestion, Failure<'no-mobile-phone' | 'too-many-questions'>>;
  lookUp(number: string): Result<AskedQuestion, Failure<'unknown-number' | 'too-many-attempts'>>;
  /** Whether any question is kept: somebody may come for an answer. */
  hasAny(): boolean;
  /** Calls back after a question was left or wiped here; what a command beside the kiosk does is seen when asked for. */
  onChange(listener: () => void): () => void;
  close(): void;
}

export function openQuestionBook(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
  readonly drawNumber?: () => string;
}): QuestionBook {
  const { store, audit, clock, log, drawNumber = randomNumber } = parts;
  const questions = keepQuestions(store, clock);
  const wrongNumbers = limitWrongNumbers(clock);
  const listeners = new Set<() => void>();
  let cancelWipe = () => {};

  const changed = () => {
    for (const listener of listeners) listener();
  };

  const leave = store.database.transaction((text: string, phone: string | null): string | undefined => {
    if (questions.countWaiting() >= mostWaiting) return undefined;
    for (;;) {
      const number = drawNumber();
      const id = questions.add({ text, phone }, number);
      if (id === undefined) continue;
      audit.record('question-left', { question: id });
      return number;
    }
  }).immediate;

  const wipeOld = store.database.transaction(() => {
    const old = questions.closedBefore(clock.now() - keptAfterAnswer);
    for (const id of old) {
      questions.wipe(id);
      audit.record('question-wiped', { question: id });
    }
    return old.length;
  }).immediate;

  function wipe(): void {
    try {
      if (wipeOld() > 0) changed();
    } catch (thrown) {
      log.error('wiping-questions-threw', describeThrown(thrown));
    }
    cancelWipe = clock.after(wipeEvery, wipe);
  }

  wipe();
  return {
    leave: ({ text, phone }) => {
      if (phone !== null && !mobilePhone.safeParse(phone).success) return err('no-mobile-phone');
      const number = leave(questionText.parse(text), phone);
      if (number === undefined) return err('too-many-questions');
      changed();
      return ok({ number, ...(phone !== null && { maskedPhone: maskPhone(phone) }) });
    },
    lookUp: (number) => {
      if (!wrongNumbers.mayTry()) return err('too-many-attempts');
      const question = questions.withNumber(number);
      if (!question || !isReadable(question)) {
        wrongNumbers.wrong();
        return err('unknown-number');
      }
      const { askedAt, state } = question;
      if (state.kind !== 'closed') return ok({ state: state.kind, askedAt });
      const { answer, service } = state.closing;
      return ok({ state: 'answered', askedAt, answer, ...(service !== undefined && { service }) });
    },
    hasAny: questions.hasAny,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => cancelWipe(),
  };
}

function randomNumber(): string {
  return String(randomInt(10 ** questionNumberDigits)).padStart(questionNumberDigits, '0');
}
