import { guideOf, itemOf } from '../../catalogue/browse.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueItem } from '../../catalogue/item.ts';
import { entriesAPage, resultsAPage } from '../../contract/catalogue-views.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import type { SlipOffer } from '../../contract/slip-views.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { AskedQuestion } from '../questions/question-book.ts';
import type { Place, SlipPlace } from './find-state.ts';
import { departmentOf, type GuideView, guideView } from './guide-view.ts';
import type { FoundService, GroupKind, Library } from './library.ts';
import { pagesOf } from './transition.ts';

/** What a view shows besides the catalogue. */
export interface Around {
  /** Absent: there is no slip printer, or this session had enough slips. */
  readonly slip: SlipOffer | undefined;
  readonly canAskForAnswer: () => boolean;
  /** This machine does it by itself, whatever a city's catalogue says of it. */
  readonly doesHere: (service: string) => boolean;
  /** And it can begin now. */
  readonly canStart: (service: string) => boolean;
  readonly siteHotline: string;
}

/** What the screen shows at a place of the catalogue. */
export function viewOf(place: Place, library: Library, around: Around): ScreenView {
  const { catalogue } = library;
  switch (place.at) {
    case 'start':
      return {
        screen: 'find-start',
        services: catalogue.items.length,
        canAskForAnswer: around.canAskForAnswer(),
      };
    case 'groups': {
      const groups = onPage(library.groups(place.by), place.page, entriesAPage);
      return { screen: 'find-groups', by: place.by, groups: [...groups], place: placeIn(place, library) };
    }
    case 'list':
      return listView(place, library, around);
    case 'words':
      return {
        screen: 'find-by-words',
        text: place.text,
        results: onPage(place.found, place.page, resultsAPage).map((found) =>
          foundView(found, catalogue, around),
        ),
        total: place.found.length,
        place: placeIn(place, library),
      };
    case 'guide':
      return serviceView(place.service, library, around);
    case 'slip':
      return slipView(place, around.slip !== undefined);
    case 'question':
      return { screen: 'leave-question', text: place.text };
    case 'phone':
      return { screen: 'question-phone', ...(place.problem && { problem: place.problem }) };
    case 'question-left': {
      const { number, phone } = place;
      return {
        screen: 'question-left',
        number,
        ...(phone !== undefined && { phone }),
        ...(around.slip && { slip: around.slip }),
      };
    }
    case 'number':
      return { screen: 'question-number', ...(place.problem && { problem: place.problem }) };
    case 'answer':
      return answerView(place.question, catalogue);
  }
}

function listView(
  place: {
    readonly at: 'list';
    readonly by: GroupKind;
    readonly group: string | null;
    readonly page: number;
  },
  library: Library,
  around: Around,
): ScreenView {
  const services = library.servicesOf(place.by, place.group) ?? [];
  const group = library.groups(place.by).find(({ id }) => id === place.group);
  return {
    screen: 'find-list',
    by: place.by,
    group: {
      ...(group?.name !== undefined && { name: group.name }),
      ...(group?.english !== undefined && { english: group.english }),
    },
    services: onPage(services, place.page, entriesAPage).map((each) =>
      listed(each, library.catalogue, around),
    ),
    total: services.length,
    place: placeIn(place, library),
  };
}

function listed(service: CatalogueItem, catalogue: Catalogue, { doesHere }: Around) {
  const { id, name } = service;
  const department = departmentOf(catalogue, service);
  return {
    ...{ id, name },
    ...(department.known && { department: department.value }),
    hasGuide: guideOf(catalogue, id) !== undefined,
    doneHere: doesHere(id),
  };
}

function foundView({ service, text, ranges, kind }: FoundService, catalogue: Catalogue, around: Around) {
  const marked = ranges.map(({ start, end }) => ({ start, end }));
  return {
    ...listed(service, catalogue, around),
    inName: kind === 'name' ? marked : [],
    ...(kind !== 'name' && { also: { text, ranges: marked, isEverydayWord: kind === 'everyday-word' } }),
  };
}

/** The guide of a service of this library; a slip only where it has something to say. */
export function serviceView(id: string, library: Library, around: Around): GuideView {
  const service = itemOf(library.catalogue, id);
  // Places are only entered with services of the same library.
  if (!service) throw new Error(`no service ${id}`);
  const { slip, siteHotline } = around;
  const canStartHere = around.canStart(id);
  const view = guideView(library.catalogue, service, {
    ...{ siteHotline, canStartHere, doesHere: around.doesHere(id) },
  });
  return slip && view.bring.length > 0 ? { ...view, slip } : view;
}

function slipView({ what, stage }: SlipPlace, mayPrintAgain: boolean): ScreenView {
  switch (stage.kind) {
    case 'drawing':
    case 'printing':
      return { screen: 'printing-slip', what, doing: stage.kind };
    case 'printed':
      return { screen: 'slip-printed', what };
    default:
      return {
        ...{ screen: 'slip-not-printed', what, outcome: stage.kind, trouble: stage.trouble },
        mayPrintAgain,
      };
  }
}

function answerView({ state, askedAt, answer, service }: AskedQuestion, catalogue: Catalogue): ScreenView {
  const found = service === undefined ? undefined : itemOf(catalogue, service);
  return {
    ...{ screen: 'question-answer', state, askedOn: calendarDateInShanghai(askedAt) },
    ...(answer !== undefined && { answer }),
    ...(found && { service: { id: found.id, name: found.name } }),
  };
}

function placeIn(place: Extract<Place, { readonly page: number }>, library: Library) {
  return { page: place.page + 1, pages: pagesOf(place, library) };
}

function onPage<T>(entries: readonly T[], page: number, aPage: number): readonly T[] {
  return entries.slice(page * aPage, (page + 1) * aPage);
}
