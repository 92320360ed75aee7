import {
  type GuideListField,
  guideEntriesAPage,
  guideListField,
  guideResultsAPage,
  mostGuideLines,
} from '../../contract/staff/guides-views.ts';
import { changedFields, type Draft } from './draft.ts';
import { moved, tidied, without, written } from './edit-draft.ts';
import type { GuidesEvent, GuidesState, ListPlace, Place, Trail } from './guides-state.ts';

/** What decides whether a place can be entered. */
export interface Shelf {
  /** The services of a list, or undefined where there is no such department. */
  listed(
    place: Pick<ListPlace, 'list' | 'department'>,
    drafts: GuidesState['drafts'],
  ): readonly string[] | undefined;
  departments(): number;
  search(text: string): readonly string[];
  has(id: string): boolean;
  /** What is shown now, to begin a draft with. */
  baseOf(id: string): Draft;
  hasVersion(id: string, version: number | null): boolean;
}

/**
 * Where an event leads. Undefined: it means nothing where one is, and nothing changes. Back from the first place leads out,
 * which is not decided here.
 */
export function nextState(state: GuidesState, event: GuidesEvent, shelf: Shelf): GuidesState | undefined {
  const here = placeOf(state.trail);
  const { trail } = state;
  const go = (next: Trail | undefined) => next && { ...state, trail: next };
  switch (event.type) {
    case 'choose-way':
      return here.at === 'start' ? go(on(trail, firstOf(event.way))) : undefined;
    case 'open-department': {
      if (here.at !== 'departments') return undefined;
      const list = { at: 'list', list: 'department', department: event.department, page: 0 } as const;
      return shelf.listed(list, state.drafts) ? go(on(trail, list)) : undefined;
    }
    case 'turn-page': {
      if (!('page' in here)) return undefined;
      const page = here.page + (event.to === 'next' ? 1 : -1);
      return page >= 0 && page < pagesOf(here, state.drafts, shelf)
        ? go(instead(trail, { ...here, page }))
        : undefined;
    }
    case 'search':
      if (here.at !== 'words') return undefined;
      return go(instead(trail, { ...here, text: event.text, found: shelf.search(event.text), page: 0 }));
    case 'open-service':
      if ((here.at !== 'list' && here.at !== 'words') || !shelf.has(event.id)) return undefined;
      return go(on(trail, { at: 'service', id: event.id, saved: false }));
    case 'edit': {
      if (here.at !== 'service') return undefined;
      const draft = state.drafts.get(here.id) ?? shelf.baseOf(here.id);
      return { ...withDraft(state, here.id, draft), trail: on(trail, { at: 'edit', id: here.id }) };
    }
    case 'preview':
    case 'review':
      if (here.at !== 'edit') return undefined;
      return go(on(trail, { at: event.type === 'preview' ? 'preview' : 'changes', id: here.id }));
    case 'versions':
      return here.at === 'service' ? go(on(trail, { at: 'versions', id: here.id })) : undefined;
    case 'open-version': {
      if (here.at !== 'versions' || !shelf.hasVersion(here.id, event.version)) return undefined;
      return go(on(trail, { at: 'version', id: here.id, version: event.version }));
    }
    case 'ask-to-hide':
      return here.at === 'service' ? go(on(trail, { at: 'hide', id: here.id })) : undefined;
    case 'discard-draft': {
      if (here.at !== 'service' && here.at !== 'edit' && here.at !== 'changes') return undefined;
      return { ...withDraft(state, here.id, undefined), trail: atService(trail, here.id) };
    }
    case 'saved':
      if (here.at !== 'changes') return undefined;
      return { ...withDraft(state, here.id, undefined), trail: atService(trail, here.id, true) };
    case 'taken-back':
      return here.at === 'version' ? go(atService(trail, here.id, true)) : undefined;
    case 'offered':
      return here.at === 'service' || here.at === 'hide' ? go(atService(trail, here.id, true)) : undefined;
    case 'exported':
      return here.at === 'list' && here.list === 'own'
        ? go(instead(trail, { ...here, exported: event.exported }))
        : undefined;
    case 'open-field':
    case 'open-line':
    case 'add-line':
    case 'change-line':
    case 'write':
    case 'restore-field':
      return edited(state, event, shelf);
    case 'ask-to-leave':
      if (here.at !== 'start' || !state.wrote || state.drafts.size === 0) return undefined;
      return go(on(trail, { at: 'leave' }));
    case 'back':
      return trail.length > 1 ? back(state, shelf) : undefined;
  }
}

/** What happens to a draft. */
function edited(state: GuidesState, event: GuidesEvent, shelf: Shelf): GuidesState | undefined {
  const { trail } = state;
  const here = placeOf(trail);
  const draft = 'id' in here ? state.drafts.get(here.id) : undefined;
  if (!draft || !('id' in here)) return undefined;
  const { id } = here;
  switch (event.type) {
    case 'open-field': {
      if (here.at !== 'edit') return undefined;
      const { field } = event;
      const next: Place = isList(field)
        ? { at: 'lines', id, field }
        : { at: 'write', id, field, place: 0, part: 'text' };
      return { ...state, trail: on(trail, next) };
    }
    case 'open-line': {
      if (here.at !== 'lines' || !draft[here.field][event.place]) return undefined;
      return { ...state, trail: on(trail, { at: 'line', id, field: here.field, place: event.place }) };
    }
    case 'add-line': {
      if (here.at !== 'lines') return undefined;
      const place = draft[here.field].length;
      if (place >= mostGuideLines[here.field]) return undefined;
      return { ...state, trail: on(trail, { at: 'write', id, field: here.field, place, part: 'text' }) };
    }
    case 'change-line': {
      if (here.at !== 'line') return undefined;
      const { field, place } = here;
      switch (event.what) {
        case 'text':
          return { ...state, trail: on(trail, { at: 'write', id, field, place, part: 'text' }) };
        case 'when':
          if (field !== 'bring') return undefined;
          return { ...state, trail: on(trail, { at: 'write', id, field, place, part: 'when' }) };
        case 'remove':
          return wrote({ ...withDraft(state, id, without(draft, field, place)), trail: shorter(trail) });
        default: {
          const by = event.what === 'up' ? -1 : 1;
          const next = moved(draft, field, place, by);
          return (
            next &&
            wrote({
              ...withDraft(state, id, next),
              trail: instead(trail, { ...here, place: place + by }),
            })
          );
        }
      }
    }
    case 'write': {
      if (here.at !== 'write') return undefined;
      return wrote(withDraft(state, id, written(draft, here, event.text)));
    }
    case 'restore-field': {
      if (here.at !== 'write' && here.at !== 'lines') return undefined;
      const { field } = here;
      const next = withDraft(state, id, { ...draft, [field]: shelf.baseOf(id)[field] });
      return wrote(here.at === 'write' ? { ...next, trail: backTo(trail, 'edit') } : next);
    }
    default:
      return undefined;
  }
}

export function placeOf(trail: Trail): Place {
  return trail.at(-1) ?? trail[0];
}

type PagedPlace = Extract<Place, { readonly page: number }>;

/** How many pages the list here has; 1 where nothing is in it. */
export function pagesOf(place: PagedPlace, drafts: GuidesState['drafts'], shelf: Shelf): number {
  switch (place.at) {
    case 'departments':
      return pages(shelf.departments(), guideEntriesAPage);
    case 'words':
      return pages(place.found.length, guideResultsAPage);
    case 'list':
      return pages(shelf.listed(place, drafts)?.length ?? 0, guideEntriesAPage);
  }
}

const pages = (entries: number, aPage: number) => Math.max(1, Math.ceil(entries / aPage));

function firstOf(way: Extract<GuidesEvent, { type: 'choose-way' }>['way']): Place {
  if (way === 'words') return { at: 'words', text: '', found: [], page: 0 };
  return way === 'department' ? { at: 'departments', page: 0 } : { at: 'list', list: way, page: 0 };
}

const isList = (field: string): field is GuideListField => guideListField.safeParse(field).success;

/** Also drops what was begun and says nothing new, and lists that have become shorter are turned back. */
function back(state: GuidesState, shelf: Shelf): GuidesState {
  const left = placeOf(state.trail);
  let next: GuidesState = { ...state, trail: shorter(state.trail) };
  const draft = 'id' in left ? state.drafts.get(left.id) : undefined;
  if (draft && left.at === 'write') {
    const tidy = tidied(draft, left.field);
    next = withDraft(next, left.id, tidy);
    const here = placeOf(next.trail);
    // The line was emptied and is gone.
    const isGone = here.at === 'line' && tidy[here.field].length < draft[here.field].length;
    if (isGone) next = { ...next, trail: shorter(next.trail) };
  }
  if (draft && left.at === 'edit' && changedFields(draft, shelf.baseOf(left.id)).length === 0)
    next = withDraft(next, left.id, undefined);
  const here = placeOf(next.trail);
  if (!('page' in here)) return next;
  const last = pagesOf(here, next.drafts, shelf) - 1;
  return here.page > last ? { ...next, trail: instead(next.trail, { ...here, page: last }) } : next;
}

function withDraft(state: GuidesState, id: string, draft: Draft | undefined): GuidesState {
  const drafts = new Map(state.drafts);
  if (draft) drafts.set(id, draft);
  else drafts.delete(id);
  return { ...state, drafts };
}

const wrote = (state: GuidesState): GuidesState => ({ ...state, wrote: true });

function atService(trail: Trail, id: string, saved = false): Trail {
  return instead(backTo(trail, 'service'), { at: 'service', id, saved });
}

function backTo(trail: Trail, at: Place['at']): Trail {
  const index = trail.findLastIndex((place) => place.at === at);
  const [first, ...others] = trail;
  return index < 0 ? trail : [first, ...others.slice(0, index)];
}

function on(trail: Trail, place: Place): Trail {
  return [...trail, place];
}

function instead([first, ...others]: Trail, place: Place): Trail {
  return others.length === 0 ? [place] : [first, ...others.slice(0, -1), place];
}

function shorter([first, ...others]: Trail): Trail {
  return [first, ...others.slice(0, -1)];
}
