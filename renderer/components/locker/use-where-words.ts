import { useTranslation } from 'react-i18next';
import type { CabinetPicture } from '../../../electron/contract/locker-views.ts';
import { useKiosk } from '../../app/kiosk-context.ts';
import { type DrawnDoor, thisDoor } from './drawn-cabinet.ts';

interface WhereWords {
  /** Where the cabinet stands, and which of several it is. */
  readonly cabinet: string;
  /** Where in it the door is that is meant; undefined where none is. */
  readonly door: string | undefined;
  /** Both, as a picture is told to who listens. */
  readonly picture: string;
}

/** The same as the picture, said. */
export function useWhereWords(picture: CabinetPicture): WhereWords {
  const { t } = useTranslation();
  const { language } = useKiosk();
  // Chinese breaks at the marks alone, not beside a number.
  const glue = (words: string) => (language === 'zh-CN' ? words.replaceAll(' ', '\u00a0') : words);
  const place = picture.place[language];
  const cabinet = picture.of > 1 ? glue(t('locker.where.cabinet', { place, name: picture.name })) : place;
  const meant = thisDoor(picture);
  const door = meant && glue(doorWords(meant));
  const all = meant
    ? t('locker.where.picture', { cabinet, door: door ?? '', name: meant.name })
    : t('locker.where.pictureOfAll', { cabinet });
  return { cabinet, door, picture: all.replaceAll('|', '') };

  function doorWords({ column, row }: DrawnDoor): string {
    const columns = picture.columns.length;
    if (columns === 1) return t('locker.where.door', { row });
    const names = columnNames[columns]?.[column - 1] ?? 'any';
    return t('locker.where.doorInColumn', { column: t(`locker.where.column.${names}`, { column }), row });
  }
}

/** Few columns need no counting. */
const columnNames: { readonly [columns: number]: readonly ('left' | 'middle' | 'right')[] } = {
  2: ['left', 'right'],
  3: ['left', 'middle', 'right'],
};
