import { useTranslation } from 'react-i18next';
import type { Block, Piece } from '../../../components/reading/block.ts';
import type { ScreenProps } from '../../view-of.ts';
import { fieldIcons } from './guide-fields.ts';

type Change = ScreenProps<'guides-changes'>['view']['changes'][number];
type Line = Change['before'][number];

/** What a field said and what it shall say, one below the other. */
export function useChangeBlocks(changes: readonly Change[]): readonly Block[] {
  const { t } = useTranslation('staff');
  const words = useLineWords();
  const said = (lines: readonly Line[]): readonly Piece[] =>
    lines.length === 0
      ? [{ text: t('guides.changes.none'), look: 'plain' }]
      : lines.map((line) => ({
          text: words(line),
          look: lines.length > 1 ? 'point' : 'plain',
          lang: 'zh-CN',
        }));
  return changes.map(({ field, before, after }) => ({
    key: field,
    heading: t(`guides.field.${field}`),
    icon: fieldIcons[field],
    tone: 'list',
    pieces: [
      { text: t('guides.changes.before'), look: 'strong' },
      ...said(before),
      { text: t('guides.changes.after'), look: 'strong' },
      ...said(after),
    ],
  }));
}

/** A line with the case in which it holds. */
export function useLineWords() {
  const { t } = useTranslation('staff');
  return ({ text, when }: Line) =>
    when === undefined ? text : `${text} (${t('guides.lines.when', { when })})`;
}
