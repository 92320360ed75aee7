import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import { builtInCatalogue } from '../../catalogue/built-in-catalogue.ts';
import { checkDocument } from '../../catalogue/check-document.ts';
import { known, notFound } from '../../catalogue/fact.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { asFile, type Centre, type GuideText, openOwnGuides } from './own-guides.ts';

const centre: Centre = { kind: 'centre', centre: 'example', name: '示例中心' };
const text: GuideText = {
  ...{ item: 'residence-permit-loss', name: '居住证挂失', department: known('police') },
  ...{ who: known('居住证丢了的人'), bring: notFound, howLong: notFound, fee: known('不收钱') },
  ...{ where: notFound, terminal: notFound, tips: ['下午人少'] },
};

function guides(folder = temporaryFolder(), key = temporaryKey()) {
  const store = temporaryStore(folder, key);
  const clock = manualClock();
  const audit = openAuditLog(store.database, clock);
  let name = centre.name;
  const own = openOwnGuides({ store, audit, clock, centre: () => ({ ...centre, name }) });
  const rename = (next: string) => {
    name = next;
  };
  return { own, store, clock, audit, rename, folder, key };
}

test('what staff saved is in force, in their own centre’s name, and still is after a restart', () => {
  const first = guides();
  first.own.save(text, 7);
  const second = guides(first.folder, first.key);
  expect(second.own.present()).toEqual([{ ...text, version: 1, updated: '2026-11-21', by: { ...centre } }]);
  expect(second.own.versionsOf(text.item)).toMatchObject([{ version: 1, by: 7 }]);
});

test('versions count up for ever, also over a guide that was taken back', () => {
  const { own, clock } = guides();
  own.save(text, 7);
  clock.advance(1000);
  expect(own.takeBack(text.item, 8)).toBe(true);
  expect(own.present()).toEqual([]);
  expect(own.takeBack(text.item, 8)).toBe(false);
  own.save({ ...text, fee: known('工本费20元') }, 9);
  expect(own.versionsOf(text.item).map(({ version, by, guide }) => [version, by, guide?.fee])).toEqual([
    [3, 9, known('工本费20元')],
    [2, 8, undefined],
    [1, 7, known('不收钱')],
  ]);
  expect(own.revision()).toBe(3);
});

test('numbers go on from a guide of the same centre that came another way', () => {
  const { own } = guides();
  expect(own.save(text, 7, 12).version).toBe(13);
  expect(own.save(text, 7).version).toBe(14);
});

test('a guide speaks under the name that the centre has now', () => {
  const { own, rename } = guides();
  own.save(text, 7);
  rename('新名字的中心');
  expect(own.present()[0]?.by.name).toBe('新名字的中心');
});

test('each decision is in the audit log with who made it, and its words are not', () => {
  const { own, store } = guides();
  own.save(text, 7);
  own.takeBack(text.item, 8);
  own.takeOver({ ...text, version: 1, updated: '2026-11-20', by: centre });
  const kept = store.database.prepare('SELECT * FROM audit_event').all();
  const log = JSON.stringify(kept);
  for (const kind of ['guide-saved', 'guide-taken-back', 'guide-taken-over']) expect(log).toContain(kind);
  expect(log).not.toContain('居住证');
});

test('whoever listens hears of each decision once, and not after they stopped', () => {
  const { own } = guides();
  let heard = 0;
  const stop = own.onChange(() => {
    heard += 1;
  });
  own.save(text, 7);
  own.takeBack(text.item, 7);
  own.takeBack(text.item, 7);
  stop();
  own.save(text, 7);
  expect(heard).toBe(2);
});

test('the file of own guides is one that the check accepts', () => {
  const { own } = guides();
  own.save(text, 7);
  expect(checkDocument(asFile(own.present()), builtInCatalogue)).toEqual({
    ...{ kind: 'guides', items: 0, guides: 1 },
    problems: [],
  });
});
