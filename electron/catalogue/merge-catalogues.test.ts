import { describe, expect, test } from 'vitest';
import { guideOf } from './browse.ts';
import { builtInCatalogue } from './built-in-catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { known, notFound } from './fact.ts';
import type { Author, Guide } from './guide.ts';
import { mergeCatalogues } from './merge-catalogues.ts';

const builtIn = builtInCatalogue();
const card = 'senior-card-application';
const [ours] = builtIn.guides.filter(({ item }) => item === card) as [Guide];

const city: Author = { kind: 'city', name: '示例市' };
const staff: Author = { kind: 'centre', centre: 'example', name: '示例中心' };

function guideBy(by: Author, version: number, change: Partial<Guide> = {}): Guide {
  return { ...ours, by, version, tips: [`第${version}版`], ...change };
}

function catalogueOf(
  version: number,
  guides: readonly Guide[] = [],
  change: Partial<Catalogue> = {},
): Catalogue {
  return { ...builtIn, version, guides, ...change };
}

function shown(given: Omit<Parameters<typeof mergeCatalogues>[0], 'builtIn'>): Guide | undefined {
  return guideOf(mergeCatalogues({ builtIn, centre: 'example', ...given }).catalogue, card);
}

describe('of two catalogues', () => {
  test.each([
    [builtIn.version + 1, 'gateway'],
    [builtIn.version, 'built-in'],
  ])('with version %i from the gateway, the winner is of the %s', (version, winner) => {
    const fromGateway = catalogueOf(version, [], { updated: '2030-01-01' });
    const { updated } = mergeCatalogues({ builtIn, fromGateway }).catalogue;
    expect(updated).toBe(winner === 'built-in' ? builtIn.updated : '2030-01-01');
  });

  test('an older one from the gateway does not bring back what the built-in one corrected', () => {
    const fromGateway = catalogueOf(1, [], { updated: '2020-01-01' });
    const newer = { ...builtIn, version: 2 };
    expect(mergeCatalogues({ builtIn: newer, fromGateway }).catalogue.updated).toBe(builtIn.updated);
  });

  test('the built-in one alone is shown as it is', () => {
    expect(mergeCatalogues({ builtIn })).toEqual({ catalogue: builtIn, refused: [] });
  });
});

describe('of several guides to one item', () => {
  test('the higher version is shown, whichever catalogue wins', () => {
    const newGuide = catalogueOf(builtIn.version, [guideBy(city, 3)]);
    expect(shown({ fromGateway: newGuide })).toMatchObject({ by: city, version: 3 });
    const newCatalogue = catalogueOf(builtIn.version + 1, []);
    expect(shown({ fromGateway: newCatalogue })).toMatchObject({ by: ours.by, version: 1 });
  });

  test('of one version the later day is shown, and on one day the city before the project', () => {
    expect(shown({ guides: [guideBy(city, 1, { updated: '2020-01-01' })] })).toMatchObject({ by: ours.by });
    expect(shown({ guides: [guideBy(city, 1)] })).toMatchObject({ by: city });
  });

  test("the centre's own is shown, however new the others are", () => {
    const fromGateway = catalogueOf(builtIn.version + 1, [guideBy(city, 9)]);
    const guides = [guideBy(staff, 1), guideBy(staff, 2)];
    expect(shown({ fromGateway, guides })).toMatchObject({ by: staff, version: 2 });
  });

  test("another centre's is not shown, nor any where the centre is not known", () => {
    const guides = [guideBy(staff, 9)];
    expect(shown({ guides, centre: 'elsewhere' })).toMatchObject({ by: ours.by });
    expect(shown({ guides, centre: undefined })).toMatchObject({ by: ours.by });
  });

  test('one that does not belong to the item is refused, and the next takes its place', () => {
    const foreign = guideBy(staff, 9, { name: '居住证签注' });
    const merged = mergeCatalogues({ builtIn, guides: [foreign, guideBy(staff, 2)], centre: 'example' });
    expect(guideOf(merged.catalogue, card)).toMatchObject({ version: 2 });
    expect(merged.refused).toEqual([
      {
        item: card,
        by: staff,
        version: 9,
        problems: ['its name "居住证签注" is not the item\'s "敬老卡申领"'],
      },
    ]);
  });

  test('one at a wrong item does not make the right one look foreign', () => {
    const right = guideBy(staff, 2, { bring: notFound, tips: ours.tips });
    const wrong = {
      ...right,
      item: 'residence-permit-loss',
      name: '居住证挂失',
      department: known('police'),
    };
    const merged = mergeCatalogues({ builtIn, guides: [wrong, right], centre: 'example' });
    expect(guideOf(merged.catalogue, card)).toEqual(right);
    expect(merged.refused).toHaveLength(1);
    expect(merged.refused[0]).toMatchObject({ item: 'residence-permit-loss', version: 2 });
    expect(merged.refused[0]?.problems.join()).toContain(`are those of ${card}`);
  });

  test('each is judged by the catalogue that is shown: a guide to an item of before is refused', () => {
    const items = builtIn.items.map((item) =>
      item.id === card ? { ...item, department: known('police') } : item,
    );
    const merged = mergeCatalogues({ builtIn, fromGateway: catalogueOf(builtIn.version + 1, [], { items }) });
    expect(guideOf(merged.catalogue, card)).toBeUndefined();
    expect(merged.refused.map(({ item }) => item)).toEqual([card]);
  });

  test('only one is in the catalogue', () => {
    const merged = mergeCatalogues({
      builtIn,
      guides: [guideBy(city, 5), guideBy(staff, 1)],
      centre: 'example',
    });
    expect(merged.catalogue.guides.filter(({ item }) => item === card)).toHaveLength(1);
    expect(merged.catalogue.guides).toHaveLength(builtIn.guides.length);
  });
});
