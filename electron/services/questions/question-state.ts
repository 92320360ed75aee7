import { err, type Failure, ok, type Result } from '../../foundation/result.ts';

export type QuestionState =
  | { readonly kind: 'open' }
  /** Somebody is finding out. */
  | ({ readonly kind: 'claimed' } & Handler)
  | ({ readonly kind: 'closed'; readonly closing: Closing } & Handler);

/** Who of the staff: the name that colleagues know, and the id of whoever signed in at the kiosk. */
export interface Handler {
  readonly by: string;
  readonly staff?: number | undefined;
}

export interface Closing {
  readonly answer: string;
  /** The id of the service that the answer names. */
  readonly service?: string | undefined;
}

export type QuestionEvent =
  | ({ readonly type: 'claim' } & Handler)
  | { readonly type: 'release'; readonly staff?: number | undefined }
  | ({ readonly type: 'close'; readonly closing: Closing } & Handler);

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
      return isAnothers(state, event)
        ? err('claimed-by-another')
        : ok({ kind: 'claimed', ...handlerOf(event) });
    case 'release':
      return state.kind === 'claimed' ? ok({ kind: 'open' }) : err('not-claimed');
    case 'close':
      return isAnothers(state, event)
        ? err('claimed-by-another')
        : ok({ kind: 'closed', ...handlerOf(event), closing: event.closing });
  }
}

/** Two people may have one name: whoever signed in is known by their id. */
function isAnothers(state: QuestionState, { by, staff }: Handler): boolean {
  return state.kind === 'claimed' && (state.by !== by || state.staff !== staff);
}

function handlerOf({ by, staff }: Handler): Handler {
  return staff === undefined ? { by } : { by, staff };
}
