import type { TFunction } from 'i18next';
import { Backpack } from 'lucide-react';
import type { Block, Piece } from '../../components/reading/block.ts';
import type { ScreenProps } from '../view-of.ts';

type Thing = ScreenProps<'service-guide'>['view']['bring'][number];

/** A case that is told in more characters stands below the heading. */
const longestHeading = 20;

/** What to bring: always first, then each case by itself, with how many things: some may stand on the next page. */
export function bringBlocks(things: readonly Thing[], t: TFunction<'page'>): readonly Block[] {
  return [...Map.groupBy(things, ({ when }) => when)]
    .toSorted(([one], [other]) => Number(one !== undefined) - Number(other !== undefined))
    .map(([when, group]): Block => {
      const ticks = group.map(({ text }): Piece => ({ text, look: 'tick', lang: 'zh-CN' }));
      const common = { key: `bring ${when}`, icon: Backpack, tone: 'list' } as const;
      if (when === undefined)
        return { ...common, heading: t('guide.bring', { things: group.length }), pieces: ticks };
      if (when.length > longestHeading) {
        const inFull: Piece = { text: when, look: 'strong', lang: 'zh-CN' };
        return { ...common, heading: t('guide.bringSome'), pieces: [inFull, ...ticks] };
      }
      return {
        ...common,
        heading: t('guide.bringWhen', { when, things: group.length }),
        headingLang: 'zh-CN',
        pieces: ticks,
      };
    });
}
