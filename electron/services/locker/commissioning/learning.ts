import { askNext, learnDoor } from './learn-door.ts';
import type { AtPulse, Learning, LearningEvent, LearningOf } from './learning-state.ts';
import type { HungDoor } from './wiring.ts';

/** The next longer pulse that this board can be told (ms); undefined: there is none. */
export const longerThan = (milliseconds: number, { pulses }: Pick<LearningOf, 'pulses'>) =>
  pulses.find((each) => each > milliseconds);

export const learningBegins: Learning = { at: 'shut-all', bits: undefined };

/** What comes of an event; the very same state where it means nothing in it. */
export function learn(state: Learning, event: LearningEvent, of: LearningOf): Learning {
  switch (state.at) {
    case 'shut-all':
      if (event.type === 'wire')
        return event.bits?.join() === state.bits?.join() ? state : { ...state, bits: event.bits };
      if (event.type !== 'all-shut' || !state.bits) return state;
      return askNext(
        inOrder(of.doors),
        { shut: state.bits, evidence: { bits: state.bits.length, doors: [] } },
        of,
        event.now,
      );
    case 'door':
      return learnDoor(state, event, of);
    case 'pulse':
      return learnPulse(state, event, of);
    case 'learned':
    case 'nothing-learned':
      return state;
  }
}

/** The first lock and the last tell the byte order; then all others, one after another. */
function inOrder(doors: readonly HungDoor[]): readonly HungDoor[] {
  const last = doors.at(-1);
  return doors.length < 3 || !last ? doors : [...doors.slice(0, 1), last, ...doors.slice(1, -1)];
}

function learnPulse(state: AtPulse, event: LearningEvent, of: LearningOf): Learning {
  if (event.type === 'pulse-came')
    return state.state === 'trying' ? { ...state, state: event.outcome } : state;
  if (state.state === 'trying') return state;
  switch (event.type) {
    case 'try-pulse':
      return { ...state, state: 'trying' };
    case 'longer-pulse': {
      const pulseMilliseconds = longerThan(state.pulseMilliseconds, of);
      return pulseMilliseconds === undefined ? state : { ...state, pulseMilliseconds, state: 'trying' };
    }
    case 'to-learned': {
      const { pulseMilliseconds, evidence } = state;
      return { at: 'learned', pulseMilliseconds, evidence };
    }
    default:
      return state;
  }
}
