import type { ToDoNotice } from '../../contract/staff/to-do-views.ts';

export interface AnswerDraft {
  /** The matter's key. */
  readonly key: string;
  readonly draft: string;
  /** The id of the service that the answer names. */
  readonly service?: string | undefined;
}

type AnswerProblem = 'answer-not-showable' | 'claimed-by-another' | 'unchanged';

export type PhoneProblem = 'no-such-phone' | 'same-phone';

/** Where somebody is in the list. */
export type Place =
  | { readonly at: 'list'; readonly notice?: ToDoNotice }
  | {
      readonly at: 'matter';
      readonly key: string;
      /** What was begun of an answer: back and forth loses nothing of it. */
      readonly answer?: AnswerDraft;
      readonly phoneShown?: boolean;
      readonly problem?: 'unchanged';
    }
  | ({ readonly at: 'begin' } & AnswerDraft)
  | ({ readonly at: 'write' } & AnswerDraft)
  | ({ readonly at: 'check'; readonly problem?: AnswerProblem } & AnswerDraft)
  | { readonly at: 'service'; readonly key: string; readonly text: string; readonly found: readonly string[] }
  | {
      readonly at: 'new-phone';
      readonly key: string;
      readonly typed?: string;
      readonly problem?: PhoneProblem;
    }
  | { readonly at: 'new-phone-check'; readonly key: string; readonly phone: string }
  | { readonly at: 'settled' }
  | { readonly at: 'settled-matter'; readonly key: string };

/** From the list to where somebody is. */
export type Trail = readonly [Place, ...Place[]];

export type PlaceEvent =
  | { readonly type: 'open-matter'; readonly key: string }
  | { readonly type: 'open-settled' }
  | { readonly type: 'open-settled-matter'; readonly key: string }
  /** It was settled, here or by somebody else. */
  | { readonly type: 'over'; readonly notice: ToDoNotice }
  | { readonly type: 'changed' }
  | { readonly type: 'unchanged' }
  | { readonly type: 'phone-shown' }
  | { readonly type: 'correct-phone' }
  | { readonly type: 'phone-entered'; readonly phone: string }
  | { readonly type: 'phone-refused'; readonly phone: string; readonly problem: PhoneProblem }
  | { readonly type: 'answer' }
  | { readonly type: 'begin-answer'; readonly text: string }
  | { readonly type: 'draft'; readonly text: string }
  | { readonly type: 'write'; readonly text: string }
  | { readonly type: 'find-service' }
  | { readonly type: 'search'; readonly text: string; readonly found: readonly string[] }
  | { readonly type: 'choose-service'; readonly service: string | undefined }
  | { readonly type: 'not-sent'; readonly problem: AnswerProblem }
  | { readonly type: 'back' };
