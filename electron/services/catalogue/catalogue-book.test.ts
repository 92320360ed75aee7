import { expect, test } from 'vitest';
import { keepLog } from '../../../tests/support/keep-log.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { builtInCatalogue } from '../../catalogue/built-in-catalogue.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { known } from '../../catalogue/fact.ts';
import type { Guide } from '../../catalogue/guide.ts';
import { err, ok } from '../../foundation/result.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { openCache } from '../../store/cache.ts';
import type { Store } from '../../store/store.ts';
import { openCatalogueBook } from './catalogue-book.ts';

const builtIn = builtInCatalogue();
const minute = 60_000;

/** The built-in catalogue as its city would change it: another name for one service. */
function renamed(version: number, name: string): Catalogue {
  const items = builtIn.items.map((item) => (item.id === 'residence-permit-loss' ? { ...item, name } : item));
  return { ...builtIn, version, items };
}

const guideOfTheCentre: Guide = {
  ...{ item: 'residence-permit-loss', name: '居住证挂失', department: known('police'), version: 1 },
  ...{ updated: '2026-11-20', by: { kind: 'centre', centre: 'example', name: '示例中心' } },
  ...{
    who: known('居住证丢了的人'),
    bring: known([{ text: '身份证', when: { known: false }, material: { known: false } }]),
  },
  ...{
    howLong: { known: false },
    fee: { known: false },
    where: { known: false },
    terminal: { known: false },
  },
  tips: [],
};

const settled = () => new Promise(setImmediate);

/** A book over a platform that says what the test puts there; without anything it is out of reach. */
async function book(given: { store?: Store; centre?: string; busy?: () => boolean } = {}) {
  const { store = temporaryStore(), centre, busy = () => false } = given;
  const clock = manualClock();
  const platform: {
    /** It answers, also where it has nothing of its own. */
    isThere?: boolean;
    catalogue?: Catalogue | 'malformed';
    guides?: { version: number; guides: Guide[]; offeredAs?: number } | 'malformed';
  } = {};
  const asked: string[] = [];
  const { log, entries } = keepLog();
  const opened = openCatalogueBook({
    gateway: {
      catalogueVersions: async () => {
        asked.push('versions');
        const { catalogue, guides } = platform;
        if (!platform.isThere && !catalogue && !guides) return err('gateway-offline');
        const version = catalogue === 'malformed' ? 99 : (catalogue?.version ?? null);
        return ok({
          catalogue: version,
          guides: guides === 'malformed' ? 9 : (guides?.offeredAs ?? guides?.version ?? null),
        });
      },
      catalogue: async () => {
        asked.push('catalogue');
        const { catalogue } = platform;
        return catalogue && catalogue !== 'malformed' ? ok(catalogue) : err('gateway-answer-malformed');
      },
      guides: async () => {
        const { guides } = platform;
        return guides && guides !== 'malformed'
          ? ok({ ...guides, refused: [] })
          : err('gateway-answer-malformed');
      },
    },
    ...{ cache: openCache(store.database, clock), audit: openAuditLog(store.database, clock) },
    ...{ centre, clock, log, mayChange: () => !busy() },
  });
  await settled();
  const nameOf = () =>
    opened.present().catalogue.items.find(({ id }) => id === 'residence-permit-loss')?.name;
  const later = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += minute / 2) {
      clock.advance(minute / 2);
      for (let turn = 0; turn < 5; turn += 1) await settled();
    }
  };
  return { opened, platform, asked, later, nameOf, store, entries };
}

test('without a platform there is the catalogue that was built in', async () => {
  const { nameOf, opened } = await book();
  expect(nameOf()).toBe('居住证挂失');
  expect(opened.present().search('居住证挂失')[0]?.service.id).toBe('residence-permit-loss');
});

test("the city's newer catalogue takes its place, is found by searching, and is still there after a restart without a network", async () => {
  const first = await book();
  first.platform.catalogue = renamed(2, '居住证报失');
  await first.later(minute);
  expect(first.nameOf()).toBe('居住证报失');
  expect(first.opened.present().search('居住证报失')[0]?.service.id).toBe('residence-permit-loss');
  first.opened.close();
  const second = await book({ store: first.store });
  expect(second.nameOf()).toBe('居住证报失');
});

test('an older catalogue, or the same one again, changes nothing and is not even fetched', async () => {
  const { platform, later, nameOf, asked } = await book();
  platform.catalogue = renamed(builtIn.version, '居住证报失');
  await later(minute);
  expect(nameOf()).toBe('居住证挂失');
  expect(asked).not.toContain('catalogue');
});

test('one that cannot be read is fetched again an hour later, or as soon as the platform offers another', async () => {
  const { platform, later, nameOf, asked } = await book();
  platform.catalogue = 'malformed';
  await later(50 * minute);
  expect(asked.filter((each) => each === 'catalogue')).toHaveLength(1);
  await later(20 * minute);
  expect(asked.filter((each) => each === 'catalogue')).toHaveLength(2);
  expect(nameOf()).toBe('居住证挂失');
  platform.catalogue = renamed(100, '居住证报失');
  await later(6 * minute);
  expect(nameOf()).toBe('居住证报失');
});

test('guides that cannot be had keep no good catalogue out', async () => {
  const { platform, later, nameOf } = await book();
  platform.catalogue = renamed(2, '居住证报失');
  platform.guides = 'malformed';
  await later(minute);
  expect(nameOf()).toBe('居住证报失');
});

test('nothing changes under the hands of somebody who is reading', async () => {
  let busy = true;
  const { platform, later, nameOf, asked, opened } = await book({ busy: () => busy });
  platform.catalogue = renamed(2, '居住证报失');
  const library = opened.present();
  await later(20 * minute);
  expect(opened.present()).toBe(library);
  expect(asked).toEqual([]);
  busy = false;
  await later(minute);
  expect(nameOf()).toBe('居住证报失');
});

test('what the platform takes back is shown no more, also after a restart', async () => {
  const first = await book({ centre: 'example' });
  first.platform.isThere = true;
  first.platform.catalogue = renamed(2, '居住证报失');
  first.platform.guides = { version: 7, guides: [guideOfTheCentre] };
  await first.later(minute);
  expect(first.nameOf()).toBe('居住证报失');
  delete first.platform.catalogue;
  delete first.platform.guides;
  await first.later(6 * minute);
  const hasGuide = ({ opened }: typeof first) =>
    opened.present().catalogue.guides.some(({ item }) => item === 'residence-permit-loss');
  expect([first.nameOf(), hasGuide(first)]).toEqual(['居住证挂失', false]);
  const again = await book({ centre: 'example', store: first.store });
  expect([again.nameOf(), hasGuide(again)]).toEqual(['居住证挂失', false]);
});

test('guides that say another version than was offered are not new again at every look', async () => {
  const { platform, later, store } = await book();
  platform.guides = { version: 3, guides: [guideOfTheCentre], offeredAs: 4 };
  await later(30 * minute);
  const updates = store.database
    .prepare<[], { updates: number }>(
      `SELECT count(*) AS updates FROM audit_event WHERE kind = 'catalogue-updated'`,
    )
    .get()?.updates;
  expect(updates).toBe(1);
});

test("a centre's guides are shown at that centre alone, before and after a restart", async () => {
  const at = async (centre: string) => {
    const here = await book({ centre });
    here.platform.guides = { version: 7, guides: [guideOfTheCentre] };
    await here.later(minute);
    here.opened.close();
    const again = await book({ centre, store: here.store });
    return [here, again].map(({ opened }) =>
      opened.present().catalogue.guides.some(({ item }) => item === 'residence-permit-loss'),
    );
  };
  expect(await at('example')).toEqual([true, true]);
  expect(await at('another')).toEqual([false, false]);
});

test("a guide that carries another item's text is not shown, and the log says why", async () => {
  const { platform, later, opened, entries } = await book({ centre: 'example' });
  platform.guides = { version: 1, guides: [{ ...guideOfTheCentre, name: '居住证签注' }] };
  await later(minute);
  expect(opened.present().catalogue.guides.some(({ item }) => item === 'residence-permit-loss')).toBe(false);
  expect(entries.join('\n')).toContain('guide-refused');
});
