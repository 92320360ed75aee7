import { Check, CircleX, DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';
import { onTheWall } from './where-it-is.tsx';

/** A shut door does not say what is behind it. */
export function LockerIsItIn({ view }: ScreenProps<'locker-is-it-in'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  return (
    <ScreenLayout
      title={t('locker.isItIn.title')}
      lead={t('locker.isItIn.lead', { cell: view.cell })}
      picture={onTheWall(view.picture)}
      main={
        <MainAction icon={Check} onPress={() => ask('locker.isIn', { isIn: true, language })}>
          {t('locker.isItIn.yes')}
        </MainAction>
      }
    >
      {view.mayOpenAgain && (
        <Answer icon={DoorOpen} label={t('locker.isItIn.openAgain')} onPress={() => ask('locker.open', {})} />
      )}
      <Answer
        icon={CircleX}
        label={t('locker.isItIn.no')}
        onPress={() => ask('locker.isIn', { isIn: false, language })}
      />
    </ScreenLayout>
  );
}
