import { describe, expect, test } from 'vitest';
import { builtInCatalogue } from './built-in-catalogue.ts';
import { known, notFound } from './fact.ts';
import type { Guide } from './guide.ts';
import type { CatalogueItem } from './item.ts';
import { likenessJudge } from './judge-likeness.ts';

const [anItem] = builtInCatalogue().items as [CatalogueItem];
const [aGuide] = builtInCatalogue().guides as [Guide];

function item(id: string, name: string, applicants: string): CatalogueItem {
  return { ...anItem, id, name, applicants: known(applicants) };
}

function guideTo(id: string, who: string, by: Guide['by'] = { kind: 'city', name: '示例市' }): Guide {
  return {
    ...aGuide,
    item: id,
    by,
    who: known(who),
    bring: notFound,
    howLong: notFound,
    fee: notFound,
    tips: [],
  };
}

describe('a guide of the city', () => {
  const tea = item('tea', '茶叶登记', '种茶采茶炒茶卖茶的村民和合作社');
  const rice = item('rice', '稻米登记', '种稻收稻碾米卖米的农户和粮站');

  test('that says nearly all of another item and little of its own is that of the other', () => {
    const judge = likenessJudge([tea, rice], []);
    expect(judge(guideTo('tea', '种稻收稻碾米卖米的农户和粮站'))).toBe('rice');
    expect(judge(guideTo('rice', '种稻收稻碾米卖米的农户和粮站'))).toBeUndefined();
  });

  test('may share documents and places with another item', () => {
    const judge = likenessJudge([tea, rice], []);
    expect(judge(guideTo('tea', '山上开茶园、请人帮忙采摘、自己烘焙的人家，卖米的农户不算'))).toBeUndefined();
  });

  test('that resembles its own item nearly as much as its neighbour stays where it is', () => {
    const neighbour = item('green-tea', '绿茶登记', '种茶采茶炒茶卖茶的村民和合作社的社员');
    const judge = likenessJudge([tea, neighbour], []);
    expect(judge(guideTo('tea', '种茶采茶炒茶卖茶的村民和合作社的社员'))).toBeUndefined();
  });

  test('of a few words is not judged by chance', () => {
    const judge = likenessJudge([tea, rice], []);
    expect(judge(guideTo('tea', '农户和粮站'))).toBeUndefined();
  });

  test("is compared with the project's guides too, which say more than the items", () => {
    const guides = [guideTo('rice', '田里的活自己做，收成自己吃的人家', { kind: 'project', name: '长明' })];
    const pasted = guideTo('tea', '田里的活自己做，收成自己吃的人家');
    expect(likenessJudge([tea, rice], [])(pasted)).toBeUndefined();
    expect(likenessJudge([tea, rice], guides)(pasted)).toBe('rice');
  });
});
