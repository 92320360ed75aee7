import { PlayCircle, UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Answer } from '../../../components/answer.tsx';
import { PeoplePicture } from '../../../components/people-picture.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** In home's place while the kiosk is nobody's. */
export function FirstStart({ view }: ScreenProps<'first-start'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <ScreenLayout
      title={t('signIn.firstStart.title')}
      lead={t('signIn.firstStart.lead')}
      picture={<PeoplePicture />}
    >
      <Answer
        icon={UserRoundPlus}
        label={t('signIn.firstStart.begin')}
        note={t('signIn.firstStart.beginNote')}
        onPress={() => ask('firstStart.begin', {})}
      />
      {view.mayTry && (
        <Answer
          icon={PlayCircle}
          label={t('signIn.firstStart.tryFirst')}
          note={t('signIn.firstStart.tryFirstNote')}
          onPress={() => ask('firstStart.tryFirst', {})}
        />
      )}
    </ScreenLayout>
  );
}
