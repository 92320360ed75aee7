import type { TFunction } from 'i18next';
import type { Piece } from '../../components/reading/block.ts';
import type { Language } from '../../words/words.ts';
import type { ScreenProps } from '../view-of.ts';

type Terminal = NonNullable<ScreenProps<'service-guide'>['view']['terminal']>;

const wordsFor = {
  'this-kiosk': 'guide.terminalHere',
  seen: 'guide.terminalSeen',
  inferred: 'guide.terminalInferred',
} as const;

/** What self-service machines do, as sure as it is known: a guess says that it is one. */
export function terminalPieces(
  terminal: Terminal | undefined,
  { t, language }: { readonly t: TFunction<'page'>; readonly language: Language },
): readonly Piece[] {
  if (!terminal) return [];
  const { actions, basis, words } = terminal;
  const look = actions.length > 1 ? 'point' : 'plain';
  const told: readonly Piece[] =
    words !== undefined && language === 'zh-CN'
      ? [{ text: words, look: 'plain', lang: 'zh-CN' }]
      : actions.map((action): Piece => ({ text: t(`${wordsFor[basis]}.${action}`), look }));
  return basis === 'inferred' ? [...told, { text: t('guide.notChecked'), look: 'strong' }] : told;
}
