import { describe, expect, test } from 'vitest';
import {
  channelsOf,
  departmentsInOrder,
  guideOf,
  itemOf,
  itemsOfDepartment,
  itemsOfLifeEvent,
  numbersToRing,
} from './browse.ts';
import { builtInCatalogue } from './built-in-catalogue.ts';
import { known, notFound } from './fact.ts';
import type { CatalogueItem } from './item.ts';
import { searchTexts } from './search-texts.ts';

const catalogue = builtInCatalogue();

function item(id: string): CatalogueItem {
  const found = itemOf(catalogue, id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

describe('who browses the catalogue', () => {
  test('meets what old people ask for most first, and lawyers and engineers last', () => {
    const departments = departmentsInOrder(catalogue).map(({ id }) => id);
    expect(departments[0]).toBe('medical-insurance');
    expect(departments.slice(-2)).toEqual(['justice', 'emergency']);
  });

  test('finds within a department what has a guide first', () => {
    const items = itemsOfDepartment(catalogue, 'medical-insurance');
    expect(items.slice(0, 2).map(({ id }) => id)).toEqual([
      'medical-record-book',
      'remote-medical-registration',
    ]);
    expect(items).toHaveLength(30);
  });

  test('finds the matters of a life event in its own order, and none of one that is not there', () => {
    expect(itemsOfLifeEvent(catalogue, 'birth')[0]?.name).toBe('小孩出生“一件事”');
    expect(itemsOfLifeEvent(catalogue, 'no-such-event')).toEqual([]);
  });

  test('is told whom to ring: the number of the matter, else of its department, else that none is known', () => {
    expect(numbersToRing(catalogue, item('remote-medical-registration'))).toEqual(known(['962218']));
    expect(numbersToRing(catalogue, item('hospitals-query'))).toEqual(known(['12393']));
    expect(numbersToRing(catalogue, item('residence-permit-loss'))).toEqual(notFound);
    expect(numbersToRing(catalogue, item('social-card-replacement'))).toEqual(notFound);
  });

  test('is told where', () => {
    expect(channelsOf(catalogue, item('rental-contract-cancellation')).map(({ name }) => name)).toEqual([
      '社区事务受理服务中心窗口',
      '区租赁中心',
    ]);
    expect(guideOf(catalogue, 'rental-contract-cancellation')?.where).toEqual(
      known('社区事务受理服务中心的窗口、区租赁中心。'),
    );
    expect(guideOf(catalogue, 'residence-permit-loss')).toBeUndefined();
  });
});

describe('what the search is given', () => {
  const texts = new Map(searchTexts(catalogue).map((each) => [each.id, each.texts]));

  test('is every item with its name and everyday words, and more lightly what it belongs to', () => {
    expect(texts.size).toBe(catalogue.items.length);
    expect(texts.get('medical-record-book')).toEqual(
      expect.arrayContaining([
        { text: '办理就医记录册的申领、更换、补发（医保制册）', weight: 1 },
        { text: '看病本子', weight: 0.95 },
        { text: '看病', weight: 0.4 },
      ]),
    );
  });

  test('weighs lighter what only professionals look for', () => {
    expect(texts.get('lawyer-change-of-firm')?.[0]).toEqual({ text: '律师执业机构变更', weight: 0.6 });
  });
});
