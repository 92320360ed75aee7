import type { AnswerDraft, Place, PlaceEvent, Trail } from './place.ts';

export const beginning: Trail = [{ at: 'list' }];

/** Where an event leads; undefined: it means nothing where one is, and nothing changes. */
export function nextTrail(trail: Trail, event: PlaceEvent): Trail | undefined {
  const here = placeOf(trail);
  switch (event.type) {
    case 'open-matter':
      return here.at === 'list' ? [{ at: 'list' }, { at: 'matter', key: event.key }] : undefined;
    case 'open-settled':
      return here.at === 'list' ? [{ at: 'list' }, { at: 'settled' }] : undefined;
    case 'open-settled-matter':
      return here.at === 'settled' ? [...trail, { at: 'settled-matter', key: event.key }] : undefined;
    case 'over':
      return [{ at: 'list', notice: event.notice }];
    case 'changed':
    case 'unchanged':
    case 'phone-shown':
      return here.at === 'matter' ? instead(trail, matterAfter(here, event.type)) : undefined;
    case 'correct-phone':
      return here.at === 'matter' ? [...trail, { at: 'new-phone', key: here.key }] : undefined;
    case 'phone-entered':
      return here.at === 'new-phone'
        ? [
            ...instead(trail, { at: 'new-phone', key: here.key, typed: event.phone }),
            { at: 'new-phone-check', key: here.key, phone: event.phone },
          ]
        : undefined;
    case 'phone-refused':
      return here.at === 'new-phone'
        ? instead(trail, { ...here, typed: event.phone, problem: event.problem })
        : undefined;
    case 'answer': {
      if (here.at !== 'matter') return undefined;
      const { key, answer } = here;
      if (answer?.draft) return [...trail, { at: 'write', ...answer }];
      return [...trail, { at: 'begin', key, draft: '' }];
    }
    case 'begin-answer':
      return here.at === 'begin'
        ? instead(trail, { at: 'write', key: here.key, draft: event.text })
        : undefined;
    case 'draft':
      return here.at === 'write' ? instead(trail, { ...here, draft: event.text }) : undefined;
    case 'write': {
      if (here.at !== 'write' || event.text.trim() === '') return undefined;
      const written: AnswerDraft = { key: here.key, draft: event.text.trim(), service: here.service };
      return [...instead(trail, { at: 'write', ...written }), { at: 'check', ...written }];
    }
    case 'find-service':
      return here.at === 'check'
        ? [...trail, { at: 'service', key: here.key, text: '', found: [] }]
        : undefined;
    case 'search':
      return here.at === 'service'
        ? instead(trail, { ...here, text: event.text, found: event.found })
        : undefined;
    case 'choose-service':
      return chooseService(trail, event.service);
    case 'not-sent':
      return here.at === 'check' ? instead(trail, { ...here, problem: event.problem }) : undefined;
    case 'back':
      return back(trail);
  }
}

export function placeOf(trail: Trail): Place {
  return trail.at(-1) ?? trail[0];
}

type MatterPlace = Extract<Place, { readonly at: 'matter' }>;

function matterAfter(
  { key, answer, phoneShown }: MatterPlace,
  event: 'changed' | 'unchanged' | 'phone-shown',
): Place {
  const showsPhone = phoneShown || event === 'phone-shown';
  return {
    ...{ at: 'matter', key },
    ...(answer && { answer }),
    ...(showsPhone && { phoneShown: true }),
    ...(event === 'unchanged' && { problem: 'unchanged' }),
  };
}

/** From the search, or (to name none) from the check itself. */
function chooseService(trail: Trail, service: string | undefined): Trail | undefined {
  const at = placeOf(trail).at;
  const toCheck = at === 'service' ? withoutLast(trail) : at === 'check' ? trail : undefined;
  const check = toCheck && placeOf(toCheck);
  if (!toCheck || check?.at !== 'check') return undefined;
  const { key, draft } = check;
  return instead(toCheck, { at: 'check', key, draft, service });
}

/** What was begun of an answer goes back with whoever goes back. */
function back(trail: Trail): Trail | undefined {
  if (trail.length === 1) return undefined;
  const left = placeOf(trail);
  const before = withoutLast(trail);
  const here = placeOf(before);
  if (left.at !== 'write' && left.at !== 'check') return before;
  const { key, draft, service } = left;
  if (here.at === 'write') return instead(before, { at: 'write', key, draft, service });
  return here.at === 'matter' ? instead(before, { ...here, answer: { key, draft, service } }) : before;
}

function instead([first, ...others]: Trail, place: Place): Trail {
  return others.length === 0 ? [place] : [first, ...others.slice(0, -1), place];
}

function withoutLast([first, ...others]: Trail): Trail {
  return [first, ...others.slice(0, -1)];
}
