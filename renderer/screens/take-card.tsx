import { Check, CircleCheck, CircleX, MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { MachinePicture } from '../components/machine-picture.tsx';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** The card waits in the slot; where the printer saw nothing leave, the resident is asked. */
export function TakeCard({ view }: ScreenProps<'take-card'>) {
  const { t } = useTranslation();
  const { ask, description } = useKiosk();
  const { evidence, notified } = view;
  const cameOut = (yes: boolean) => ask('cards.cardCameOut', { cameOut: yes });
  const told = notified !== undefined && (
    <Notice icon={MessageSquareText} tone="calm">
      {t('takeCard.notified', { phone: notified })}
    </Notice>
  );
  const picture = <MachinePicture action="card-out" machine={description.machine} />;
  if (evidence) {
    return (
      <ScreenLayout
        title={t('takeCard.title')}
        lead={t('takeCard.lead')}
        picture={picture}
        main={
          <MainAction icon={Check} onPress={() => cameOut(true)}>
            {t('takeCard.taken')}
          </MainAction>
        }
        details={told}
      >
        <Answer icon={CircleX} label={t('takeCard.notOut')} onPress={() => cameOut(false)} />
      </ScreenLayout>
    );
  }
  return (
    <ScreenLayout title={t('takeCard.ask')} lead={t('takeCard.askLead')} picture={picture} details={told}>
      <Answer icon={CircleCheck} label={t('takeCard.cameOut')} onPress={() => cameOut(true)} />
      <Answer icon={CircleX} label={t('takeCard.notOut')} onPress={() => cameOut(false)} />
    </ScreenLayout>
  );
}
