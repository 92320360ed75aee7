import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { builtInCatalogue } from '../../catalogue/built-in-catalogue.ts';
import { known, notFound } from '../../catalogue/fact.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { asFile, type Centre, type GuideText, openOwnGuides } from './own-guides.ts';
import { takeOverGuides } from './take-over-guides.ts';

const day = 24 * 3_600_000;
const catalogue = builtInCatalogue();
const text: GuideText = {
  ...{ item: 'residence-permit-loss', name: '居住证挂失', department: known('police') },
  ...{ who: known('居住证丢了的人'), bring: notFound, howLong: notFound, fee: known('不收钱') },
  ...{ where: notFound, terminal: notFound, tips: [] },
};

function kiosk(centre = 'example') {
  const store = temporaryStore();
  const clock = manualClock();
  const by: Centre = { kind: 'centre', centre, name: '示例中心' };
  const own = openOwnGuides({ store, clock, audit: openAuditLog(store.database, clock), centre: () => by });
  return { own, clock, takeOver: (json: unknown) => takeOverGuides(json, { own, catalogue, centre }) };
}

test('a second kiosk of the centre gets what the first wrote, once', () => {
  const [first, second] = [kiosk(), kiosk()];
  first.own.save(text, 7);
  const file = asFile(first.own.present());
  expect(second.takeOver(file)).toMatchObject({ value: { taken: [text.item], refused: [] } });
  expect(second.own.present()).toEqual(first.own.present());
  expect(second.own.versionsOf(text.item)).toMatchObject([{ version: 1, by: undefined }]);
  expect(second.takeOver(file)).toMatchObject({ value: { taken: [], kept: [text.item] } });
  expect(second.own.revision()).toBe(1);
});

test('an older file takes nothing back', () => {
  const [first, second] = [kiosk(), kiosk()];
  first.own.save(text, 7);
  second.clock.advance(2 * day);
  second.own.save({ ...text, fee: known('工本费20元') }, 8);
  expect(second.takeOver(asFile(first.own.present()))).toMatchObject({ value: { kept: [text.item] } });
  expect(second.own.present()[0]?.fee).toEqual(known('工本费20元'));
});

test('what the first kiosk corrected is taken over, however late its earlier word was', () => {
  const [first, second] = [kiosk(), kiosk()];
  first.own.save(text, 7);
  const early = asFile(first.own.present());
  first.clock.advance(4 * day);
  first.own.save({ ...text, fee: known('工本费20元') }, 7);
  second.clock.advance(9 * day);
  second.takeOver(early);
  expect(second.own.present()[0]?.updated).toBe('2026-11-21');
  expect(second.takeOver(asFile(first.own.present()))).toMatchObject({ value: { taken: [text.item] } });
  expect(second.own.present()).toEqual(first.own.present());
});

test('of one day, the later version is in force', () => {
  const [first, second] = [kiosk(), kiosk()];
  first.own.save(text, 7);
  const early = asFile(first.own.present());
  first.own.save({ ...text, fee: known('工本费20元') }, 7);
  second.takeOver(asFile(first.own.present()));
  expect(second.takeOver(early)).toMatchObject({ value: { kept: [text.item] } });
  second.own.save({ ...text, fee: known('工本费30元') }, 8);
  expect(second.takeOver(asFile(first.own.present()))).toMatchObject({ value: { kept: [text.item] } });
  expect(second.own.present()[0]?.fee).toEqual(known('工本费30元'));
});

test('a guide that was taken back comes back only with a newer file', () => {
  const [first, second] = [kiosk(), kiosk()];
  first.own.save(text, 7);
  second.takeOver(asFile(first.own.present()));
  second.own.takeBack(text.item, 8);
  expect(second.takeOver(asFile(first.own.present()))).toMatchObject({ value: { kept: [text.item] } });
  expect(second.own.present()).toEqual([]);
  first.clock.advance(day);
  first.own.save({ ...text, fee: known('工本费20元') }, 7);
  expect(second.takeOver(asFile(first.own.present()))).toMatchObject({ value: { taken: [text.item] } });
});

test('guides of another centre, of no item, or of another shape stay out, each with its reason', () => {
  const [first, second] = [kiosk('elsewhere'), kiosk()];
  first.own.save(text, 7);
  const [guide] = first.own.present();
  if (!guide) throw new Error('not saved');
  const own: Centre = { kind: 'centre', centre: 'example', name: '示例中心' };
  const file = asFile([guide, { ...guide, item: 'no-such-item', by: own }]) as { guides: unknown[] };
  const taken = second.takeOver({ ...file, guides: [...file.guides, { item: 'half' }] });
  expect(taken).toMatchObject({ ok: true, value: { taken: [], kept: [] } });
  expect(taken.ok && taken.value.refused).toHaveLength(3);
  expect(second.own.revision()).toBe(0);
});

test('what is no file of guides is refused as a whole', () => {
  const { takeOver } = kiosk();
  expect(takeOver({ format: 99, guides: [] })).toMatchObject({ error: { code: 'unknown-format' } });
  expect(takeOver('nonsense')).toMatchObject({ error: { code: 'not-guides' } });
});
