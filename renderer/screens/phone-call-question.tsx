import { PhoneCall, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { PhonePicture } from '../components/phone-picture.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** Asked before every second proof: fraudsters guide old people through such steps by telephone. */
export function PhoneCallQuestion({ view }: ScreenProps<'phone-call-question'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const isForLocker = view.matter === 'locker';
  const answer = (somebodyIsTellingMe: boolean) =>
    ask(isForLocker ? 'locker.answerPhoneCall' : 'cards.answerPhoneCall', { somebodyIsTellingMe });
  return (
    <ScreenLayout
      title={t(isForLocker ? 'phoneCall.locker.title' : 'phoneCall.title')}
      lead={t('phoneCall.lead')}
      picture={<PhonePicture shows="caller" />}
    >
      <Answer icon={PhoneCall} label={t('phoneCall.yes')} onPress={() => answer(true)} />
      <Answer
        icon={ThumbsUp}
        label={t(isForLocker ? 'phoneCall.locker.no' : 'phoneCall.no')}
        onPress={() => answer(false)}
      />
    </ScreenLayout>
  );
}
