import type { ReaderState } from '../../electron/devices/identity-reader/identity-reader.ts';
import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import type {
  CardEffect,
  CardEvent,
  CardState,
  Surroundings,
} from '../../electron/services/cards/journey/card-state.ts';
import { transition } from '../../electron/services/cards/journey/transition.ts';
import { noStanding, resident, strictPolicy, today } from './resident.ts';

export const senior = resident('1952-04-12');
export const daughter = resident('1980-02-03', { name: '李文明' });
export const empty: ReaderState = { kind: 'empty' };
export const laid = (card = senior, presence = 1): ReaderState => ({ kind: 'card', card, presence });

export const around: Surroundings = {
  today,
  policy: strictPolicy,
  reader: empty,
  readerSensesRemoval: true,
  staleUpToPresence: 0,
  scanner: 'offered',
  staffMayVouch: false,
  matter: 'get-card',
  signsForDays: undefined,
  makesCards: true,
  platformIsAway: false,
};

/** Walks through the events; an event that means nothing fails the test. */
export function walk(
  events: readonly (CardEvent | [CardEvent, Partial<Surroundings>])[],
  from: CardState = { at: 'about' },
) {
  let state = from;
  const effects: CardEffect[] = [];
  for (const each of events) {
    const [event, change] = Array.isArray(each) ? each : [each, {}];
    const next = transition(state, event, { ...around, ...change });
    if (!next) throw new Error(`${event.type} means nothing at ${state.at}`);
    state = next.state;
    effects.push(...next.effects);
  }
  return { state, effects, done: effects.map((effect) => effect.do) };
}

export const read = (card = senior, presence = 1): CardEvent => ({
  type: 'reader',
  state: laid(card, presence),
});
export const checked = (standing = noStanding): CardEvent => ({
  type: 'checked',
  standing,
  unfinished: undefined,
});
export const validCard = {
  ...noStanding,
  card: { codeId: 'c', state: 'valid' as const, expiresOn: '2027-01-01' as CalendarDate },
};
export const handover = {
  issue: 'i',
  evidence: true,
  expiresOn: '2027-05-19' as CalendarDate,
  notified: undefined,
  madeHere: false,
};
export const toConfirm = [
  { type: 'proceed' },
  read(),
  { type: 'choose-holder', holder: 'self' },
  checked(),
] as const;
