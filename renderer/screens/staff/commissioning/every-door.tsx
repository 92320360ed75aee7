import { DoorOpen, Hourglass, TriangleAlert, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Answer } from '../../../components/answer.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** So many cells are named; of more it is said how many there are. */
const mostNamed = 12;

/** Every door of a board at once? Asked twice, and what lies behind them is said. */
export function EveryDoor({ view }: ScreenProps<'locker-every-door'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { board, cabinets, doors, asked, behind } = view;
  const cells = behind.slice(0, mostNamed).join(t('commissioning.list'));
  const yes = asked === 'once' ? 'lockerBoards.sureOfEveryDoor' : 'lockerBoards.openEveryDoor';
  return (
    <StaffLayout
      title={t(`commissioning.every.${asked}`, {
        ...{ board, count: doors },
        cabinets: cabinets.join(t('commissioning.list')),
      })}
      lead={asked === 'once' ? t('commissioning.every.lead') : undefined}
    >
      {behind.length > 0 && (
        <Notice icon={TriangleAlert} tone="stop">
          {t(behind.length > mostNamed ? 'commissioning.every.behindMany' : 'commissioning.every.behind', {
            cells,
            count: behind.length,
          })}
        </Notice>
      )}
      {asked === 'opening' ? (
        <Notice icon={Hourglass} tone="calm">
          {t('commissioning.every.wait')}
        </Notice>
      ) : (
        <>
          <Answer
            icon={Undo2}
            label={t('commissioning.every.no')}
            onPress={() => ask('session.goBack', {})}
          />
          <Answer
            icon={DoorOpen}
            label={t(`commissioning.every.yes.${asked}`)}
            onPress={() => ask(yes, {})}
          />
        </>
      )}
    </StaffLayout>
  );
}
