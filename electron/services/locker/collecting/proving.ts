import type { WayToCollect } from '../../../contract/locker-resident-views.ts';
import type { PersonReference } from '../../../gateway/gateway.ts';
import { judgeLaidCard, readerView } from '../../cards/journey/laid-card.ts';
import {
  type Access,
  type At,
  type CollectEvent,
  type KnownPerson,
  type More,
  refused,
  type Step,
  type Surroundings,
  step,
} from './collect-state.ts';
import { firstDoor, toDoor } from './collecting.ts';

/** What may be tried now, the present one left out. */
export function waysNow(around: Surroundings, except?: WayToCollect): WayToCollect[] {
  const ways: WayToCollect[] = [];
  if (!around.codeWait) ways.push('code');
  if (around.reader.kind !== 'offline') ways.push('identity-card');
  if (around.scanner === 'online') ways.push('offline-card');
  return ways.filter((way) => way !== except);
}

/** Goes to a way in, whichever the resident comes from. */
export function goTo(way: WayToCollect, around: Surroundings): Step {
  switch (way) {
    case 'code':
      return around.codeWait
        ? step({ at: 'waiting-for-code' }, { do: 'wait-for-code' })
        : step({ at: 'entering-code', wrong: 0, tried: undefined });
    case 'identity-card':
      return placeCard('collect', undefined, around);
    case 'offline-card':
      return around.scanner === 'none'
        ? undefined
        : step({ at: 'scanning', problem: undefined, asking: false });
  }
}

/** Asks for an ID card; one that was laid down since the last session is taken at once. */
export function placeCard(
  errand: 'collect' | 'leave',
  holder: PersonReference | undefined,
  around: Surroundings,
): Step {
  const reader = readerView(around.reader);
  const state: At<'placing'> = { at: 'placing', errand, reader, problem: undefined, holder };
  return atPlacing(state, { type: 'reader', state: around.reader }, around);
}

/** At the question how they show that it is theirs, an ID card that is laid down is an answer too. */
export function atChoosingWay(event: CollectEvent, around: Surroundings): Step {
  if (event.type === 'scanned') return scan(event.text, around);
  if (event.type !== 'reader') return undefined;
  const { state } = event;
  const isTheirs = 'presence' in state && state.presence > around.staleUpToPresence;
  return isTheirs ? placeCard('collect', undefined, around) : undefined;
}

export function atCode(
  state: At<'entering-code' | 'waiting-for-code'>,
  event: CollectEvent,
  around: Surroundings,
): Step {
  if (state.at === 'waiting-for-code')
    return event.type === 'code-wait-over' ? goTo('code', around) : undefined;
  if (event.type === 'enter-code') {
    const { code } = event;
    // The same one once more is no other guess: it says the same and counts once.
    if (state.wrong > 0 && code === state.tried) return step({ ...state, wrong: state.wrong + 1 });
    return step({ ...state, tried: code }, { do: 'try-code', code });
  }
  if (event.type !== 'code-answer') return undefined;
  const { answer } = event;
  switch (answer.kind) {
    case 'found': {
      const { id, cell, insideSince = 0 } = answer.stay;
      const access: Access = { by: 'code', stay: id };
      const thing = { stay: id, cell, since: insideSince, named: false, title: undefined };
      // The code is the proof and the press was the question: nothing more is asked.
      return toDoor(firstDoor({ access, thing, things: [thing] }), around);
    }
    case 'over':
      return refused(answer.how, 'collect', answer.at);
    case 'wait':
      return goTo('code', around);
    case 'wrong':
      return around.codeWait ? goTo('code', around) : step({ ...state, wrong: state.wrong + 1 });
  }
}

export function atPlacing(state: At<'placing'>, event: CollectEvent, around: Surroundings): Step {
  if (event.type !== 'reader') return undefined;
  const judged = judgeLaidCard(event.state, state.problem, around);
  if (judged.kind === 'show')
    return step({ ...state, reader: readerView(event.state), problem: judged.problem });
  const { number, name, birthDate } = judged.card;
  const read = { do: 'remember-read', person: { number, name }, as: 'holder' } as const;
  if (state.errand === 'leave') {
    const person = { number, name, birthDate };
    const sizes = around.freeSizes(person);
    const next = sizes.length > 0 ? step({ at: 'choosing-size', person, sizes }) : refused('full', 'leave');
    return step(next.state, read);
  }
  if (state.holder && state.holder.number !== number) return step(refused('someone-elses').state, read);
  const found = show({ by: 'identity-card', person: { number, name } }, around);
  return step(found.state, read);
}

export function atScanning(state: At<'scanning'>, event: CollectEvent, around: Surroundings): Step {
  switch (event.type) {
    case 'scanned':
      return state.asking ? undefined : scan(event.text, around);
    case 'card-no-good':
      return step({ ...state, problem: event.problem, asking: false });
    case 'holder':
      return step({ at: 'asking-about-call', holder: event.holder });
    case 'refuse':
      return faulted(event);
    default:
      return undefined;
  }
}

function scan(text: string, around: Surroundings): Step {
  if (around.scanner !== 'online') return undefined;
  return step({ at: 'scanning', problem: undefined, asking: true }, { do: 'judge-card', text });
}

/** Not every fault is the platform's. */
export function faulted({ refusal }: CollectEvent & { readonly type: 'refuse' }): Step {
  return refused(refusal === 'kiosk-fault' ? refusal : 'platform-away');
}

/** What lies there for somebody whom the kiosk knows now. */
export function show(access: KnownPerson, around: Surroundings): NonNullable<Step> {
  const { number } = access.person;
  const found = offer({ access, things: around.waitingFor(number) });
  if (found) return found;
  const last = around.lastOver(number);
  switch (last?.state) {
    case 'taken':
    case 'taken-back':
    case 'lost':
      return refused(last.state, 'collect', last.overAt);
    default:
      return step({ at: 'refused', errand: 'collect', why: 'nothing-here', on: undefined, used: access.by });
  }
}

/** One is ready, of several they choose. */
export function offer({ access, things }: More): Step {
  const [thing, second] = things;
  if (!thing) return undefined;
  return second ? step({ at: 'choosing', access, things }) : step({ at: 'ready', access, thing, things });
}
