import { describe, expect, test } from 'vitest';
import { builtInCatalogue, builtInDocument } from '../../catalogue/built-in-catalogue.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { entriesAPage } from '../../contract/catalogue-views.ts';
import { screenView } from '../../contract/session-view.ts';
import type { FindEvent, Trail } from './find-state.ts';
import { serviceView, viewOf } from './find-views.ts';
import { createLibrary } from './library.ts';
import { beginning, nextTrail, placeOf } from './transition.ts';

const library = createLibrary(builtInCatalogue());
const around = {
  slip: { kind: 'ready' as const },
  canAskForAnswer: () => false,
  doesHere: (service: string) => service.startsWith('offline-code-'),
  canStart: (service: string) => service === 'offline-code-application',
  siteHotline: '12345',
};

function viewAfter(...events: readonly FindEvent[]) {
  const trail = events.reduce(
    (before: Trail, event) => nextTrail(before, event, library) ?? before,
    beginning,
  );
  return viewOf(placeOf(trail), library, around);
}

describe('what the screens show', () => {
  test('every service and every group has a view of the declared shape', () => {
    for (const { id } of library.catalogue.items)
      expect(screenView.safeParse(serviceView(id, library, around)).error).toBeUndefined();
    for (const by of ['life-event', 'department'] as const) {
      for (const { id: group } of library.groups(by)) {
        const view = viewAfter({ type: 'choose-way', way: by }, { type: 'open-group', group });
        expect(screenView.safeParse(view).error).toBeUndefined();
        expect(view).toMatchObject({ screen: 'find-list' });
      }
    }
  });

  test('six tiles a page, and the services without a known department behind the last of them', () => {
    expect(viewAfter({ type: 'choose-way', way: 'department' })).toMatchObject({
      groups: expect.objectContaining({ length: entriesAPage }),
      place: { page: 1, pages: 5 },
    });
    expect(library.groups('department').at(-1)).toEqual({ id: null, services: 30 });
  });

  test('a guide says in plain words what is known, and a slip is offered with it', () => {
    expect(serviceView('medical-record-book', library, around)).toMatchObject({
      ...{ hasGuide: true, slip: { kind: 'ready' } },
      department: { name: '市医保局' },
      bring: [{ text: expect.any(String) }, { text: expect.any(String) }],
    });
  });

  test('of a service of which little is known nothing else stands there, and people ring the centre', () => {
    const view = serviceView('social-card-activation', library, around);
    expect(view).toEqual({
      ...{
        screen: 'service-guide',
        id: 'social-card-activation',
        name: '新版社保卡开通',
        code: '312000176000',
      },
      ...{ hasGuide: false, conditions: [], bring: [], tips: [], parts: [], canStartHere: false },
      terminal: { actions: ['apply'], basis: 'seen' },
      channels: [
        { name: '自助终端', english: 'Self-service terminal' },
        { name: '社区事务受理服务中心窗口', english: 'Counter of a community service centre' },
      ],
      ring: { numbers: ['12345'], whose: 'site' },
      updated: library.catalogue.updated,
    });
  });

  test('what was guessed from a name is marked so, for each of them', () => {
    const guessed = library.catalogue.items.filter(
      ({ terminal }) => terminal.known && terminal.value.basis === 'inferred',
    );
    expect(guessed.length).toBeGreaterThan(50);
    for (const { id } of guessed) expect(serviceView(id, library, around).terminal?.basis).toBe('inferred');
  });

  test('what this machine does itself can be begun from its guide', () => {
    expect(serviceView('offline-code-application', library, around).canStartHere).toBe(true);
    expect(serviceView('medical-record-book', library, around).canStartHere).toBe(false);
  });

  test('results tell what was meant: the name, or what people call it', () => {
    const found = (text: string) => {
      const view = viewAfter({ type: 'choose-way', way: 'words' }, { type: 'search', text });
      return view.screen === 'find-by-words' ? view : undefined;
    };
    expect(found('看病本子')?.results[0]).toMatchObject({
      ...{ id: 'medical-record-book', inName: [] },
      also: { text: '看病本子', isEverydayWord: true },
    });
    const first = found('居住证挂失')?.results[0];
    expect(first).toMatchObject({ id: 'residence-permit-loss', inName: [{ start: 0, end: 5 }] });
    expect(first).not.toHaveProperty('also');
    expect(found('修手表店在哪')).toMatchObject({ results: [], total: 0, place: { page: 1, pages: 1 } });
  });
});

test('a catalogue of the longest that is allowed has views too', () => {
  const document = structuredClone(builtInDocument) as {
    items: Record<string, unknown>[];
    guides: unknown[];
  };
  const [first] = document.items;
  if (!first) throw new Error('no items');
  Object.assign(first, {
    name: '长'.repeat(80),
    materials: Array.from({ length: 20 }, (_, at) => `${at}${'带'.repeat(398)}`),
  });
  const read = readCatalogue({ ...document, guides: [] });
  if (!read.ok) throw new Error(read.error.detail);
  const long = createLibrary(read.value);
  const view = serviceView(String(first.id), long, around);
  expect(view.bring).toHaveLength(20);
  expect(screenView.safeParse(view).error).toBeUndefined();
});
