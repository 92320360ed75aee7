import type { ScreenView } from '../../contract/session-view.ts';
import { guideEntriesAPage, guideResultsAPage } from '../../contract/staff/guides-views.ts';
import type { GuideDesk } from './guide-desk.ts';
import type { GuidesState, ListPlace, Place } from './guides-state.ts';
import { pagesOf } from './guides-transition.ts';

type View<Name extends ScreenView['screen']> = Extract<ScreenView, { screen: Name }>;

export function startView({ drafts }: GuidesState, desk: GuideDesk): View<'guides-start'> {
  const count = (list: ListPlace['list']) => desk.listed({ list }, drafts)?.length ?? 0;
  return {
    screen: 'guides-start',
    services: desk.library().catalogue.items.length,
    saysLittle: count('says-little'),
    own: count('own') + desk.unseen().length,
    drafts: count('drafts'),
    hidden: count('hidden'),
  };
}

export function departmentsView(
  place: Extract<Place, { at: 'departments' }>,
  state: GuidesState,
  desk: GuideDesk,
): View<'guides-departments'> {
  const groups = onPage(desk.library().groups('department'), place.page, guideEntriesAPage);
  return { screen: 'guides-departments', groups: [...groups], place: placeIn(place, state, desk) };
}

export function foundView(
  place: Extract<Place, { at: 'words' }>,
  state: GuidesState,
  desk: GuideDesk,
): View<'guides-find'> {
  return {
    screen: 'guides-find',
    text: place.text,
    results: onPage(place.found, place.page, guideResultsAPage).map((id) => listed(id, state, desk)),
    total: place.found.length,
    place: placeIn(place, state, desk),
  };
}

export function listView(place: ListPlace, state: GuidesState, desk: GuideDesk): View<'guides-list'> {
  const ids = desk.listed(place, state.drafts) ?? [];
  const { list, department, exported } = place;
  const group =
    list === 'department' &&
    desk
      .library()
      .groups('department')
      .find(({ id }) => id === department);
  return {
    ...{ screen: 'guides-list', list },
    ...(group && {
      department: {
        ...(group.name !== undefined && { name: group.name }),
        ...(group.english !== undefined && { english: group.english }),
      },
    }),
    services: onPage(ids, place.page, guideEntriesAPage).map((id) => listed(id, state, desk)),
    unseen: list === 'own' ? desk.unseen().map(({ item, name }) => ({ item, name })) : [],
    total: ids.length,
    place: placeIn(place, state, desk),
    ...(exported && { exported }),
  };
}

function listed(id: string, { drafts }: GuidesState, desk: GuideDesk) {
  return {
    ...{ id, name: desk.item(id).name },
    speaker: desk.guide(id)?.by.kind ?? ('catalogue' as const),
    missing: desk.missing(id),
    hidden: desk.isHidden(id),
    hasDraft: drafts.has(id),
  };
}

function placeIn(place: Extract<Place, { readonly page: number }>, state: GuidesState, desk: GuideDesk) {
  return { page: place.page + 1, pages: pagesOf(place, state.drafts, desk) };
}

function onPage<T>(entries: readonly T[], page: number, aPage: number): readonly T[] {
  return entries.slice(page * aPage, (page + 1) * aPage);
}
