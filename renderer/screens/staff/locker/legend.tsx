import { DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CabinetPicture, CellMark } from '../../../../electron/contract/locker-views.ts';
import { markIcons } from '../../../components/locker/mark-icons.ts';

const inOrder: readonly CellMark[] = [
  ...(['this', 'free', 'occupied', 'overdue', 'reserved', 'doubtful', 'out-of-service'] as const),
];

/** Which cabinet it is of several, and what the marks mean that are on this cabinet. */
export function Legend({ picture }: { readonly picture: CabinetPicture }) {
  const { t } = useTranslation('staff');
  const { name, at, of } = picture;
  const cells = picture.columns.flatMap((column) => column.cells);
  const present = new Set(cells.map(({ mark }) => mark));
  return (
    <ul className="locker-legend" aria-label={t('locker.legend.name')}>
      {of > 1 && (
        <li>
          <b>{t('locker.cells.cabinet', { name, at, of })}</b>
        </li>
      )}
      {inOrder
        .filter((mark) => present.has(mark))
        .map((mark) => {
          const Icon = mark === 'free' ? undefined : markIcons[mark];
          return (
            <li key={mark} data-mark={mark}>
              {Icon ? <Icon className="icon" aria-hidden="true" /> : <span className="legend-free" />}
              {t(`locker.legend.${mark}`)}
            </li>
          );
        })}
      {cells.some(({ isOpen }) => isOpen) && (
        <li data-mark="open">
          <DoorOpen className="icon" aria-hidden="true" />
          {t('locker.legend.open')}
        </li>
      )}
    </ul>
  );
}
