import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { fileSettings } from '../../../tests/support/settings-desk.ts';
import { doorForTest } from '../../../tests/support/staff-part.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import { builtInCatalogue } from '../../catalogue/built-in-catalogue.ts';
import { checkDocument } from '../../catalogue/check-document.ts';
import type { StaffRole } from '../../contract/declare.ts';
import { silentLog } from '../../foundation/log.ts';
import { err } from '../../foundation/result.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { openCache } from '../../store/cache.ts';
import { openCatalogueBook } from '../catalogue/catalogue-book.ts';
import { openSettingsBook } from '../settings/settings-book.ts';
import { type BegunGuides, openGuides } from './guides-service.ts';
import { type Centre, openOwnGuides } from './own-guides.ts';

const centre: Centre = { kind: 'centre', centre: 'example', name: '示例中心' };
const service = 'senior-card-application';

function kiosk(
  roles: readonly StaffRole[] = ['clerk', 'administrator'],
  folder = temporaryFolder(),
  key = temporaryKey(),
  begun: BegunGuides = new Map(),
) {
  const store = temporaryStore(folder, key);
  const clock = manualClock();
  const audit = openAuditLog(store.database, clock);
  const own = openOwnGuides({ store, audit, clock, centre: () => centre });
  const settings = openSettingsBook({ store, audit, clock, base: fileSettings });
  const hidden = () => settings.present().services.hidden;
  const book = openCatalogueBook({
    gateway: {
      catalogueVersions: async () => err('gateway-offline'),
      catalogue: async () => err('gateway-offline'),
      guides: async () => err('gateway-offline'),
    },
    ...{ cache: openCache(store.database, clock), audit, clock, log: silentLog },
    ...{ centre: centre.centre, mayChange: () => true },
    staff: { guides: own.present, hidden, revision: own.revision },
  });
  settings.onApplied(book.refresh);
  const staff = doorForTest(roles);
  const { handlers } = openGuides({
    ...{ door: staff.door, book, own, begun, audit, clock, log: silentLog, centre: () => centre },
    hidden,
    setHidden: (ids, by) => settings.apply({ services: { hidden: [...ids] } }, by).ok,
    nameOfStaff: (id) => (id === staff.by.id ? staff.by.name : undefined),
    doesHere: (id) => id.startsWith('offline-code'),
    ...{ siteHotline: '021-12345', dataFolder: folder },
  });
  const find = (name: string, id: string) => {
    handlers['guides.open']({});
    handlers['guides.chooseWay']({ way: 'words' });
    handlers['guides.search']({ text: name });
    expect(handlers['guides.openService']({ id })).toMatchObject({ ok: true });
    return staff.shows('guides-service');
  };
  const write = (field: 'who' | 'fee' | 'howLong', text: string) => {
    handlers['guides.openField']({ field });
    handlers['guides.write']({ text });
    staff.part().goBack();
  };
  const guideShown = () => book.present().catalogue.guides.find(({ item }) => item === service);
  const events = () =>
    store.database.prepare<[], string>('SELECT kind FROM audit_event ORDER BY number').pluck().all();
  return { staff, handlers, book, own, find, write, guideShown, events, folder, key };
}

test('a guide is found, corrected, looked at and saved, and residents read it at once and after a restart', () => {
  const { staff, handlers, find, write, guideShown, events, folder, key } = kiosk();
  const before = find('敬老卡申领', service);
  expect(before.speaker).toBe('project');
  handlers['guides.edit']({});
  write('fee', '不收钱，也不收复印费。');
  handlers['guides.preview']({});
  expect(staff.shows('guides-preview').guide.fee).toBe('不收钱，也不收复印费。');
  staff.part().goBack();
  handlers['guides.review']({});
  expect(staff.shows('guides-changes')).toMatchObject({
    changes: [{ field: 'fee', after: [{ text: '不收钱，也不收复印费。' }] }],
    problems: [],
  });
  expect(handlers['guides.save']({})).toMatchObject({ ok: true });
  expect(staff.shows('guides-service')).toMatchObject({ speaker: 'centre', version: 1, saved: true });
  expect(guideShown()).toMatchObject({ by: centre, fee: { value: '不收钱，也不收复印费。' } });
  expect(events()).toContain('guide-saved');

  const again = kiosk(['clerk'], folder, key);
  expect(again.guideShown()?.by.kind).toBe('centre');
});

test('a resident who is reading keeps the guide they began with', () => {
  const { book, handlers, find, write } = kiosk();
  const reading = book.present();
  find('敬老卡申领', service);
  handlers['guides.edit']({});
  write('fee', '不收钱，也不收复印费。');
  handlers['guides.review']({});
  handlers['guides.save']({});
  expect(reading.catalogue.guides.find(({ item }) => item === service)?.by.kind).toBe('project');
});

test('what another service’s guide says is not saved here, and the field is named', () => {
  const { staff, handlers, find, write, guideShown } = kiosk();
  find('敬老卡申领', service);
  handlers['guides.edit']({});
  write('howLong', '离线“随申码”申领当场就好');
  write('fee', '不详');
  handlers['guides.review']({});
  expect(staff.shows('guides-changes').problems).toEqual([
    { field: 'fee', code: 'stands-for-nothing', about: '不详' },
  ]);
  staff.part().goBack();
  write('fee', '');
  handlers['guides.review']({});
  expect(staff.shows('guides-changes').problems).toEqual([
    { field: 'howLong', code: 'names-another', about: '离线“随申码”申领' },
  ]);
  expect(handlers['guides.save']({})).toMatchObject({ ok: false });
  expect(guideShown()?.by.kind).toBe('project');
});

test('an earlier version is taken back as a new one, and the city’s or the project’s word as well', () => {
  const { staff, handlers, find, write, guideShown } = kiosk();
  find('敬老卡申领', service);
  for (const fee of ['不收钱。', '工本费20元。']) {
    handlers['guides.edit']({});
    write('fee', fee);
    handlers['guides.review']({});
    expect(handlers['guides.save']({})).toMatchObject({ ok: true });
  }
  handlers['guides.versions']({});
  handlers['guides.openVersion']({ version: 1 });
  expect(staff.shows('guides-version').changes).toMatchObject([
    { field: 'fee', before: [{ text: '工本费20元。' }], after: [{ text: '不收钱。' }] },
  ]);
  expect(handlers['guides.takeBack']({})).toMatchObject({ ok: true });
  expect(guideShown()).toMatchObject({ version: 3, fee: { value: '不收钱。' } });

  handlers['guides.versions']({});
  expect(staff.shows('guides-versions')).toMatchObject({
    beneath: 'project',
    versions: [{ version: 3, by: '陈敏' }, { version: 2 }, { version: 1 }],
  });
  handlers['guides.openVersion']({ version: null });
  expect(handlers['guides.takeBack']({})).toMatchObject({ ok: true });
  expect(guideShown()?.by.kind).toBe('project');
});

test('what was begun survives going back and signing out, and leaving asks once what shall become of it', () => {
  const { staff, handlers, find, write } = kiosk();
  find('敬老卡申领', service);
  handlers['guides.edit']({});
  write('fee', '问过了再写');
  handlers['guides.open']({});
  expect(staff.shows('guides-start').drafts).toBe(1);
  handlers['guides.chooseWay']({ way: 'drafts' });
  handlers['guides.openService']({ id: service });
  expect(staff.shows('guides-service').hasDraft).toBe(true);
  handlers['guides.edit']({});
  write('fee', '问过了');
  for (let back = 0; back < 3; back += 1) expect(staff.part().goBack()).toBe(true);
  staff.shows('guides-start');
  expect(staff.part().goBack()).toBe(true);
  staff.shows('guides-leave');
  handlers['guides.leave']({ keep: false });
  handlers['guides.open']({});
  expect(staff.shows('guides-start').drafts).toBe(0);
  expect(staff.part().goBack()).toBe(false);
});

test('what was begun survives that the kiosk is built anew around it', () => {
  const begun: BegunGuides = new Map();
  const first = kiosk(['clerk'], temporaryFolder(), temporaryKey(), begun);
  first.find('敬老卡申领', service);
  first.handlers['guides.edit']({});
  first.write('fee', '问过了再写');
  first.staff.part().leave();
  const { staff, handlers } = kiosk(['clerk'], first.folder, first.key, begun);
  handlers['guides.open']({});
  expect(staff.shows('guides-start').drafts).toBe(1);
});

test('a service that is not offered is in no list, no search and no count, until it is offered again', () => {
  const { staff, handlers, book, find, events } = kiosk();
  const count = book.present().catalogue.items.length;
  find('敬老卡申领', service);
  expect(handlers['guides.offer']({ offered: false })).toMatchObject({ ok: true });
  expect(book.present().catalogue.items).toHaveLength(count - 1);
  expect(
    book
      .present()
      .search('敬老卡申领')
      .map((found) => found.service.id),
  ).not.toContain(service);
  expect(staff.shows('guides-service').hidden).toBe(true);
  expect(events()).toEqual(['settings-applied']);
  expect(handlers['guides.offer']({ offered: true })).toMatchObject({ ok: true });
  expect(book.present().catalogue.items).toHaveLength(count);
});

test('a department whose services are all hidden has no tile', () => {
  const { book, handlers, staff } = kiosk();
  const [department] = book
    .present()
    .groups('department')
    .toSorted((one, other) => one.services - other.services);
  handlers['guides.open']({});
  for (const item of book.present().servicesOf('department', department?.id ?? null) ?? []) {
    handlers['guides.open']({});
    handlers['guides.chooseWay']({ way: 'words' });
    handlers['guides.search']({ text: item.name });
    handlers['guides.openService']({ id: item.id });
    handlers['guides.offer']({ offered: false, confirmed: true });
    staff.shows('guides-service');
  }
  expect(
    book
      .present()
      .groups('department')
      .map(({ id }) => id),
  ).not.toContain(department?.id);
  expect(
    book
      .whole()
      .groups('department')
      .map(({ id }) => id),
  ).toContain(department?.id);
});

test('what the kiosk does by itself is hidden only after a warning', () => {
  const { staff, handlers, find, book } = kiosk();
  const shown = () => book.present().catalogue.items.some(({ id }) => id === 'offline-code-loss');
  find('离线码挂失', 'offline-code-loss');
  handlers['guides.offer']({ offered: false });
  staff.shows('guides-hide');
  expect(shown()).toBe(true);
  handlers['guides.offer']({ offered: false, confirmed: true });
  expect(shown()).toBe(false);
});

test('the services that say least come first, with how much they lack', () => {
  const { staff, handlers } = kiosk();
  handlers['guides.open']({});
  handlers['guides.chooseWay']({ way: 'says-little' });
  const { services, total } = staff.shows('guides-list');
  expect(total).toBeGreaterThan(0);
  const lacks = services.map(({ missing }) => missing);
  expect(lacks.every((missing) => missing > 0)).toBe(true);
  expect(lacks).toEqual(lacks.toSorted((one, other) => other - one));
});

test('our own guides are written to a file that the check accepts', () => {
  const { staff, handlers, find, write, folder } = kiosk();
  find('敬老卡申领', service);
  handlers['guides.edit']({});
  write('fee', '不收钱，也不收复印费。');
  handlers['guides.review']({});
  handlers['guides.save']({});
  handlers['guides.open']({});
  handlers['guides.chooseWay']({ way: 'own' });
  handlers['guides.export']({});
  const { exported } = staff.shows('guides-list');
  if (exported?.outcome !== 'done') throw new Error('not exported');
  const document = JSON.parse(readFileSync(join(folder, exported.file), 'utf8'));
  expect(checkDocument(document, builtInCatalogue)).toMatchObject({ guides: 1, problems: [] });
});

test('an own guide that names another item is never shown, stays, and staff are told', () => {
  const { staff, handlers, own, book, guideShown } = kiosk();
  const [guide] = builtInCatalogue().guides.filter(({ item }) => item === service);
  if (!guide) throw new Error('no guide');
  const { version: _, updated: __, by: ___, ...text } = guide;
  own.save({ ...text, name: '敬老证申领' }, 7);
  book.refresh();
  expect(guideShown()?.by.kind).toBe('project');
  handlers['guides.open']({});
  handlers['guides.chooseWay']({ way: 'own' });
  expect(staff.shows('guides-list').unseen).toEqual([{ item: service, name: '敬老证申领' }]);
});

test('a part that was left is told nothing more', () => {
  const { staff, handlers } = kiosk();
  handlers['guides.open']({});
  staff.part().leave();
  expect(handlers['guides.chooseWay']({ way: 'own' })).toMatchObject({ error: { code: 'moved-on' } });
});
