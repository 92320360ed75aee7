import { Check, PencilLine, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { MachinePicture } from '../../components/machine-picture.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';

/** They are in: the number by which anybody finds them again. */
export function LockerPapersLeft({ view }: ScreenProps<'locker-papers-left'>) {
  const { t } = useTranslation();
  const { ask, description } = useKiosk();
  const { slip, receipt } = view;
  const comes = slip === 'printing' || slip === 'printed';
  return (
    <ScreenLayout
      title={t('locker.papersLeft.title')}
      lead={t('locker.papersLeft.lead')}
      details={
        <p className="receipt-number">
          {t('locker.papersLeft.number')} <strong>{receipt}</strong>
        </p>
      }
      picture={<MachinePicture action={comes ? 'slip-out' : 'idle'} machine={description.machine} />}
      main={
        <MainAction icon={Check} onPress={() => ask('session.end', {})}>
          {t('locker.papersLeft.finish')}
        </MainAction>
      }
    >
      <Notice icon={comes ? ScrollText : PencilLine} tone={slip === 'printed' ? 'good' : 'calm'}>
        {t(`locker.papersLeft.${slip}`)}
      </Notice>
    </ScreenLayout>
  );
}
