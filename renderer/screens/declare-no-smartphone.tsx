import { PhoneOff, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { PhonePicture } from '../components/phone-picture.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';

export function DeclareNoSmartphone() {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout
      title={t('declare.title')}
      lead={t('declare.lead')}
      picture={<PhonePicture shows="programs" />}
    >
      <Answer
        icon={PhoneOff}
        label={t('declare.doesNot')}
        note={t('declare.doesNotNote')}
        onPress={() => ask('cards.declareSmartphone', { usesOne: false })}
      />
      <Answer
        icon={Smartphone}
        label={t('declare.does')}
        onPress={() => ask('cards.declareSmartphone', { usesOne: true })}
      />
    </ScreenLayout>
  );
}
