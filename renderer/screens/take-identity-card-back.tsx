import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { MachinePicture } from '../components/machine-picture.tsx';
import { MainAction } from '../components/main-action.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** Before anything is printed the ID card goes back into its owner's hand, as a bank does with a bank card. */
export function TakeIdentityCardBack({ view }: ScreenProps<'take-identity-card-back'>) {
  const { t } = useTranslation();
  const { ask, description } = useKiosk();
  return (
    <ScreenLayout
      title={t('takeBack.title')}
      lead={t('takeBack.lead')}
      picture={<MachinePicture action="lift" machine={description.machine} />}
      main={
        view.byHand && (
          <MainAction icon={Check} onPress={() => ask('cards.identityCardTaken', {})}>
            {t('takeBack.taken')}
          </MainAction>
        )
      }
      status={view.byHand ? undefined : t('takeBack.waiting')}
    />
  );
}
