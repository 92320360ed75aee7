import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../words/words.ts';
import { type GuideView, guideBlocks, leadOf } from './guide-blocks.ts';

const bare: GuideView = {
  screen: 'service-guide',
  id: 'a-service',
  name: '一件事',
  hasGuide: true,
  conditions: [],
  bring: [{ text: '身份证' }],
  channels: [],
  tips: [],
  parts: [],
  ring: { numbers: ['12345'], whose: 'site' },
  updated: '2026-11-21',
  canStartHere: false,
};

const blocksOf = (view: Partial<GuideView>, language: 'zh-CN' | 'en' = 'zh-CN') =>
  guideBlocks({ ...bare, ...view }, { t: wordsIn(language).t, language, hotline: '021-12345' });
const keysOf = (view: Partial<GuideView>) => blocksOf(view).map(({ key }) => key);
const textOf = (blocks: ReturnType<typeof blocksOf>, key: string) =>
  blocks.find((block) => block.key === key)?.pieces.map(({ text }) => text);

describe('of a service', () => {
  test('what is not known has no place', () => {
    expect(keysOf({})).toEqual(['bring undefined', 'ring', 'about']);
  });

  test('a doubt comes before everything, whether it is said or only the facts are old', () => {
    expect(keysOf({ doubt: '可能变了' })[0]).toBe('doubt');
    expect(keysOf({ asOf: 2010 })[0]).toBe('doubt');
    expect(textOf(blocksOf({ asOf: 2010 }), 'doubt')).toEqual(['这是 2010 年的说法，现在可能变了。']);
  });

  test('what to bring always comes before what is for some cases, each case by itself', () => {
    const bring = [
      { text: '委托书', when: '代人来办' },
      { text: '身份证' },
      { text: '代办人的身份证', when: '代人来办' },
    ];
    const blocks = blocksOf({ bring });
    expect(blocks.slice(0, 2).map(({ heading }) => heading)).toEqual([
      '要带 1 样东西',
      '代人来办，要带 2 样',
    ]);
    expect(blocks[1]?.pieces).toHaveLength(2);
  });

  test('of which little is known, the number to ring comes first', () => {
    const channels = [{ name: '档案馆', english: 'Archives hall' }];
    expect(keysOf({ hasGuide: false, bring: [], channels })).toEqual(['ring', 'where', 'about']);
    expect(keysOf({ hasGuide: false, channels })).toEqual(['bring undefined', 'where', 'ring', 'about']);
  });

  test('nothing is promised that is not in it: what to bring only where that is known', () => {
    expect(leadOf(bare)).toBe('guide.lead');
    expect(leadOf({ ...bare, bring: [] })).toBe('guide.leadWithoutBring');
    expect(leadOf({ ...bare, hasGuide: false, bring: [] })).toBe('guide.littleKnown');
  });

  test('without a number of its own this centre’s hotline is named', () => {
    const ring = { numbers: [], whose: 'site' } as const;
    expect(textOf(blocksOf({ ring: { ...ring, numbers: [] } }), 'ring')).toEqual([
      '021-12345',
      '什么事都可以问',
    ]);
  });

  test('that any centre does it is said where no words tell the place', () => {
    const channels = [{ name: '窗口', english: 'Counter' }];
    expect(textOf(blocksOf({ channels, cityWide: true }), 'where')).toHaveLength(2);
    expect(textOf(blocksOf({ where: '全市任何一家中心的窗口。', cityWide: true }), 'where')).toHaveLength(1);
    expect(textOf(blocksOf({ where: '窗口。', cityWide: false }), 'where')).toHaveLength(2);
  });

  test('a guess about machines says that nobody has checked it; what was seen does not', () => {
    const actions: ('print' | 'apply')[] = ['print'];
    const inferred = blocksOf({ terminal: { actions, basis: 'inferred' } });
    expect(textOf(inferred, 'terminal')).toEqual(['自助机也许能打印', '没有核实过，来之前先问问。']);
    const seen = blocksOf({ terminal: { actions, basis: 'seen', words: '有的自助终端上可以打印。' } });
    expect(textOf(seen, 'terminal')).toEqual(['有的自助终端上可以打印。']);
  });

  test('a slip that cannot be printed now is said; one that can has a button', () => {
    const outOfOrder = { kind: 'out-of-order', trouble: 'paper-out' } as const;
    expect(keysOf({ slip: outOfOrder })).toContain('slip');
    expect(keysOf({ slip: { kind: 'ready' } })).not.toContain('slip');
  });

  test('an English page speaks English, and marks what the catalogue says as Chinese', () => {
    const blocks = blocksOf(
      { who: '老人', department: { name: '市民政局', english: 'Civil affairs' } },
      'en',
    );
    expect(textOf(blocks, 'department')).toEqual(['Civil affairs']);
    expect(blocks.find(({ key }) => key === 'who')?.pieces).toEqual([
      { text: '老人', look: 'plain', lang: 'zh-CN' },
    ]);
  });
});
