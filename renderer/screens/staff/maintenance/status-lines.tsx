import { CircleCheck, CircleX, Clock, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../../../electron/contract/staff/lines.ts';
import type { ScreenProps } from '../../view-of.ts';
import { useLineWords } from './line-words.ts';

const icons: Readonly<Record<Condition, LucideIcon>> = { good: CircleCheck, soon: Clock, bad: CircleX };

/** Each thing in one line and as few words as say how it is, always in the same place. */
export function StatusLines({ view }: ScreenProps<'maintenance'>) {
  const { t } = useTranslation('staff');
  const words = useLineWords();
  const lines = [
    ...view.devices.map((line) => ({
      ...{ key: line.device, condition: line.condition },
      ...{
        what: t(`equipment.device.${line.device}`),
        how: words.device({ ...line, troubles: line.troubles.slice(0, 1) }),
      },
    })),
    ...view.supplies.map((line) => ({
      ...{ key: line.supply, condition: line.condition },
      ...{
        what: t(`maintenance.supply.${line.supply}`),
        how: words.supply({ ...line, daysLeft: undefined, printerSaysLow: false }),
      },
    })),
    ...(view.locker
      ? [
          {
            ...{ key: 'locker', condition: view.locker.condition },
            ...{ what: t('maintenance.part.locker'), how: words.locker(view.locker) },
          },
        ]
      : []),
    {
      ...{ key: 'platform', condition: view.platform.condition },
      ...{
        what: t('maintenance.platform.name'),
        how: words.platform({ ...view.platform, waiting: 0, refused: 0 }),
      },
    },
  ];
  return (
    <ul className="overview-lines" aria-label={t('maintenance.now')}>
      {lines.map(({ key, condition, what, how }) => {
        const Icon = icons[condition];
        return (
          <li key={key} data-condition={condition}>
            <Icon className="icon" aria-hidden="true" />
            <span>
              <b>{what}</b> {how}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
