import { House } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Contact } from '../../components/contact.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';

/** More questions wait than staff can answer: nothing is promised that would not be kept. */
export function QuestionsFull() {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout
      reading
      title={t('questionPhone.full.title')}
      lead={t('questionPhone.full.lead')}
      main={
        <MainAction icon={House} onPress={() => ask('session.end', {})}>
          {t('action.home')}
        </MainAction>
      }
    >
      <p>
        <Phrases text={t('questionPhone.full.next')} />
      </p>
      <div className="panel">
        <Contact />
      </div>
    </ScreenLayout>
  );
}
