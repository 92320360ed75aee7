import type { IdentityProblem } from '../../../contract/session-view.ts';
import type { ReaderState } from '../../../devices/identity-reader/identity-reader.ts';
import type { IdentityCard } from '../../../foundation/identity-card.ts';
import type { CardEvent, CardState, Surroundings } from './card-state.ts';
import { judgeLaidCard, readerView } from './laid-card.ts';
import { type Step, step } from './step.ts';

type IdentityState = CardState & { readonly at: 'placing-own' | 'placing-applicant' | 'choosing-holder' };

/** Asks for the resident's own card; one that was laid down since the last session is taken at once. */
export function placeOwn(around: Surroundings): Step {
  const state: IdentityState = { at: 'placing-own', reader: readerView(around.reader), problem: undefined };
  return read(state, around.reader, around);
}

function placeApplicant(own: IdentityCard, presence: number, around: Surroundings): Step {
  const reader = readerView(around.reader);
  return read({ at: 'placing-applicant', own, presence, reader, problem: undefined }, around.reader, around);
}

export function atIdentity(state: IdentityState, event: CardEvent, around: Surroundings): Step {
  if (state.at === 'choosing-holder') {
    if (event.type !== 'choose-holder') return undefined;
    if (event.holder === 'other') return placeApplicant(state.own, state.presence, around);
    const people = { holder: state.own, agent: undefined };
    return step(
      { at: 'checking', people },
      { do: 'remember-read', card: state.own, as: 'holder' },
      { do: 'check', people },
    );
  }
  return event.type === 'reader' ? read(state, event.state, around) : undefined;
}

function read(
  state: IdentityState & { readonly at: 'placing-own' | 'placing-applicant' },
  seen: ReaderState,
  around: Surroundings,
): Step {
  const show = (problem: IdentityProblem | undefined): Step =>
    step({ ...state, reader: readerView(seen), problem });

  const isOwnStill =
    'presence' in seen && state.at === 'placing-applicant' && seen.presence === state.presence;
  if (isOwnStill && seen.presence > around.staleUpToPresence) return show(undefined);
  const judged = judgeLaidCard(seen, state.problem, around);
  if (judged.kind === 'show') return show(judged.problem);

  const { card, presence } = judged;
  if (state.at === 'placing-own') return step({ at: 'choosing-holder', own: card, presence });
  if (card.number === state.own.number) return show('same-card-again');
  const people = { holder: card, agent: state.own };
  return step(
    { at: 'checking', people },
    { do: 'remember-read', card: state.own, as: 'agent' },
    { do: 'remember-read', card, as: 'holder' },
    { do: 'check', people },
  );
}
