import type { CardEvent, CardState, Surroundings } from './card-state.ts';
import { refused, replaceEarlierCard } from './deciding.ts';
import { type Step, step } from './step.ts';

type PrintingState = CardState & {
  readonly at: 'confirming' | 'taking-identity-back' | 'making' | 'handing-over' | 'print-failed' | 'thanks';
};

/** From the resident's "yes" to the card in their hand. */
export function atPrinting(state: PrintingState, event: CardEvent, around: Surroundings): Step {
  switch (state.at) {
    case 'confirming':
      if (event.type !== 'confirm') return undefined;
      // The ID card is taken back before printing starts, so that nobody walks off with one card and leaves the other.
      return identityIsBack(around) ? make(state) : step({ ...state, at: 'taking-identity-back' });
    case 'taking-identity-back':
      if (event.type === 'identity-taken') return isTakenByHand(around) ? make(state) : undefined;
      return event.type === 'reader' && event.state.kind === 'empty' ? make(state) : undefined;
    case 'making':
      return whileMaking(state, event);
    case 'handing-over':
      if (event.type !== 'card-came-out') return undefined;
      return event.cameOut ? handOver(state) : doubt(state, around);
    case 'print-failed':
      if (event.type !== 'print-again' || !state.mayPrintAgain) return undefined;
      return step(
        { at: 'making', people: state.people, stage: 'drawing-card', heldUpBy: [] },
        { do: 'print-again', issue: state.issue },
      );
    case 'thanks':
      return event.type === 'thanked-long-enough' ? step(state, { do: 'finish' }) : undefined;
  }
}

function identityIsBack(around: Surroundings): boolean {
  return around.readerSensesRemoval && around.reader.kind === 'empty';
}

/** Whether only the resident can say that the ID card is gone: a reader that cannot sense it, or one that died. */
export function isTakenByHand(around: Surroundings): boolean {
  return !around.readerSensesRemoval || around.reader.kind === 'offline';
}

function make(state: PrintingState & { readonly at: 'confirming' | 'taking-identity-back' }): Step {
  const { plan, token } = state;
  return step(
    { at: 'making', people: plan.people, stage: 'making-code', heldUpBy: [] },
    { do: 'make-card', plan, token },
  );
}

function whileMaking(state: PrintingState & { readonly at: 'making' }, event: CardEvent): Step {
  const { people } = state;
  switch (event.type) {
    case 'stage':
      return step({ at: 'making', people, stage: event.stage, heldUpBy: event.heldUpBy });
    case 'came':
      return step({ at: 'handing-over', people, handover: event.handover });
    case 'print-failed': {
      const { issue, outcome, reasons, mayPrintAgain } = event;
      return step({ at: 'print-failed', people, issue, outcome, reasons, mayPrintAgain });
    }
    default:
      return undefined;
  }
}

function handOver(state: PrintingState & { readonly at: 'handing-over' }): Step {
  const { people, handover } = state;
  return step(
    { at: 'thanks', people, handover },
    { do: 'hand-over', issue: handover.issue },
    { do: 'finish-later' },
  );
}

/** "No, it did not come out." The job becomes uncertain; a card of an earlier visit is replaced by one with a new code. */
function doubt(state: PrintingState & { readonly at: 'handing-over' }, around: Surroundings): Step {
  const { people, handover, checked } = state;
  // The printer saw it leave: whoever slipped, or did not see it, looks once more before a person has to.
  if (handover.evidence) return step({ ...state, handover: { ...handover, evidence: false } });
  const doubted = { do: 'doubt', issue: handover.issue } as const;
  // Without the platform no new card can follow: the one that nobody has is stopped as soon as it can be told.
  if (checked && !checked.standing) {
    const next = refused(people, 'offline-card-stopped');
    return next && step(next.state, { do: 'stop-card', issue: handover.issue }, ...next.effects);
  }
  if (checked) {
    const next = replaceEarlierCard(checked, 'lost', around);
    return next && step(next.state, doubted, ...next.effects);
  }
  return step(
    {
      at: 'print-failed',
      people,
      issue: handover.issue,
      outcome: 'uncertain',
      reasons: [],
      mayPrintAgain: false,
    },
    doubted,
  );
}
