import { describe, expect, test } from 'vitest';
import { builtInCatalogue } from './built-in-catalogue.ts';
import { known, knownOnly, notFound } from './fact.ts';
import { type Guide, guide as guideSchema } from './guide.ts';
import { guideJudge } from './judge-guide.ts';

const catalogue = builtInCatalogue();
const { items, guides } = catalogue;
const judge = guideJudge(catalogue);
const centre = { kind: 'centre', centre: 'example', name: '示例中心' } as const;

function guideTo(id: string): Guide {
  const guide = guides.find(({ item }) => item === id);
  if (!guide) throw new Error(`no guide to ${id}`);
  return guide;
}

/** The text of `guide` under the heading of another item, as somebody pastes it by mistake. */
function pastedAt(guide: Guide, id: string): Guide {
  const { name, department } = items.find((item) => item.id === id) ?? guide;
  return { ...guide, item: id, name, department };
}

/** As staff write: they cite no lines of the item. */
function byStaff(guide: Guide): Guide {
  const [things] = knownOnly(guide.bring);
  return {
    ...guide,
    by: centre,
    bring: things ? known(things.map((thing) => ({ ...thing, material: notFound }))) : notFound,
  };
}

function staffGuide(
  id: string,
  said: { who: string; bring: readonly string[]; tips?: readonly string[] },
): Guide {
  const item = items.find((each) => each.id === id);
  return guideSchema.parse({
    ...{ item: id, name: item?.name, department: item?.department.known ? item.department.value : null },
    ...{ version: 1, updated: '2027-01-08', by: centre, who: said.who, tips: said.tips ?? [] },
    bring: said.bring.map((text) => ({ text })),
  });
}

describe("the project's guide", () => {
  test('is noticed under the heading of any other item', () => {
    const unnoticed = guides.flatMap((guide) =>
      items
        .filter(({ id }) => id !== guide.item && judge(pastedAt(guide, id)).length === 0)
        .map(({ id }) => `${guide.item} at ${id}`),
    );
    expect(unnoticed).toEqual([]);
  });

  const card = guideTo('senior-card-application');

  test.each<[string, Partial<Guide>]>([
    ['its name "敬老卡发放" is not the item\'s "敬老卡申领"', { name: '敬老卡发放' }],
    ["its department police is not the item's civil-affairs", { department: known('police') }],
    ["its department (none) is not the item's civil-affairs", { department: notFound }],
    ["the number 60 is not among the item's facts", { who: known('满60周岁的上海户口市民。') }],
    ["一年 is not among the item's facts", { howLong: known('材料齐全当场受理，一年后领卡。') }],
    ["《老年证》 is not among the item's facts", { tips: ['旧的《老年证》也带上。'] }],
    ['"fee" leaves out what the item knows', { fee: notFound }],
    ['"terminal" leaves out what the item knows', { terminal: notFound }],
    ['the material "有效身份证原件" is not said once', { bring: notFound }],
    [
      '"where" and the item disagree about 区租赁中心',
      { where: known('自助终端、社区事务受理服务中心窗口、区租赁中心。') },
    ],
    ['"where" and the item disagree about 自助终端', { where: known('社区事务受理服务中心窗口。') }],
    ['it speaks of another item, "婚姻登记档案查询"', { tips: ['也可以办婚姻登记档案查询。'] }],
  ])('is faulty when %s', (sentence, change) => {
    expect(judge(card)).toEqual([]);
    expect(judge({ ...card, ...change })).toContain(sentence);
  });

  test('names each document that the item asks for, and none that it does not', () => {
    const bring = (text: string, material: string) =>
      judge({ ...card, bring: known([{ text, when: notFound, material: known(material) }]) });
    expect(bring('户口簿', '有效身份证原件')).toContain('"户口簿" does not name its material');
    expect(bring('户口簿', '户口簿')).toContain('the item has no material "户口簿"');
  });

  test('says the whole city only where any centre takes it', () => {
    const permit = guideTo('residence-permit-replacement');
    expect(judge({ ...permit, where: known('全市任何一家社区事务受理服务中心的窗口。') })).toEqual([
      '"where" says the whole city, the item does not',
    ]);
  });

  test('says no more than what the item knows', () => {
    const permit = guideTo('residence-permit-replacement');
    expect(judge({ ...permit, fee: known('免费。') })).toContain('"fee" says what the item does not know');
  });

  test('says of old facts which year they are of, and of guesses that they are guesses', () => {
    const plan = guideTo('retired-hospital-plan-claim');
    expect(judge({ ...plan, tips: [] })).toContain('it does not say that its facts are of 2010');
    const guessed = items.map((item) =>
      item.id === card.item
        ? { ...item, terminal: known({ actions: ['apply'], basis: 'inferred' } as const) }
        : item,
    );
    expect(guideJudge({ ...catalogue, items: guessed })(card)).toEqual([
      'what a terminal can do was guessed, and it does not say so',
    ]);
  });
});

describe("a centre's guide", () => {
  /** It asks for an identity card and says nothing else, which is true of many items. */
  const saysNothingOfItsOwn = 'residence-permit-replacement';

  test('is noticed when it is the text of another item', () => {
    const unnoticed = guides
      .filter(({ item }) => item !== saysNothingOfItsOwn)
      .flatMap((guide) =>
        items
          .filter(({ id }) => id !== guide.item && judge(byStaff(pastedAt(guide, id))).length === 0)
          .map(({ id }) => `${guide.item} at ${id}`),
      );
    expect(unnoticed).toEqual([]);
  });

  test('may be the text of its own item', () => {
    expect(guides.flatMap((guide) => judge(byStaff(guide)))).toEqual([]);
  });

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['residence-permit-exchange', '居住证看不清楚的来沪人员', ['本人有效身份证件原件', '旧的居住证'], []],
    [
      'subsistence-allowance',
      '家庭收入低于标准的上海户口家庭',
      ['全家人的身份证和户口簿', '收入证明'],
      ['居委会会上门看一看。'],
    ],
    [
      'medical-reimbursement',
      '自己垫了医药费的参保人',
      ['身份证', '住院发票原件', '出院小结', '银行卡'],
      ['20个工作日。'],
    ],
    [
      'veteran-archive-delta',
      '在江苏、浙江、安徽当过兵的本人',
      ['身份证原件'],
      ['在上海当兵的，找复员退伍军人档案查询。'],
    ],
    [
      'residence-permit-renewal',
      '居住证快到期的人',
      ['居住证', '《上海市居住证签注申请表》'],
      ['到期前30日内办。'],
    ],
  ])('may say what the item %s does not know', (id, who, bring, tips) => {
    expect(judge(staffGuide(id, { who, bring, tips }))).toEqual([]);
  });

  test('for an item that is not there is refused', () => {
    expect(judge({ ...byStaff(guideTo('medical-record-book')), item: 'no-such-thing' })).toEqual([
      'there is no item no-such-thing',
    ]);
  });
});
