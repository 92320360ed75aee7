import { PhoneCall, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { PhonePicture } from '../components/phone-picture.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';

/** Asked before every second proof: fraudsters guide old people through such steps by telephone. */
export function PhoneCallQuestion() {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout
      title={t('phoneCall.title')}
      lead={t('phoneCall.lead')}
      picture={<PhonePicture shows="caller" />}
    >
      <Answer
        icon={PhoneCall}
        label={t('phoneCall.yes')}
        onPress={() => ask('cards.answerPhoneCall', { somebodyIsTellingMe: true })}
      />
      <Answer
        icon={ThumbsUp}
        label={t('phoneCall.no')}
        onPress={() => ask('cards.answerPhoneCall', { somebodyIsTellingMe: false })}
      />
    </ScreenLayout>
  );
}
