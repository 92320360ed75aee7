import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { MachinePicture } from '../components/machine-picture.tsx';
import { MainAction } from '../components/main-action.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** Before anything is printed or a door opens the ID card goes back into its owner's hand, as a bank does with a bank card. */
export function TakeIdentityCardBack({ view }: ScreenProps<'take-identity-card-back'>) {
  const { t } = useTranslation();
  const { ask, description } = useKiosk();
  const taken = view.before === 'door' ? 'locker.identityCardTaken' : 'cards.identityCardTaken';
  return (
    <ScreenLayout
      title={t('takeBack.title')}
      lead={t(view.before === 'door' ? 'takeBack.leadBeforeDoor' : 'takeBack.lead')}
      picture={<MachinePicture action="lift" machine={description.machine} />}
      main={
        view.byHand && (
          <MainAction icon={Check} onPress={() => ask(taken, {})}>
            {t('takeBack.taken')}
          </MainAction>
        )
      }
      status={view.byHand ? undefined : t('takeBack.waiting')}
    />
  );
}
