import { itemOf } from '../../catalogue/browse.ts';
import { entriesAPage, resultsAPage } from '../../contract/catalogue-views.ts';
import { longestQuestion } from '../../contract/question-views.ts';
import type { FindEvent, Place, SlipPlace, SlipStage, Trail } from './find-state.ts';
import type { Library } from './library.ts';

export const beginning: Trail = [{ at: 'start' }];

/**
 * Where an event leads. Undefined: it means nothing where one is (a second tap, a late answer), or leads nowhere, and nothing
 * changes. Back from the first place leads out, which is not decided here.
 */
export function nextTrail(trail: Trail, event: FindEvent, library: Library): Trail | undefined {
  const here = placeOf(trail);
  switch (event.type) {
    case 'choose-way':
      if (here.at !== 'start') return undefined;
      if (event.way === 'words') return on(trail, { at: 'words', text: '', found: [], page: 0 });
      return on(trail, { at: 'groups', by: event.way, page: 0 });
    case 'open-group': {
      const there = here.at === 'groups' && library.servicesOf(here.by, event.group) !== undefined;
      return there ? on(trail, { at: 'list', by: here.by, group: event.group, page: 0 }) : undefined;
    }
    case 'turn-page': {
      if (here.at !== 'groups' && here.at !== 'list' && here.at !== 'words') return undefined;
      const page = here.page + (event.to === 'next' ? 1 : -1);
      return page >= 0 && page < pagesOf(here, library) ? instead(trail, { ...here, page }) : undefined;
    }
    case 'search': {
      if (here.at !== 'words') return undefined;
      return instead(trail, { ...here, text: event.text, found: library.search(event.text), page: 0 });
    }
    case 'open-service': {
      const leadsOn = here.at === 'list' || here.at === 'words' || here.at === 'answer';
      const there = leadsOn && itemOf(library.catalogue, event.service) !== undefined;
      return there ? on(trail, { at: 'guide', service: event.service }) : undefined;
    }
    case 'begin-slip':
      return beginSlip(trail, here);
    case 'slip-stage':
      if (here.at !== 'slip' || isOver(here.stage)) return undefined;
      return instead(trail, { ...here, stage: event.stage });
    case 'ask':
      return ask(trail, here, library);
    case 'draft':
      return here.at === 'question' ? instead(trail, { ...here, text: event.text }) : undefined;
    case 'write':
      if (here.at !== 'question') return undefined;
      // Going back, one finds what one wrote.
      return on(instead(trail, { ...here, text: event.text }), { at: 'phone', text: event.text });
    case 'not-left':
      return here.at === 'phone' ? instead(trail, { ...here, problem: event.problem }) : undefined;
    case 'left': {
      if (here.at !== 'phone') return undefined;
      const { number, phone } = event;
      // What is left is left: back would only ask it a second time.
      return [{ at: 'question-left', number, ...(phone !== undefined && { phone }) }];
    }
    case 'ask-for-answer':
      return here.at === 'start' ? on(trail, { at: 'number' }) : undefined;
    case 'wrong-number':
      return here.at === 'number' ? instead(trail, { ...here, problem: event.problem }) : undefined;
    case 'show-answer':
      return here.at === 'number' ? on(trail, { at: 'answer', question: event.question }) : undefined;
    case 'back':
      return canGoBack(trail) ? withDraft(back(trail), here) : undefined;
  }
}

export function placeOf(trail: Trail): Place {
  return trail.at(-1) ?? trail[0];
}

type PagedPlace = Extract<Place, { readonly page: number }>;

/** How many pages the list here has; 1 where nothing is in it. */
export function pagesOf(place: PagedPlace, library: Library): number {
  switch (place.at) {
    case 'groups':
      return pages(library.groups(place.by).length, entriesAPage);
    case 'list':
      return pages(library.servicesOf(place.by, place.group)?.length ?? 0, entriesAPage);
    case 'words':
      return pages(place.found.length, resultsAPage);
  }
}

/** Whether back leads to a place before this one. */
export function canGoBack(trail: Trail): boolean {
  const here = placeOf(trail);
  return trail.length > 1 && !isAtWork(here);
}

/** The printer works: nobody goes anywhere. */
export function isAtWork(place: Place): boolean {
  return place.at === 'slip' && !isOver(place.stage);
}

function isOver({ kind }: SlipStage): boolean {
  return kind !== 'drawing' && kind !== 'printing';
}

/** About what one looked for, or about the service of which too little is known. */
function ask(trail: Trail, here: Place, library: Library): Trail | undefined {
  if (here.at === 'words') return on(trail, { at: 'question', text: here.draft ?? here.text });
  if (here.at !== 'guide') return undefined;
  const about = here.draft ?? `${itemOf(library.catalogue, here.service)?.name ?? ''}：`;
  return on(trail, { at: 'question', text: [...about].slice(-longestQuestion).join('') });
}

function beginSlip(trail: Trail, here: Place): Trail | undefined {
  const slip = (what: SlipPlace['what']): Place => ({ at: 'slip', what, stage: { kind: 'drawing' } });
  if (here.at === 'guide') return on(trail, slip('what-to-bring'));
  if (here.at === 'question-left') return on(trail, slip('question-left'));
  const failed = here.at === 'slip' && isOver(here.stage) && here.stage.kind !== 'printed';
  // Once more: it is only paper.
  return failed ? instead(trail, slip(here.what)) : undefined;
}

function pages(entries: number, aPage: number): number {
  return Math.max(1, Math.ceil(entries / aPage));
}

function on(trail: Trail, place: Place): Trail {
  return [...trail, place];
}

/** Another place in the stead of the last. */
function instead([first, ...others]: Trail, place: Place): Trail {
  return others.length === 0 ? [place] : [first, ...others.slice(0, -1), place];
}

function back([first, ...others]: Trail): Trail {
  return [first, ...others.slice(0, -1)];
}

/** Whoever goes back from a question to look once more finds it again as they left it. */
function withDraft(trail: Trail, left: Place): Trail {
  const here = placeOf(trail);
  const isFrom = here.at === 'words' || here.at === 'guide';
  return left.at === 'question' && isFrom ? instead(trail, { ...here, draft: left.text }) : trail;
}
