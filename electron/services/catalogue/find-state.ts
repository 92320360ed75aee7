import type { SlipTrouble } from '../../contract/slip-views.ts';
import type { AskedQuestion } from '../questions/question-book.ts';
import type { FoundService, GroupKind } from './library.ts';

/** Where somebody is in the catalogue. Pages count from 0. */
export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'groups'; readonly by: GroupKind; readonly page: number }
  | { readonly at: 'list'; readonly by: GroupKind; readonly group: string | null; readonly page: number }
  | {
      readonly at: 'words';
      readonly text: string;
      readonly found: readonly FoundService[];
      readonly page: number;
      /** A question that was begun from here and left again. */
      readonly draft?: string;
    }
  | { readonly at: 'guide'; readonly service: string; readonly draft?: string }
  | SlipPlace
  | { readonly at: 'question'; readonly text: string }
  | { readonly at: 'phone'; readonly text: string; readonly problem?: LeavingProblem }
  | { readonly at: 'question-left'; readonly number: string; readonly phone?: string }
  | { readonly at: 'number'; readonly problem?: 'unknown-number' | 'too-many-attempts' }
  | { readonly at: 'answer'; readonly question: AskedQuestion };

export type LeavingProblem = 'no-mobile-phone' | 'too-many-questions';

export interface SlipPlace {
  readonly at: 'slip';
  readonly what: 'what-to-bring' | 'question-left';
  readonly stage: SlipStage;
}

export type SlipStage =
  | { readonly kind: 'drawing' | 'printing' | 'printed' }
  | {
      readonly kind: 'not-printed' | 'cut-short' | 'unknown';
      readonly trouble: SlipTrouble;
    };

/** The way that somebody came: back leads along it. The last is where they are. */
export type Trail = readonly [Place, ...Place[]];

export type FindEvent =
  | { readonly type: 'choose-way'; readonly way: 'words' | GroupKind }
  | { readonly type: 'open-group'; readonly group: string | null }
  | { readonly type: 'turn-page'; readonly to: 'next' | 'previous' }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'open-service'; readonly service: string }
  | { readonly type: 'begin-slip' }
  | { readonly type: 'slip-stage'; readonly stage: SlipStage }
  | { readonly type: 'ask' }
  | { readonly type: 'draft'; readonly text: string }
  | { readonly type: 'write'; readonly text: string }
  | { readonly type: 'not-left'; readonly problem: LeavingProblem }
  | { readonly type: 'left'; readonly number: string; readonly phone?: string }
  | { readonly type: 'ask-for-answer' }
  | { readonly type: 'wrong-number'; readonly problem: 'unknown-number' | 'too-many-attempts' }
  | { readonly type: 'show-answer'; readonly question: AskedQuestion }
  | { readonly type: 'back' };
