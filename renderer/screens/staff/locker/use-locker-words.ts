import { useTranslation } from 'react-i18next';
import type { CellSize } from '../../../../electron/contract/staff/locker-views.ts';
import type { ShownContent } from '../../../../electron/contract/staff/shown-content.ts';

const sizes: readonly CellSize[] = ['small', 'medium', 'large'];

/** What staff say of the locker. */
export function useLockerWords() {
  const { t } = useTranslation('staff');
  return {
    size: (size: CellSize) => t(`locker.size.${size}`),
    /** How many cells of each size stand free. */
    free: (free: Readonly<Record<CellSize, number>>) =>
      sizes
        .map((size) => t('locker.freeOf', { size: t(`locker.size.${size}`), count: free[size] }))
        .join(t('locker.join')),
    /** Whose it is and what, as far as it can be read. */
    content: (content: ShownContent | undefined) =>
      content ? `${content.title} · ${content.name}` : t('locker.cell.sealed'),
  };
}
