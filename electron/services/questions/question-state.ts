import { err, type Failure, ok, type Result } from '../../foundation/result.ts';

export type QuestionState =
  | { readonly kind: 'open' }
  /** Somebody is finding out. */
  | { readonly kind: 'claimed'; readonly by: string }
  | { readonly kind: 'closed'; readonly by: string; readonly closing: Closing };

export interface Closing {
  readonly answer: string;
  /** The id of the service that the answer names. */
  readonly service?: string | undefined;
}

export type QuestionEvent =
  | { readonly type: 'claim'; readonly by: string }
  | { readonly type: 'release' }
  | { readonly type: 'close'; readonly by: string; readonly closing: Closing };

/** Why a question does not take an event. */
export type QuestionRefusal = 'claimed-by-another' | 'not-claimed' | 'already-closed';

/** What becomes of a question. Whoever answers it at once need not claim it; what somebody else claimed is theirs. */
export function nextQuestionState(
  state: QuestionState,
  event: QuestionEvent,
): Result<QuestionState, Failure<QuestionRefusal>> {
  if (state.kind === 'closed') return err('already-closed');
  switch (event.type) {
    case 'claim':
      return isAnothers(state, event.by) ? err('claimed-by-another') : ok({ kind: 'claimed', by: event.by });
    case 'release':
      return state.kind === 'claimed' ? ok({ kind: 'open' }) : err('not-claimed');
    case 'close':
      return isAnothers(state, event.by)
        ? err('claimed-by-another')
        : ok({ kind: 'closed', by: event.by, closing: event.closing });
  }
}

function isAnothers(state: QuestionState, by: string): boolean {
  return state.kind === 'claimed' && state.by !== by;
}
